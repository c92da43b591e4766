import 'server-only';
import { sql } from 'drizzle-orm';
import { countedActivities, countedLines, type RollupScope } from '@/db/counted';

/** Lines that count in the totals but whose activity is in no column: with what tells the reason (`activity_state`, `begins`). */
export const outsideLines = (scope: RollupScope) => sql`
  select l.*, a.name as activity, a.state as activity_state, a.starts_on as begins, a.verification as activity_verification
  from (${countedLines(scope)}) l
  left join activity a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.activity_id
  where l.activity_id is null or l.activity_id not in (select c.id from (${countedActivities(scope)}) c)`;

/** The reason of such a line `l`: an OutsideKind. Money of a cancelled activity is untagged again. */
export const outsideKind = ({ endsOn, stage }: RollupScope) => sql`
  case when l.activity_state is null or l.activity_state = 'cancelled' then 'untagged'
    when l.begins > ${endsOn}::date then 'later' when ${stage} = 'approved' and l.activity_verification <> 'verified' then 'unchecked' else 'untagged' end`;
