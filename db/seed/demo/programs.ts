import * as t from '@/db/schema';
import { type Place, periodOf } from './place';
import { insertRows } from './rows';

type ProgrammeRow = typeof t.programme.$inferInsert;
type StageRow = typeof t.programmeStage.$inferInsert;
type OutputRow = typeof t.programmeOutput.$inferInsert;
type NoteRow = typeof t.programmeNote.$inferInsert;

/** A figure as printed; `indicator`: it is that indicator's value, which stands elsewhere and is not typed again. */
export interface OutputFacts extends Pick<OutputRow, 'topic' | 'name' | 'measure' | 'unit' | 'source'>, Partial<Pick<OutputRow, 'class' | 'targetGroup' | 'partOf' | 'moment' | 'coversUntil' | 'amount' | 'note'>> {
  period: string;
  /** Area code; the programme's own area unless said. */
  region?: string;
  indicator?: string;
}

export type NoteFacts = Pick<NoteRow, 'kind' | 'text' | 'source'> & Partial<Pick<NoteRow, 'topic' | 'heading' | 'before'>>;

export interface ProgrammeFacts extends Pick<ProgrammeRow, 'code' | 'shortName' | 'name' | 'objective' | 'partners' | 'reach' | 'startsYear' | 'endsYear' | 'state' | 'note' | 'source'> {
  agency: string;
  region: string;
  decree?: string;
  lens?: ProgrammeRow['lens'];
  stages?: readonly Pick<StageRow, 'key' | 'name' | 'state' | 'note' | 'source'>[];
  outputs: readonly OutputFacts[];
  notes: readonly NoteFacts[];
}

/** A programme as its document describes it; the figures stay in the order of the document. */
export async function addProgramme(place: Place, facts: ProgrammeFacts): Promise<void> {
  const { tx, jurisdictionId } = place;
  const { agency, region, decree, stages = [], outputs, notes, ...rest } = facts;
  const id = place.id('programme', facts.code);
  const own = { jurisdictionId, programmeId: id, agencyId: place.agencyId(agency) };
  const rowId = (kind: string, at: number): string => place.id('programme', facts.code, kind, at + 1);
  await insertRows(tx, t.programme, [{ jurisdictionId, id, agencyId: own.agencyId, regionId: place.region(region), decreeId: decree === undefined ? null : place.id('decree', decree), ...rest }]);
  await insertRows(tx, t.programmeStage, stages.map((stage, at) => ({ ...own, id: rowId('stage', at), ordinal: at + 1, ...stage })));
  await insertRows(tx, t.programmeOutput, outputs.map(({ period, region: area, indicator, ...output }, at) => ({
    ...own, id: rowId('output', at), ordinal: at + 1, periodId: periodOf(period).id, regionId: place.region(area ?? region),
    indicatorId: indicator === undefined ? null : place.indicator(indicator), basis: 'printed' as const, ...output,
  })));
  const ordinals = new Map<string, number>();
  await insertRows(tx, t.programmeNote, notes.map((note, at) => {
    const ordinal = (ordinals.get(note.kind) ?? 0) + 1;
    ordinals.set(note.kind, ordinal);
    return { ...own, id: rowId('note', at), ordinal, ...note };
  }));
}
