import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import { formatDayLong } from '@/lib/day';
import type { StoredValue } from '@/lib/reporting/queries/stored';
import { thaw } from '../rules/frozen';
import type { PublicFacts, PublicOutcome, PublicPlace } from '../rules/publication';
import type { DashboardReport } from './dashboard';
import { readSnapshotPage, type SnapshotHead } from './snapshots';

const placeOf = ({ place, score, groups }: VillageReport): PublicPlace => ({
  code: place.code, name: place.name, district: place.district, isConvergent: score.score.isConvergent,
  lines: groups.flatMap(({ lines }) => lines.map(({ code, shortName, unit, direction, valueKind, reading, targetBp, isExample }) => ({ code, shortName, unit, direction, valueKind, reading, targetBp, isExample }))),
});

const outcomeOf = (name: string, now: StoredValue | null): PublicOutcome | null =>
  (now === null ? null : { name, shareBp: now.shareBp, denominator: now.basis === 'counted' ? now.denominator : null, source: now.source, isExample: now.isExample });

/** What a snapshot holds of that which may be published, before it is masked. */
export async function readPublicFacts(tx: Tx, viewer: Viewer, head: SnapshotHead): Promise<PublicFacts> {
  const { scope, lines, prevalence } = thaw<DashboardReport>(await readSnapshotPage(tx, viewer, head.id, 'dasbor'));
  const [team] = [...await tx.execute(sql`select slug, team_name as "teamName" from jurisdiction where id = ${viewer.jurisdictionId}`)] as unknown as { slug: string; teamName: string }[];
  const rows = [...await tx.execute(sql`select p.report from snapshot_page p join region r on r.code = p.page
    where p.jurisdiction_id = ${viewer.jurisdictionId} and p.snapshot_id = ${head.id}::uuid order by p.page`)];
  return {
    team: scope.jurisdictionName, teamName: String(team?.teamName), slug: String(team?.slug), title: head.title, period: head.period, until: formatDayLong(scope.period.endsOn), takenAt: head.takenAt, timeZone: viewer.timeZone,
    number: head.auditSeq, attentionRatioBp: scope.settings.attentionRatioBp,
    villages: rows.map(({ report }) => placeOf(thaw<VillageReport>(String(report)))),
    whole: outcomeOf(prevalence.whole.name, prevalence.whole.now),
    districts: prevalence.districts.flatMap(({ name, now }) => outcomeOf(name, now) ?? []).filter(({ shareBp }) => shareBp !== null),
    upper: lines.filter(({ shown }) => shown === 'whole').map(({ code, shortName, unit, target, shareBp, fraction, isExample }) =>
      ({ code, shortName, unit, targetBp: target?.targetBp ?? null, shareBp, count: fraction, isExample })),
  };
}
