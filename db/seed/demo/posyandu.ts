import * as t from '@/db/schema';
import type { Place } from './place';
import { insertRows } from './rows';

type TallyRow = typeof t.posyanduTally.$inferInsert;

/** A count or share about posyandu as a document prints it, with its exact words. */
export interface TallyFacts extends Pick<TallyRow, 'topic' | 'words' | 'timeWords' | 'count' | 'shareBp' | 'unit' | 'note' | 'source' | 'isExample'> { region: string }

export async function addTallies({ tx, jurisdictionId, id, region: regionOf }: Place, tallies: readonly TallyFacts[]): Promise<void> {
  await insertRows(tx, t.posyanduTally, tallies.map(({ region, ...row }, at) => ({ jurisdictionId, id: id('tally', at + 1), ordinal: at + 1, regionId: regionOf(region), ...row })));
}

type SetRow = typeof t.parameterSet.$inferInsert;
type RoundRow = typeof t.parameterRound.$inferInsert;

/** What was found of a parameter in a round: `lost` in a picture, a count, or a printed share; `in`: of a kecamatan. */
export interface ValueFacts { of: number; in?: string; lost?: true; count?: number; shareBp?: number; note?: string }

export interface RoundFacts extends Pick<RoundRow, 'label' | 'timeWords' | 'heldOn' | 'people' | 'reason' | 'isBaseline' | 'note' | 'source' | 'isExample'> { values: readonly ValueFacts[] }

/** A set of parameters of a document with its rounds, oldest first; a parameter is its name, or name and trend. */
export interface SetFacts extends Pick<SetRow, 'kind' | 'name' | 'unit' | 'note' | 'source' | 'isExample'> {
  key: string; agency?: string; parameters: readonly { name: string; side?: 'specific' | 'sensitive'; trend?: 'up' | 'same' | 'down' }[]; rounds: readonly RoundFacts[];
}

/** The parts of a set about growth. */
export const TRENDS = [{ name: 'Naik', trend: 'up' }, { name: 'Tetap', trend: 'same' }, { name: 'Turun', trend: 'down' }] as const;

export async function addParameterSets({ tx, jurisdictionId, id, agencyId, region }: Place, sets: readonly SetFacts[]): Promise<void> {
  for (const { key, agency, parameters, rounds, ...set } of sets) {
    const setId = id('parameter-set', key);
    await insertRows(tx, t.parameterSet, [{ jurisdictionId, id: setId, ...set, ...(agency ? { agencyId: agencyId(agency) } : {}) }]);
    await insertRows(tx, t.parameter, parameters.map((one, at) => ({ jurisdictionId, id: id('parameter', key, at + 1), setId, ordinal: at + 1, ...one })));
    await insertRows(tx, t.parameterRound, rounds.map(({ values: _values, ...round }, at) => ({ jurisdictionId, id: id('parameter-round', key, at + 1), setId, ordinal: at + 1, ...round })));
    await insertRows(tx, t.parameterValue, rounds.flatMap(({ values }, round) => values.map(({ of, in: area, lost, ...found }, at) => ({
      jurisdictionId, id: id('parameter-value', key, round + 1, at + 1), roundId: id('parameter-round', key, round + 1), parameterId: id('parameter', key, of), status: lost ? 'lost' as const : 'reported' as const,
      ...found, ...(area ? { regionId: region(area) } : {}),
    }))));
  }
}
