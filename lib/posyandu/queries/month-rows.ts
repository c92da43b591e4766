import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { skdnReport } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import type { CellStateName } from '@/lib/reporting/rules';
import type { StoredMonth } from '../rules/month-form';

type Row = typeof skdnReport.$inferSelect;

/** The stored report of a posyandu in a month. */
export interface MonthReport extends StoredMonth, Pick<Row, 'version' | 'returnReason' | 'isExample' | 'origin'> { posyanduId: string; periodId: number; state: CellStateName; enteredBy: string | null; enteredAt: string }

/** A posyandu that is to report, with what it has reported. */
export interface MonthLine { id: string; name: string; villageCode: string; village: string; districtCode: string; district: string; report: MonthReport | null; lastS: number | null }

interface Asked { agencyId: string; periodId: number }

const REPORT = sql`r.posyandu_id as "posyanduId", r.period_id as "periodId", r.status, r.s, r.k, r.d, r.n, r.o, r.t, r.b, r.d_male as "dMale", r.d_female as "dFemale", r.visits_planned as "visitsPlanned", r.visits_done as "visitsDone",
  r.participation, r.disturbance, r.state, r.return_reason as "returnReason", r.version, r.is_example as "isExample", r.origin, e.display_name as "enteredBy", r.entered_at::text as "enteredAt"`;

type Flat = MonthReport & Omit<MonthLine, 'report'>;

const lineOf = ({ id, name, villageCode, village, districtCode, district, lastS, ...report }: Flat): MonthLine =>
  ({ id, name, villageCode, village, districtCode, district, lastS, report: report.posyanduId === null ? null : report });

/** The active posyandu of an agency in a month, by kecamatan, village and name; `lastS`: their S of the month before, as a hint. */
export const readMonthLines = async (tx: Tx, viewer: Viewer, { agencyId, periodId }: Asked): Promise<MonthLine[]> => ([...await tx.execute(sql`
  select p.id, p.name, v.code as "villageCode", v.name as village, coalesce(k.code, '') as "districtCode", coalesce(k.name, '') as district, b.s as "lastS", ${REPORT}
  from posyandu p join region v on v.id = p.region_id left join region k on k.id = v.parent_id
  left join skdn_report r on r.jurisdiction_id = p.jurisdiction_id and r.posyandu_id = p.id and r.period_id = ${periodId} left join account e on e.id = r.entered_by
  left join lateral (select s from skdn_report q where q.jurisdiction_id = p.jurisdiction_id and q.posyandu_id = p.id and q.period_id < ${periodId} and q.s is not null order by q.period_id desc limit 1) b on true
  where p.jurisdiction_id = ${viewer.jurisdictionId} and p.agency_id = ${agencyId} and (p.is_active or r.posyandu_id is not null) order by k.code, v.code, p.name, p.id`)] as unknown as Flat[]).map(lineOf);

/** The reports of one posyandu, newest first. */
export const readMonthsOf = async (tx: Tx, viewer: Viewer, posyanduId: string): Promise<(MonthReport & { code: string })[]> => [...await tx.execute(sql`
  select m.code, ${REPORT} from skdn_report r join period m on m.id = r.period_id left join account e on e.id = r.entered_by
  where r.jurisdiction_id = ${viewer.jurisdictionId} and r.posyandu_id = ${posyanduId} order by r.period_id desc`)] as unknown as (MonthReport & { code: string })[];
