import type { Field } from './api-columns';

/** Fields that several tables have: the same name, meaning and words everywhere. */

export const VERIFICATION_STATES = ['draft', 'submitted', 'returned', 'verified'] as const;
const LEVELS = ['country', 'province', 'regency', 'district', 'village', 'hamlet'] as const;

export const sourceField: Field<{ source: string | null }> = { name: 'source', kind: 'text', of: (r) => r.source, says: 'Dokumen asal.' };

export const asOfField: Field<{ asOf: string | null }> = { name: 'as_of', kind: 'day', of: (r) => r.asOf, says: 'Tanggal data, TTTT-BB-HH.' };

export const exampleField: Field<{ isExample: boolean }> = { name: 'is_example', kind: 'example', of: (r) => r.isExample, says: 'Data contoh, bukan data nyata.' };

/** For rows that are computed: some of what they are made of is made up. */
export const exampleAmongField: Field<{ hasExample: boolean }> = { name: 'is_example', kind: 'example', of: (r) => r.hasExample, says: 'Dihitung antara lain dari data contoh.' };

export const verificationField: Field<{ verification: string }> = {
  name: 'verification', kind: 'text', of: (r) => r.verification, words: VERIFICATION_STATES, says: 'Tahap pemeriksaan.',
};

/** The level of a region in a word; `levelOf` reads its number from the row. */
export const levelField = <R>(levelOf: (row: R) => number): Field<R> =>
  ({ name: 'level', kind: 'text', of: (r) => LEVELS[levelOf(r)] ?? null, words: LEVELS, says: 'Tingkat wilayah.' });

/** What a kind of money is called in every table. */
export const moneyFields = (budget: string, spent: string): readonly Field<{ budgetIdr: bigint | null; spentIdr: bigint | null }>[] => [
  { name: 'budget_idr', kind: 'idr', of: (r) => r.budgetIdr, says: budget },
  { name: 'spent_idr', kind: 'idr', of: (r) => r.spentIdr, says: spent },
];
