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

const lineId = (place: Place, { fiscalYear, stage, lineKey }: LineFacts): string => place.id('line', fiscalYear, stage, lineKey);
const columnsOf = ({ agency: _agency, funder: _funder, activity: _activity, villages: _villages, spent: _spent, ...columns }: LineFacts) => columns;

export async function addLines(place: Place, lines: readonly LineFacts[]): Promise<void> {
  const { tx, jurisdictionId } = place;
  await insertRows(tx, t.budgetLine, lines.map((line) => ({
    jurisdictionId, id: lineId(place, line), agencyId: place.agencyId(line.agency),
    funderId: line.funder === undefined ? null : place.agencyId(line.funder),
    activityId: line.activity === undefined ? null : activityId(place, line.activity), ...columnsOf(line),
  })));
  await tx`analyze budget_line`; // as in activities.ts
  await insertRows(tx, t.budgetLineVillage, lines.flatMap((line) => (line.villages ?? []).map(([code, amountIdr]) => ({
    jurisdictionId, lineId: lineId(place, line), regionId: place.region(code), amountIdr,
  }))));
  await insertRows(tx, t.budgetSpent, lines.flatMap((line) => (line.spent ?? []).map(([asOf, spentIdr]) => ({
    jurisdictionId, lineId: lineId(place, line), asOf, spentIdr,
  }))));
}
