import { z } from 'zod';
import { dayField, optionalWords, requiredWords } from '@/lib/jurisdictions/input/desk';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readCount } from '@/lib/number-text';
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../rules/commitment';
import { followUpOf } from '../rules/follow-ups';

const code = (label: string) => z.string(`${label}: tidak terbaca.`).max(60, `${label}: tidak ada dalam daftar.`).transform((text) => text.trim() || null);

const countText = (label: string) => z.string(`${label}: tidak terbaca.`).transform((text, ctx) => {
  const read = readCount(text);
  if (read.kind === 'problem') ctx.addIssue({ code: 'custom', message: `${label}: ${read.sentence}` });
  const count = read.kind === 'count' ? read.count : null;
  if (count !== null && count > 10_000_000) ctx.addIssue({ code: 'custom', message: `${label}: paling banyak 10.000.000.` });
  return count;
});

const fields = {
  instansi: code('Instansi').refine((value) => value !== null, 'Pilih instansi yang berjanji.').transform((value) => value ?? ''),
  isi: requiredWords('Isi komitmen', { min: 5, max: 500 }),
  rtl: code('Tindak lanjut').refine((value) => value === null || followUpOf(value) !== null, 'Tindak lanjut ini tidak ada dalam daftar. Pilih lagi.'),
  desa: code('Desa'), indikator: code('Indikator'), orang: countText('Yang dijangkau'),
  batas: dayField('Batas waktu').refine((day) => day !== null, 'Tulis batas waktunya, misalnya 30 Juni 2027.'),
  rapat: z.union([z.literal('').transform(() => null), z.uuid('Rapat ini tidak ada dalam daftar. Pilih lagi.')], 'Rapat ini tidak ada dalam daftar. Pilih lagi.'),
  /** The thing on that meeting's agenda that it decides. */
  butir: z.union([z.literal('').transform(() => null), z.uuid('Hal agenda ini tidak dikenal. Buka lagi dari agendanya.')], 'Hal agenda ini tidak dikenal. Buka lagi dari agendanya.').optional(),
};

const opened = { id: z.uuid('Komitmen ini tidak dikenal.'), versi: z.coerce.number('Versi tidak terbaca.').int().positive() };

/** A new commitment: who, what, by when; village, indicator, people, follow-up and meeting may be empty. */
export const newCommitmentInput = z.strictObject(fields);
export type CommitmentInput = z.output<typeof newCommitmentInput>;

/** The same for one that exists, with the version that was shown and why it changes. */
export const editedCommitmentInput = z.strictObject({ ...opened, ...fields, alasan: requiredWords('Alasan', { min: 5, max: 500 }) });
export type EditedCommitment = z.output<typeof editedCommitmentInput>;

/** A step: how far it is, with evidence and day when fulfilled, the reason when cancelled or reopened. */
export const commitmentStepInput = z.strictObject({
  ...opened, status: z.enum(COMMITMENT_STATUSES, 'Pilih keadaannya.'), bukti: optionalWords('Bukti', 1000), selesai: dayField('Tanggal selesai'), alasan: optionalWords('Alasan', 500),
  kegiatan: z.union([z.literal('').transform(() => null), z.uuid('Kegiatan ini tidak ada dalam daftar. Pilih lagi.')], 'Kegiatan ini tidak ada dalam daftar. Pilih lagi.'),
});
export type CommitmentStep = z.output<typeof commitmentStepInput>;

const word = (params: SearchParams, name: string): string | null => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
};

/** What the list of commitments is filtered by; `ignored`: words of the address that mean nothing. */
export interface CommitmentView { agency: string | null; status: CommitmentStatus | null; overdue: boolean; ignored: string[] }

/** Reads the filters of /rapat/komitmen; unknown words are ignored and named. */
export function parseCommitmentView(params: SearchParams): CommitmentView {
  const [status, overdue] = [word(params, 'keadaan'), word(params, 'lewat')];
  const known = COMMITMENT_STATUSES.find((one) => one === status) ?? null;
  return {
    agency: word(params, 'instansi'), status: known, overdue: overdue === '1',
    ignored: [...(status !== null && known === null ? [`keadaan=${status}`] : []), ...(overdue !== null && overdue !== '1' ? [`lewat=${overdue}`] : [])],
  };
}

/** What a link to the form of a new commitment brings along. */
export interface CommitmentHint { agency: string | null; village: string | null; indicator: string | null; people: number | null; followUp: string | null; meeting: string | null; item: string | null }

/** Reads the link of a “Putuskan”; what cannot be read is left out. */
export function parseCommitmentHint(params: SearchParams): CommitmentHint {
  const people = readCount(word(params, 'orang') ?? '');
  return {
    agency: word(params, 'instansi'), village: word(params, 'desa'), indicator: word(params, 'indikator'), people: people.kind === 'count' ? people.count : null,
    followUp: word(params, 'rtl'), meeting: word(params, 'rapat'), item: word(params, 'butir'),
  };
}

/** One row of the what-if form, as text, with its number (1 for the first). */
export interface SupposedText { at: number; indicator: string | null; agency: string | null; people: string }

export const SUPPOSED_ROWS = 6;

/** Reads `?desa=` and the rows `indikator`, `instansi`, `orang` (then `indikator2` …). */
export function parseWhatIf(params: SearchParams): { village: string | null; rows: SupposedText[] } {
  const rows = Array.from({ length: SUPPOSED_ROWS }, (_, index) => {
    const suffix = index === 0 ? '' : String(index + 1);
    return { at: index + 1, indicator: word(params, `indikator${suffix}`), agency: word(params, `instansi${suffix}`), people: word(params, `orang${suffix}`) ?? '' };
  });
  return { village: word(params, 'desa'), rows };
}
