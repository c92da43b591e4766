import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

export type PlantedProgramme = Record<'code' | 'stage' | 'stageKey' | 'output' | 'note', string>;

/** A programme with one of each of its rows; every planting makes a new one. */
async function plantPosyandu(sql: Sql, { team, agency, village }: { team: number; agency: string; village: string }): Promise<Owned['posyandu']> {
  const [id, set, round, parameter] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const own = { jurisdiction_id: team };
  await sql`insert into posyandu (jurisdiction_id, id, region_id, name, reporter, agency_id) select ${team}, ${id}, r.id, ${`Posyandu gerbang ${agency}`}, 'health', ${agency} from region r where r.code = ${village}`;
  for (const month of ['2019-04', '2019-05', '2019-06']) {
    await sql`insert into skdn_report (jurisdiction_id, period_id, posyandu_id, status, s, d, state, agency_id) select ${team}, p.id, ${id}, 'reported', 20, 10, 'submitted', ${agency} from period p where p.code = ${month}`;
  }
  await sql`insert into parameter_set ${sql({ ...own, id: set, kind: 'share', name: `Parameter gerbang ${agency}`, unit: 'keluarga', agency_id: agency })}`;
  await sql`insert into parameter ${sql({ ...own, id: parameter, set_id: set, ordinal: 1, name: 'Parameter gerbang' })}`;
  await sql`insert into parameter_round ${sql({ ...own, id: round, set_id: set, ordinal: 1, label: 'Kondisi gerbang', people: 10 })}`;
  await sql`insert into parameter_value ${sql({ ...own, id: randomUUID(), round_id: round, parameter_id: parameter, count: 4 })}`;
  return { id, set, round, parameter };
}

export async function plantProgramme(sql: postgres.Sql, { team, agency, region, year, code }: { team: number; agency: string; region: number; year: number; code: string }): Promise<PlantedProgramme> {
  const [id, stage, output, note] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
  const own = { jurisdiction_id: team, programme_id: id, agency_id: agency };
  await sql`insert into programme ${sql({ jurisdiction_id: team, id, agency_id: agency, code, name: 'Program gerbang', short_name: 'Gerbang', region_id: region, reach: 'lokus', starts_year: year, state: 'running' })}`;
  await sql`insert into programme_stage ${sql({ ...own, id: stage, ordinal: 1, key: 'gerbang', name: 'Tahapan gerbang' })}`;
  await sql`insert into programme_output ${sql({ ...own, id: output, ordinal: 1, topic: 'Gerbang', name: 'Angka gerbang', measure: 'count', unit: 'orang', region_id: region, period_id: (await sql`select id from period where code = ${String(year)}`)[0]?.id as number, amount: 3 })}`;
  await sql`insert into programme_note ${sql({ ...own, id: note, ordinal: 1, kind: 'remark', text: 'Catatan gerbang' })}`;
  return { code, stage, stageKey: 'gerbang', output, note };
}
