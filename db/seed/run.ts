import { sql as query } from 'drizzle-orm';
import { type Connection, connect } from '../client';
import { loadCatalogue } from './reference/catalogue';
import { loadPeriods } from './reference/periods';
import { loadRegions } from './reference/regions';

export interface SeedOptions {
  /** Also the seeds' real figures, Kabupaten Contoh and the demo accounts. */
  demo: boolean;
  demoPassword: string;
  log(line: string): void;
}

/** Any fixed number: two starts on one database seed in turn. */
const LOCK = 5_146_002;

/**
 * Brings reference data (areas, periods, catalogue, national targets) and, when asked, the demo teams to the state of
 * the code, as owner. A second run writes nothing.
 */
export async function seedAll(ownerUrl: string, options: SeedOptions): Promise<void> {
  const connection = connect(ownerUrl, { max: 1 });
  const { sql } = connection;
  try {
    await sql`select pg_advisory_lock(${LOCK}), set_config('simpul.maintenance', 'on', false)`;
    await loadReference(connection, options.log);
    if (options.demo) await loadDemo(connection, options);
  } finally {
    await connection.close();
  }
}

async function loadReference({ sql, db }: Connection, log: SeedOptions['log']): Promise<void> {
  if (await loadRegions(sql)) log('Wilayah dimuat: 38 provinsi sampai 83.762 desa/kelurahan.');
  await loadPeriods(sql);
  await loadCatalogue(db);
}

async function loadDemo({ sql, db }: Connection, { demoPassword, log }: SeedOptions): Promise<void> {
  const { seedDemo } = await import('./demo/index');
  await seedDemo(sql, { demoPassword, log });
  const teams = await sql<{ id: number; name: string }[]>`
    select j.id, j.name from jurisdiction j
    where exists (select from jurisdiction_period p
      left join jurisdiction_period_version v using (jurisdiction_id, period_id)
      where p.jurisdiction_id = j.id and coalesce(v.version, 0) = 0)
    order by j.id`;
  const { recomputeJurisdiction } = await import('@/lib/convergence/commands/figures');
  for (const { id } of teams) await db.transaction((tx) => recomputeJurisdiction(tx, id));
  if (teams.length > 0) {
    await db.execute(query`analyze`);
    log(`Rekap dihitung untuk ${teams.length} tim.`);
  }
}
