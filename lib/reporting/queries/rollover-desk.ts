import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount, formatShareBp } from '@/lib/format';
import { LENS_NAMES, type Lens, lensColumn } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { seenOf } from '@/lib/jurisdictions/rules/desk';
import { parsePeriod } from '@/lib/period';
import { copyable, openingProblem, ROLLED_KINDS, type RolledCounts, type RolledKind } from '../rules/rollover';

/** How many rows of each kind a team has in a year. */
export async function readRolledCounts(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<RolledCounts> {
  const [row] = [...await tx.execute(sql`select
    (select count(*) from responsibility where jurisdiction_id = ${jurisdictionId} and year = ${year})::int as responsibility,
    (select count(*) from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year})::int as lokus,
    (select count(*) from indicator_target where jurisdiction_id = ${jurisdictionId} and year = ${year})::int as target,
    (select count(*) from jurisdiction_year where jurisdiction_id = ${jurisdictionId} and year = ${year})::int as threshold,
    (select count(*) from check_setting where jurisdiction_id = ${jurisdictionId} and year = ${year})::int as "check",
    (select count(*) from assignment_change where jurisdiction_id = ${jurisdictionId} and year = ${year} and period_id is null)::int as assignment`)] as unknown as RolledCounts[];
  if (!row) throw new Error('An aggregate without a row.');
  return row;
}

/** What a form of the rollover had shown. */
export const seenCounts = (from: RolledCounts, to: RolledCounts): string => seenOf(...ROLLED_KINDS.flatMap((kind) => [from[kind], to[kind]]));

/** Codes of the periods of the team, and whether the first quarter of the year is in the calendar. */
export async function readOpening(tx: Tx, { jurisdictionId }: Viewer, to: number): Promise<string | null> {
  const rows = [...await tx.execute(sql`select p.code from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId}`)];
  const [known] = [...await tx.execute(sql`select id from period where id = ${parsePeriod(`${to}-TW1`)?.id ?? -1}`)];
  return openingProblem(to, rows.map(({ code }) => String(code)), known !== undefined);
}

/** A row taken over that nobody has looked at. `key`: as the form sends it; `repair`: path and params of the page that mends it. */
export interface ReviewLine { key: string; kind: 'lokus' | 'target' | 'duty'; text: string; problems: string[]; repair: { path: string; params: Record<string, string> } }

interface LokusRow { code: string; name: string; district: string | null; decree: string | null }
interface TargetRow { code: string; name: string; targetBp: number; decree: string | null }
interface DutyRow { lens: Lens; column: string; agencyCode: string; agency: string; role: 'lead' | 'support' | 'funder'; decree: string | null; isEnded: boolean }

const ROLE_WORDS = { lead: 'penanggung jawab', support: 'pendukung', funder: 'pendana' } as const;
const LENS_PARAMS: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };
const bare = (decree: string | null): string[] => (decree === null ? ['tanpa keputusan'] : []);

/** Rows of a year that were taken over and not looked at yet. */
export async function listReviewLines(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<ReviewLine[]> {
  const open = sql`t.jurisdiction_id = ${jurisdictionId} and t.year = ${year} and t.copied_from_year is not null and t.reviewed_at is null`;
  const lokus = [...await tx.execute(sql`select r.code, r.name, d.name as district, t.decree_id::text as decree from target_village t join region r on r.id = t.region_id left join region d on d.id = r.parent_id where ${open} order by d.name, r.name`)] as unknown as LokusRow[];
  const targets = [...await tx.execute(sql`select i.code, i.short_name as name, t.target_bp as "targetBp", t.decree_id::text as decree from indicator_target t join indicator i on i.id = t.indicator_id where ${open} order by i.sort_order`)] as unknown as TargetRow[];
  const duties = [...await tx.execute(sql`select t.lens, t.column_code as column, a.code as "agencyCode", a.short_name as agency, t.role, t.decree_id::text as decree, a.ended_on is not null as "isEnded"
    from responsibility t join agency a on a.jurisdiction_id = t.jurisdiction_id and a.id = t.agency_id where ${open} order by t.lens, t.column_code, t.role, a.short_name`)] as unknown as DutyRow[];
  return [
    ...lokus.map(({ code, name, district, decree }): ReviewLine => ({ key: `lokus/${code}`, kind: 'lokus', text: district ? `${name}, ${district}` : name, problems: bare(decree), repair: { path: '/pengaturan/lokus', params: {} } })),
    ...duties.map(({ lens, column, agencyCode, agency, role, decree, isEnded }): ReviewLine => ({
      key: `duty/${lens}/${column}/${agencyCode}`, kind: 'duty', text: `${agency}, ${ROLE_WORDS[role]} ${lens === 'indicator' ? column : `${lensColumn(lens, column)?.name ?? column} (${LENS_NAMES[lens]})`}`,
      problems: [...bare(decree), ...(isEnded ? ['instansi sudah berhenti'] : [])], repair: { path: '/pengaturan/penanggung-jawab', params: { lensa: LENS_PARAMS[lens], ubah: `${column}/${agencyCode}` } },
    })),
    ...targets.map(({ code, name, targetBp, decree }): ReviewLine => ({ key: `target/${code}`, kind: 'target', text: `${code} ${name}: ${formatShareBp(targetBp)}`, problems: bare(decree), repair: { path: '/pengaturan/target', params: {} } })),
  ];
}

export interface RolloverPage extends DeskYear {
  from: number; to: number; fromCounts: RolledCounts; toCounts: RolledCounts; copyable: RolledKind[]; seen: string; opening: string | null; review: ReviewLine[]; sentence: string;
}

/** Builds /pengaturan/tahun: what the year after the present one (or after `?tahun=`) can take over, and what waits to be looked at. Coordinator only. */
export async function readRolloverPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<RolloverPage> {
  allow(viewer, 'responsibility:manage');
  const desk = await readDeskYear(tx, viewer, { tahun: params.tahun });
  const isUnderReview = params.tahun === undefined && (await listReviewLines(tx, viewer, desk.year)).length > 0;
  const from = isUnderReview ? desk.year - 1 : desk.year;
  const to = from + 1;
  const [fromCounts, toCounts] = [await readRolledCounts(tx, viewer, from), await readRolledCounts(tx, viewer, to)];
  const review = await listReviewLines(tx, viewer, to);
  const bareCount = review.filter(({ problems }) => problems.length > 0).length;
  const left = copyable(fromCounts, toCounts);
  const reviewing = review.length > 0 ? (bareCount > 0 ? `${formatCount(review.length)} baris salinan ${to} menunggu diperiksa, ${formatCount(bareCount)} tanpa keputusan atau instansinya berhenti.` : `${formatCount(review.length)} baris salinan ${to} menunggu diperiksa.`) : null;
  return {
    ...desk, from, to, fromCounts, toCounts, copyable: left, seen: seenCounts(fromCounts, toCounts), opening: await readOpening(tx, viewer, to), review,
    sentence: reviewing ?? (left.length > 0 ? `Tahun ${to} dapat disiapkan dari ${from}.` : `Tidak ada lagi yang dapat disalin dari ${from} ke ${to}.`),
  };
}
