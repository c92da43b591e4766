import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { jurisdiction } from '@/db/schema';
import { verifyChain } from '@/lib/audit';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { refuse } from '@/lib/refusal';

async function teams(tx: Tx, code: string | undefined): Promise<{ id: number; code: string; name: string }[]> {
  const found = await tx.select({ id: jurisdiction.id, code: jurisdiction.code, name: jurisdiction.name }).from(jurisdiction)
    .where(code === undefined ? undefined : eq(jurisdiction.code, code)).orderBy(asc(jurisdiction.code));
  if (code !== undefined && found.length === 0) throw refuse('not-found', `Tim ${code} tidak ada.`);
  return found;
}

/** Rebuilds the rollups of one team or of all. */
export async function recompute(tx: Tx, { tim }: { tim?: string }): Promise<string[]> {
  const lines: string[] = [];
  for (const { id, code, name } of await teams(tx, tim)) {
    await recomputeJurisdiction(tx, id);
    lines.push(`${code} ${name}: rekap dihitung ulang.`);
  }
  return lines;
}

/** Walks the audit chain of one team or of all; refuses with the broken rows. */
export async function verifyAudit(tx: Tx, { tim }: { tim?: string }): Promise<string[]> {
  const lines: string[] = [];
  let broken = false;
  for (const { id, code, name } of await teams(tx, tim)) {
    const chain = await verifyChain(tx, id);
    if (chain.broken) broken = true;
    lines.push(`${code} ${name}: ${chain.broken ? `RUSAK di baris ${chain.broken.seq} (${chain.broken.reason})` : `utuh, ${chain.rows} baris`}.`);
  }
  if (broken) throw refuse('wrong-state', lines.join('\n'));
  return lines;
}
