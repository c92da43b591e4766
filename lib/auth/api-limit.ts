import 'server-only';
import { sql } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { refuse } from '@/lib/refusal';
import { clock } from './clock';

/** Calls of the read API that one token or account may make in a minute. */
export const CALLS_PER_MINUTE = 300;
const MINUTE = 60_000;

/** Counts a call; throws Refusal('too-many') with the seconds to wait once the running minute is used up. */
export async function countCall(key: string): Promise<void> {
  const now = clock.now();
  const ends = new Date(now.getTime() + MINUTE).toISOString();
  const closed = sql`u.window_ends_at <= ${now.toISOString()}::timestamptz`;
  const [row] = [...await authDb().execute(sql`
    insert into api_use as u (key, calls, window_ends_at) values (${key}, 1, ${ends}::timestamptz)
    on conflict (key) do update set calls = case when ${closed} then 1 else u.calls + 1 end, window_ends_at = case when ${closed} then excluded.window_ends_at else u.window_ends_at end
    returning calls, window_ends_at as "endsAt"`)] as unknown as { calls: number; endsAt: string }[];
  if (!row || row.calls <= CALLS_PER_MINUTE) return;
  const seconds = Math.max(1, Math.ceil((new Date(row.endsAt).getTime() - now.getTime()) / 1000));
  throw refuse('too-many', `Lebih dari ${CALLS_PER_MINUTE} permintaan dalam satu menit. Coba lagi dalam ${seconds} detik.`);
}
