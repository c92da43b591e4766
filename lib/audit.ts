import 'server-only';
import { createHash } from 'node:crypto';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';

/** What a command says about itself: a verb (`activity.update`), the thing it touched, and plain facts. Never a password. */
export interface AuditFacts { verb: string; subject: string; detail?: Readonly<Record<string, unknown>> }

/** Who did it: a Viewer; or, without account and role, the server's own command line. */
type Actor = Pick<Viewer, 'jurisdictionId'> & { [K in 'accountId' | 'role' | 'agencyId']: Viewer[K] | null };

type Row = typeof auditEntry.$inferSelect;

const START = Buffer.alloc(32);

/** JSON with sorted keys; bigint as text and Date as ISO, so that the same facts always give the same bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** sha256(previous hash ‖ canonical JSON of the row without its hashes). */
function chainHash(previous: Buffer, row: Omit<Row, 'hash' | 'previousHash'>): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(row)).digest();
}

/**
 * Writes the one audit row of a command in its own transaction, so that both stand or fall together.
 * Rows are numbered and chained per jurisdiction; the lock lets one command at a time take the next number, which is returned.
 */
export async function record(tx: Tx, actor: Actor, facts: AuditFacts): Promise<number> {
  const { jurisdictionId } = actor;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.audit'), ${jurisdictionId})`);
  const [last] = await tx.select({ seq: auditEntry.seq, hash: auditEntry.hash }).from(auditEntry)
    .where(eq(auditEntry.jurisdictionId, jurisdictionId)).orderBy(desc(auditEntry.seq)).limit(1);
  const previousHash = last?.hash ?? START;
  const row = {
    jurisdictionId,
    seq: last ? last.seq + 1 : 1,
    at: clock.now(),
    accountId: actor.accountId,
    role: actor.role,
    agencyId: actor.agencyId,
    verb: facts.verb,
    subject: facts.subject,
    detail: canonicalJson(facts.detail ?? {}),
  };
  await tx.insert(auditEntry).values({ ...row, previousHash, hash: chainHash(previousHash, row) });
  return row.seq;
}

/** The answer of a check: how many rows are sound and, if any, the first broken one with the reason. */
export type ChainCheck = { rows: number; broken: null } | { rows: number; broken: { seq: number; reason: string } };

/** Walks the chain of a jurisdiction from its first row and names the first row that does not fit. */
export async function verifyChain(tx: Tx, jurisdictionId: number): Promise<ChainCheck> {
  const rows = await tx.select().from(auditEntry)
    .where(eq(auditEntry.jurisdictionId, jurisdictionId)).orderBy(asc(auditEntry.seq));
  let previous: Buffer = START;
  for (const [index, { hash, previousHash, ...row }] of rows.entries()) {
    const reason = whyBroken(row, index + 1, { hash, previousHash, previous });
    if (reason) return { rows: index, broken: { seq: row.seq, reason } };
    previous = hash;
  }
  return { rows: rows.length, broken: null };
}

function whyBroken(
  row: Omit<Row, 'hash' | 'previousHash'>,
  expectedSeq: number,
  { hash, previousHash, previous }: { hash: Buffer; previousHash: Buffer; previous: Buffer },
): string | null {
  if (row.seq !== expectedSeq) return `baris ${expectedSeq} hilang`;
  if (!previous.equals(previousHash)) return 'tidak menyambung ke baris sebelumnya';
  if (!chainHash(previous, row).equals(hash)) return 'isinya berubah sejak ditulis';
  return null;
}
