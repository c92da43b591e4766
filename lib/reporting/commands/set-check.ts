import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import type { CheckInput } from '../input/desk';
import { readCheckLines } from '../queries/check-desk';

/** Switches a soft check of a year on or off and sets its limit; figures already saved stay as they are. Refuses a limit for a check without one. */
export async function setCheck(tx: Tx, viewer: Viewer, { year, seen, code, isActive, limitBp }: CheckInput): Promise<void> {
  allow(viewer, 'check:manage');
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select from check_setting where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} for update`);
  const before = (await readCheckLines(tx, viewer, year)).find((line) => line.code === code);
  if (!before) throw refuse('not-found', 'Pemeriksaan ini tidak dikenal.');
  requireSeen(seen, before.seen, `Pemeriksaan “${before.title}”`);
  if (before.defaultLimitBp === null && limitBp !== null) throw refuse('invalid', 'Pemeriksaan ini tidak memakai batas.', { batas: 'Kosongkan batasnya.' });
  const own = limitBp === before.defaultLimitBp ? null : limitBp;
  await tx.execute(sql`insert into check_setting (jurisdiction_id, year, check_code, is_active, limit_bp) values (${viewer.jurisdictionId}, ${year}, ${code}, ${isActive}, ${own})
    on conflict on constraint check_setting_key do update set is_active = excluded.is_active, limit_bp = excluded.limit_bp`);
  const after = { isActive, limitBp: limitBp ?? before.defaultLimitBp };
  await record(tx, viewer, { verb: 'check.set', subject: `${year} ${code}`, detail: { before: { isActive: before.isActive, limitBp: before.limitBp }, after } });
}
