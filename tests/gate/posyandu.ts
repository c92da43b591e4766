import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

export type PlantedPosyandu = Record<'id' | 'set' | 'round' | 'parameter' | 'waiting', string>;

/** A posyandu of the agency with three sent months, and its set of parameters; every planting makes new ones. */
export async function plantPosyandu(sql: postgres.Sql, { team, agency, village }: { team: number; agency: string; village: string }): Promise<PlantedPosyandu> {
  const [id, set, round, parameter] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const own = { jurisdiction_id: team };
  await sql`insert into posyandu (jurisdiction_id, id, region_id, name, reporter, agency_id) select ${team}, ${id}, r.id, ${`Posyandu gerbang ${id}`}, 'health', ${agency} from region r where r.code = ${village}`;
  for (const month of ['2019-04', '2019-05', '2019-06']) {
    await sql`insert into skdn_report (jurisdiction_id, period_id, posyandu_id, status, s, d, state, agency_id) select ${team}, p.id, ${id}, 'reported', 20, 10, 'submitted', ${agency} from period p where p.code = ${month}`;
  }
  await sql`insert into parameter_set ${sql({ ...own, id: set, kind: 'share', name: `Parameter gerbang ${set}`, unit: 'keluarga', agency_id: agency })}`;
  await sql`insert into parameter ${sql({ ...own, id: parameter, set_id: set, ordinal: 1, name: 'Parameter gerbang' })}`;
  await sql`insert into parameter_round ${sql({ ...own, id: round, set_id: set, ordinal: 1, label: 'Kondisi gerbang', people: 10 })}`;
  await sql`insert into parameter_value ${sql({ ...own, id: randomUUID(), round_id: round, parameter_id: parameter, count: 4 })}`;
  const [april] = await sql<{ waiting: string }[]>`select count(*) as waiting from skdn_report r join period p on p.id = r.period_id where r.jurisdiction_id = ${team} and r.agency_id = ${agency} and p.code = '2019-04' and r.state = 'submitted'`;
  return { id, set, round, parameter, waiting: String(april?.waiting) };
}
