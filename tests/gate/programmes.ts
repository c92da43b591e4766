import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

export type PlantedProgramme = Record<'code' | 'stage' | 'stageKey' | 'output' | 'note', string>;

/** A programme with one of each of its rows; every planting makes a new one. */
export async function plantProgramme(sql: postgres.Sql, { team, agency, region, year, code }: { team: number; agency: string; region: number; year: number; code: string }): Promise<PlantedProgramme> {
  const [id, stage, output, note] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
  const own = { jurisdiction_id: team, programme_id: id, agency_id: agency };
  await sql`insert into programme ${sql({ jurisdiction_id: team, id, agency_id: agency, code, name: 'Program gerbang', short_name: 'Gerbang', region_id: region, reach: 'lokus', starts_year: year, state: 'running' })}`;
  await sql`insert into programme_stage ${sql({ ...own, id: stage, ordinal: 1, key: 'gerbang', name: 'Tahapan gerbang' })}`;
  await sql`insert into programme_output ${sql({ ...own, id: output, ordinal: 1, topic: 'Gerbang', name: 'Angka gerbang', measure: 'count', unit: 'orang', region_id: region, period_id: (await sql`select id from period where code = ${String(year)}`)[0]?.id as number, amount: 3 })}`;
  await sql`insert into programme_note ${sql({ ...own, id: note, ordinal: 1, kind: 'remark', text: 'Catatan gerbang' })}`;
  return { code, stage, stageKey: 'gerbang', output, note };
}
