import { refuse } from '@/lib/refusal';

/** What a form had shown of a row; another text in the database means that somebody changed it since. */
export const seenOf = (...parts: readonly (string | number | boolean | null)[]): string => parts.map((part) => (part === null ? '' : String(part))).join('|');

/** Refuses ('stale') when the row is no longer what the form had shown. */
export function requireSeen(shown: string, now: string, what: string): void {
  if (shown !== now) throw refuse('stale', `${what} sudah diubah orang lain sejak halaman ini dibuka. Muat ulang halaman, lalu ubah lagi bila perlu.`);
}

export const DECREE_KINDS = ['keputusan', 'peraturan', 'rpjmd', 'komitmen', 'lainnya'] as const;
export type DecreeKind = (typeof DECREE_KINDS)[number];

export const DECREE_KIND_WORDS: Readonly<Record<DecreeKind, string>> = {
  keputusan: 'Keputusan (SK)', peraturan: 'Peraturan', rpjmd: 'RPJMD atau RKPD', komitmen: 'Komitmen', lainnya: 'Lainnya',
};

export interface Thresholds { convergenceThresholdBp: number; completenessFloorBp: number; attentionRatioBp: number }

/** The three thresholds of a year as a form had shown them. */
export const seenThresholds = ({ convergenceThresholdBp, completenessFloorBp, attentionRatioBp }: Thresholds): string =>
  seenOf(convergenceThresholdBp, completenessFloorBp, attentionRatioBp);
