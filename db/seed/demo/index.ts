import type postgres from 'postgres';
import { addAccounts, demoHash } from './accounts';
import { balangan, seedBalangan } from './balangan';
import { contoh, seedContoh } from './contoh';
import { kaltim, seedKaltim } from './kaltim';
import { kuburaya, seedKubuRaya } from './kuburaya';
import { ntt, regencies, seedNtt, seedRegency } from './ntt';
import { openPlace, type Place, type PlaceFacts } from './place';
import type { Tx } from './rows';
import { seedSerdangBedagai, serdangbedagai } from './serdangbedagai';

interface Options { demoPassword: string; log?: (line: string) => void }
type Filler = (place: Place) => Promise<void>;

/** Provinces before their kabupaten. */
const places: readonly (readonly [PlaceFacts, Filler])[] = [
  [kaltim, seedKaltim],
  [ntt, seedNtt],
  ...regencies.map((regency) => [regency.facts, seedRegency(regency)] as const),
  [kuburaya, seedKubuRaya],
  [serdangbedagai, seedSerdangBedagai],
  [balangan, seedBalangan],
  [contoh, seedContoh],
];

/** Sequential scans off: else the plans of the foreign keys, made while the tables are empty, scan them row by row later. */
const asOwner = (tx: Tx) => tx`select set_config('simpul.maintenance', 'on', true), set_config('enable_seqscan', 'off', true)`;

/**
 * The demonstration: the five seeds' real figures with their source, fill marked "contoh", demo accounts.
 * A place that is there already is left alone, so a second run changes nothing (save the accounts' password).
 * Returns the codes of the places made by this run; their rollups are not built yet.
 */
export async function seedDemo(sql: postgres.Sql, { demoPassword, log = () => {} }: Options): Promise<string[]> {
  const hash = await demoHash(sql, demoPassword);
  const made: string[] = [];
  for (const [facts, fill] of places) {
    await sql.begin(async (tx) => {
      await asOwner(tx);
      const place = await openPlace(tx, facts);
      if (!place) return;
      await fill(place);
      await addAccounts(place, facts.level, hash);
      made.push(facts.code);
      log(`${facts.name} dimuat.`);
    });
  }
  return made;
}
