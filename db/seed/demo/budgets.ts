import * as t from '@/db/schema';
import { activityId } from './activities';
import type { Place } from './place';
import { insertRows } from './rows';

type LineRow = typeof t.budgetLine.$inferInsert;

/** A budget line; `villages` with an amount each is an explicit split, with null an equal one. */
export interface LineFacts extends Omit<LineRow, 'jurisdictionId' | 'id' | 'agencyId' | 'activityId' | 'funderId' | 'split'> {
  agency: string;
  funder?: string;
  activity?: string;
  split: 'none' | 'equal' | 'explicit';
  villages?: readonly (readonly [code: string, amountIdr: bigint | null])[];
  /** Cumulative amounts by day. */
  spent?: readonly (readonly [asOf: string, spentIdr: bigint])[];
}

export async function addLines(place: Place, lines: readonly LineFacts[]): Promise<void> {
  const { tx, jurisdictionId } = place;
  const lineId = ({ fiscalYear, stage, lineKey }: LineFacts): string => place.id('line', fiscalYear, stage, lineKey);
  await insertRows(tx, t.budgetLine, lines.map((line) => {
    const { agency, funder, activity, villages: _villages, spent: _spent, ...rest } = line;
    return {
      jurisdictionId, id: lineId(line), agencyId: place.agencyId(agency),
      funderId: funder === undefined ? null : place.agencyId(funder),
      activityId: activity === undefined ? null : activityId(place, activity), ...rest,
    };
  }));
  await insertRows(tx, t.budgetLineVillage, lines.flatMap((line) => (line.villages ?? []).map(([code, amountIdr]) => ({
    jurisdictionId, lineId: lineId(line), regionId: place.region(code), amountIdr,
  }))));
  await insertRows(tx, t.budgetSpent, lines.flatMap((line) => (line.spent ?? []).map(([asOf, spentIdr]) => ({
    jurisdictionId, lineId: lineId(line), asOf, spentIdr,
  }))));
}
