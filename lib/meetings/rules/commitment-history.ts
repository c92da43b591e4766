import { type Day, formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';
import { COMMITMENT_WORDS, type CommitmentStatus } from './commitment';

/** A version of a commitment in words that stay readable, as it is kept in the history. */
export interface CommitmentVersion {
  text: string;
  agency: string | null;
  village: string | null;
  indicator: string | null;
  people: number | null;
  followUpCode: string | null;
  dueOn: Day | null;
  status: CommitmentStatus;
  evidence: string | null;
  doneOn: Day | null;
  meeting: string | null;
  activity: string | null;
}

export interface CommitmentChange { label: string; from: string; to: string }

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));

const FIELDS: readonly (readonly [label: string, words: (of: CommitmentVersion) => string | null])[] = [
  ['Isi', (of) => of.text], ['Instansi', (of) => of.agency], ['Desa', (of) => of.village], ['Indikator', (of) => of.indicator],
  ['Yang dijangkau', (of) => (of.people === null ? null : formatCount(of.people))], ['Tindak lanjut', (of) => of.followUpCode], ['Batas waktu', (of) => day(of.dueOn)],
  ['Keadaan', (of) => COMMITMENT_WORDS[of.status]], ['Bukti', (of) => of.evidence], ['Tanggal selesai', (of) => day(of.doneOn)], ['Rapat', (of) => of.meeting], ['Kegiatan', (of) => of.activity],
];

/** What is kept of a commitment before it is replaced. */
export function versionText({ text, agency, village, indicator, people, followUpCode, dueOn, status, evidence, doneOn, meeting, activity }: CommitmentVersion): string {
  return JSON.stringify({ text, agency, village, indicator, people, followUpCode, dueOn, status, evidence, doneOn, meeting, activity });
}

/** What differs between a kept version and the one that came after it (kept text too, or the present one). */
export function changesOf(before: string, after: string | CommitmentVersion): CommitmentChange[] {
  const [old, now] = [JSON.parse(before) as CommitmentVersion, typeof after === 'string' ? JSON.parse(after) as CommitmentVersion : after];
  return FIELDS.flatMap(([label, words]) => {
    const [from, to] = [words(old) ?? '—', words(now) ?? '—'];
    return from === to ? [] : [{ label, from, to }];
  });
}
