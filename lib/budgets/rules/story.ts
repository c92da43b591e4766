import { type FundingSource, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Verification, VERIFICATION_WORDS } from '@/lib/activities/rules';
import { formatDay } from '@/lib/day';
import { MISSING } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { type BudgetClass, type BudgetStage, CLASS_WORDS, type Split } from '../rules';
import { STAGE_WORDS } from './words';

/** A line as it is kept in the history: ids and rupiah as text. Older rows may lack villages and spent. */
export interface LineSnapshot {
  name: string;
  stage: BudgetStage;
  subActivityCode: string | null;
  class: BudgetClass;
  fundingSource: FundingSource;
  funderId: string | null;
  activityId: string | null;
  budgetIdr: string;
  split: Split;
  villages?: { regionId: number; amountIdr: string | null }[];
  spent?: { asOf: string; spentIdr: string } | null;
  verification: Verification;
  isRemoved: boolean;
  version: number;
  updatedBy: string | null;
  updatedAt: string;
}

/** Names of what a snapshot names by id. */
export interface StoryNames { agencies: ReadonlyMap<string, string>; activities: ReadonlyMap<string, string>; villages: ReadonlyMap<number, string>; people: ReadonlyMap<string, string> }

export interface LineChange { field: string; label: string; from: string; to: string }

const SPLIT_WORDS: Readonly<Record<Split, string>> = { none: 'belum dilokasikan', equal: 'bagi rata', explicit: 'jumlah per desa' };

function placesOf({ split, villages }: LineSnapshot, names: StoryNames): string {
  if (split === 'none' || villages === undefined || villages.length === 0) return SPLIT_WORDS[split];
  const places = villages.map(({ regionId, amountIdr }) => `${names.villages.get(regionId) ?? regionId}${amountIdr === null ? '' : ` ${formatIdr(BigInt(amountIdr))}`}`);
  return `${SPLIT_WORDS[split]}: ${places.join(', ')}`;
}

type Shown = readonly [field: string, label: string, show: (of: LineSnapshot, names: StoryNames) => string | null];

const FIELDS: readonly Shown[] = [
  ['stage', 'Tahap', (of) => STAGE_WORDS[of.stage]],
  ['name', 'Uraian', (of) => of.name],
  ['subActivityCode', 'Kode subkegiatan', (of) => of.subActivityCode],
  ['class', 'Golongan', (of) => CLASS_WORDS[of.class]],
  ['fundingSource', 'Sumber dana', (of) => SOURCE_WORDS[of.fundingSource]],
  ['funder', 'Pendana', (of, names) => (of.funderId === null ? null : names.agencies.get(of.funderId) ?? 'instansi lain')],
  ['activityId', 'Kegiatan', (of, names) => (of.activityId === null ? 'belum ditandai' : names.activities.get(of.activityId) ?? 'kegiatan lain')],
  ['budget', 'Pagu', (of) => formatIdr(BigInt(of.budgetIdr))],
  ['split', 'Desa', placesOf],
  ['spent', 'Realisasi', (of) => (of.spent ? `${formatIdr(BigInt(of.spent.spentIdr))} sampai ${formatDay(of.spent.asOf)}` : null)],
];

/** What differs between two states of a line, in the order of the form; nothing is "—". What the older row did not keep is not compared. */
export function lineChanges(before: LineSnapshot, after: LineSnapshot, names: StoryNames): LineChange[] {
  return FIELDS.flatMap(([field, label, show]) => {
    if (field === 'spent' && (before.spent === undefined || after.spent === undefined)) return [];
    if (field === 'split' && (before.villages === undefined || after.villages === undefined) && before.split === after.split) return [];
    const from = show(before, names) || MISSING;
    const to = show(after, names) || MISSING;
    return from === to ? [] : [{ field, label, from, to }];
  });
}

/** One version of a line: who made it, when, why and what it changed. */
export interface LineStep { version: number; by: string | null; at: string; reason: string | null; deed: string; changes: LineChange[] }

function deedOf(before: LineSnapshot, after: LineSnapshot): string {
  if (after.isRemoved !== before.isRemoved) return after.isRemoved ? 'Dihapus' : 'Dipulihkan';
  if (before.verification !== after.verification && after.verification !== 'draft') return VERIFICATION_WORDS[after.verification];
  return before.verification === 'verified' ? 'Diubah, kembali menjadi draf' : 'Diubah';
}

/** The story of a line, newest first, from the kept rows (oldest first) and the line as it is now. */
export function lineStory(kept: readonly { before: LineSnapshot; reason: string | null }[], now: LineSnapshot, names: StoryNames): LineStep[] {
  const versions = [...kept.map(({ before }) => before), now];
  return versions.map((version, at): LineStep => {
    const before = versions[at - 1];
    const head = { version: version.version, by: version.updatedBy === null ? null : names.people.get(version.updatedBy) ?? null, at: version.updatedAt };
    if (!before) return { ...head, reason: null, deed: 'Dicatat', changes: [] };
    return { ...head, reason: kept[at - 1]?.reason ?? null, deed: deedOf(before, version), changes: lineChanges(before, version, names) };
  }).reverse();
}
