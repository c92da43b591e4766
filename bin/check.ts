import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { refuse } from '@/lib/refusal';
import { recompute, verifyAudit } from './figures';

const ROLLUPS = { village_score: sql`village_score`, village_year: sql`village_year`, contribution: sql`contribution`, agency_total: sql`agency_total` } as const;

async function rollupSums(tx: Tx): Promise<string[]> {
  const sums: string[] = [];
  for (const [name, table] of Object.entries(ROLLUPS)) {
    const [row] = [...await tx.execute(sql`select count(*)::int as n, md5(coalesce(string_agg((t.*)::text, '|' order by (t.*)::text), '')) as sum from ${table} t`)];
    sums.push(`${name} ${row?.n} ${row?.sum}`);
  }
  return sums;
}

/** Compares the kept rollups with rebuilt ones, and changes nothing. */
async function stale(tx: Tx): Promise<string[]> {
  const before = await rollupSums(tx);
  let after: string[] = before;
  const undo = new Error('undo');
  await tx.transaction(async (inner) => {
    await recompute(inner, {});
    after = await rollupSums(inner);
    throw undo;
  }).catch((error: unknown) => { if (error !== undo) throw error; });
  return before.filter((sum, at) => sum !== after[at]).map((sum) => sum.split(' ')[0] ?? '');
}

/** Looks at everything that can be looked at without changing it: audit chains and rollups. Refuses with what is wrong. */
export async function checkAll(tx: Tx): Promise<string[]> {
  const chains = await verifyAudit(tx, {});
  const different = await stale(tx);
  if (different.length > 0) throw refuse('wrong-state', `Rekap berbeda dari hitungan ulang: ${different.join(', ')}. Jalankan "recompute".`);
  return [`Rantai jejak audit utuh pada ${chains.length} tim.`, 'Rekap sama dengan hitungan ulang.'];
}
