import { formatDay } from '@/lib/day';
import { formatCount, MISSING } from '@/lib/format';
import { type Lens, lensColumn } from '@/lib/indicators/rules/lenses';
import { type ActivityState, STATE_WORDS, VERIFICATION_WORDS, type Verification } from '../rules';

/** An activity as it stood at one version, with its villages and columns. Kept as JSON in the history. */
export interface Snapshot {
  name: string;
  kind: string | null;
  state: ActivityState;
  plannedCount: number | null;
  doneCount: number | null;
  countUnit: string;
  startsOn: string | null;
  endsOn: string | null;
  aim: string | null;
  output: string | null;
  beneficiaries: number | null;
  note: string | null;
  verification: Verification;
  version: number;
  villages: { code: string; name: string }[];
  columns: { lens: Lens; code: string }[];
  changedBy: string | null;
  /** ISO instant. */
  changedAt: string;
}

type Content = Omit<Snapshot, 'verification' | 'version' | 'changedBy' | 'changedAt'>;

/** One thing that differs, in words; `field` is its name in the form. */
export interface Change { field: string; label: string; from: string; to: string }

const columnsIn = (lens: Lens) => ({ columns }: Content): string =>
  columns.filter((column) => column.lens === lens)
    .map(({ code }) => (lens === 'indicator' && code !== 'umum' ? code : lensColumn(lens, code)?.name ?? code)).sort().join(', ');

const FIELDS: readonly (readonly [field: string, label: string, show: (of: Content) => string | null])[] = [
  ['name', 'Nama', (of) => of.name],
  ['kind', 'Jenis', (of) => of.kind],
  ['state', 'Keadaan', (of) => STATE_WORDS[of.state]],
  ['plannedCount', 'Rencana', (of) => (of.plannedCount === null ? null : formatCount(of.plannedCount))],
  ['doneCount', 'Terlaksana', (of) => (of.doneCount === null ? null : formatCount(of.doneCount))],
  ['countUnit', 'Satuan', (of) => of.countUnit],
  ['startsOn', 'Mulai', (of) => (of.startsOn === null ? null : formatDay(of.startsOn))],
  ['endsOn', 'Selesai', (of) => (of.endsOn === null ? null : formatDay(of.endsOn))],
  ['villages', 'Desa', (of) => of.villages.map(({ code, name }) => `${code}\u0000${name}`).sort().map((one) => one.split('\u0000')[1]).join(', ')],
  ['indicators', 'Indikator', columnsIn('indicator')],
  ['spm', 'Bidang SPM', columnsIn('spm')],
  ['phi', 'Bagian PHI', columnsIn('phi')],
  ['aim', 'Tujuan', (of) => of.aim],
  ['output', 'Keluaran', (of) => of.output],
  ['beneficiaries', 'Penerima manfaat', (of) => (of.beneficiaries === null ? null : formatCount(of.beneficiaries))],
  ['note', 'Catatan', (of) => of.note],
];

/** What differs between two contents, in the order of the form; nothing is "—". */
export function changesBetween(before: Content, after: Content): Change[] {
  return FIELDS.flatMap(([field, label, show]) => {
    const from = show(before) || MISSING;
    const to = show(after) || MISSING;
    return from === to ? [] : [{ field, label, from, to }];
  });
}

/** A kept row with when it was replaced and why. */
export interface Kept { before: Snapshot; reason: string | null }

/** One version of an activity: who made it, when, why and what it changed. `changes` of the first version are empty. */
export interface Step { version: number; by: string | null; at: string; reason: string | null; deed: string; changes: Change[] }

function deedOf(before: Snapshot, after: Snapshot): string {
  if (after.state === 'cancelled' && before.state !== 'cancelled') return 'Dibatalkan';
  if (before.state === 'cancelled' && after.state !== 'cancelled') return 'Dipulihkan';
  if (before.verification !== after.verification && after.verification !== 'draft') return VERIFICATION_WORDS[after.verification];
  return before.verification === 'verified' ? 'Diubah, kembali menjadi draf' : 'Diubah';
}

/** The story of an activity, newest first, from the kept rows (oldest first) and the row as it is now. */
export function storyOf(kept: readonly Kept[], now: Snapshot): Step[] {
  const versions = [...kept.map(({ before }) => before), now];
  return versions.map((version, at): Step => {
    const before = versions[at - 1];
    const head = { version: version.version, by: version.changedBy, at: version.changedAt };
    if (!before) return { ...head, reason: null, deed: 'Dicatat', changes: [] };
    return { ...head, reason: kept[at - 1]?.reason ?? null, deed: deedOf(before, version), changes: changesBetween(before, version) };
  }).reverse();
}
