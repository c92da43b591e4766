import { LENSES, type ServiceIndicatorCode } from '@/lib/indicators/rules/lenses';
import type { indicator } from '../../schema/indicators';

export type IndicatorRow = Required<Omit<typeof indicator.$inferInsert, 'id' | 'sortOrder' | 'denominatorGroup'>>;
export type LifeStage = 'pregnancy' | 'early_childhood' | 'school_age' | 'adult' | 'elderly';

export const EVERY_AGE: LifeStage[] = ['pregnancy', 'early_childhood', 'school_age', 'adult', 'elderly'];

/** What differs from card to card of the 20; nothing on it may be empty. */
export interface Card {
  code: ServiceIndicatorCode;
  spmField: NonNullable<IndicatorRow['spmField']>;
  valueKind?: IndicatorRow['valueKind'];
  direction?: IndicatorRow['direction'];
  timing: IndicatorRow['timing'];
  atVillage?: boolean;
  unit: string;
  peopleGroup: NonNullable<IndicatorRow['peopleGroup']>;
  numeratorText: string;
  denominatorText: string;
  definition: string;
  whyYours: string;
  example: string;
  caution: string;
  lifeStages: LifeStage[];
  lead: string;
  supports: string[];
  source: string;
}

/** Names of the 20 stand once, in the lens of their columns. */
export function fromCard(group: 'specific' | 'sensitive', { lead, supports, ...card }: Card): IndicatorRow {
  const column = LENSES.indicator.find(({ code }) => code === card.code);
  if (!column) throw new RangeError(`${card.code} bukan kolom lensa indikator.`);
  return {
    valueKind: 'ratio', direction: 'up', atVillage: true, ...card,
    group, name: column.name, shortName: column.shortName, customaryLead: lead, customarySupports: supports,
  };
}

/** Facts of an indicator outside the 20, which needs no card. */
export type Plain = Pick<IndicatorRow, 'code' | 'name' | 'shortName' | 'unit' | 'numeratorText' | 'denominatorText' | 'definition' | 'source'>
  & Partial<IndicatorRow>;

const BARE = {
  spmField: null, valueKind: 'ratio', direction: 'up', timing: 'snapshot', atVillage: false, peopleGroup: null,
  whyYours: null, example: null, caution: null, lifeStages: [], customaryLead: null, customarySupports: [],
} as const satisfies Partial<IndicatorRow>;

export const plain = (group: IndicatorRow['group'], facts: Plain): IndicatorRow =>
  ({ ...BARE, lifeStages: [], customarySupports: [], ...facts, group });
