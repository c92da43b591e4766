import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { LeaderReport } from '@/lib/reports/queries/leader';
import { ActivitySection } from './activity-section';
import { AwaitedSection } from './awaited-section';
import { LeaderPrevalence } from './leader-prevalence';
import { ChangeSection, CommitmentSection, TrendSection } from './leader-parts';
import { MatrixSection } from './matrix-section';
import { MoneySection } from './money-section';
import { RegencySection } from './regency-section';
import './leader.css';

const WORST = 3;
/** One screen: the rest is a click away. */
const MOST_UNPLANNED = 10;
const MOST_PLANNED = 5;

/** What a team without target villages has instead of convergence and celah. */
function Wide({ report, address }: { report: LeaderReport; address: Address }) {
  const { regencies, scope } = report;
  return <>{regencies ? <RegencySection regencies={regencies} year={scope.year} address={address} /> : null}<MatrixSection matrix={report.matrix} lens={report.lens} address={address} /></>;
}

/** The leader's page: one screen, one printed page. The same figures as the dashboard, the sentence first. */
export function LeaderPage({ report, address, changed }: { report: LeaderReport; address: Address; changed: string | null }) {
  const { scope, villages, awaited, lines, explanation } = report;
  const hasVillages = villages.rows.length > 0;
  const changes = <ChangeSection since={report.since} example={villages.hasExample} address={address} />;
  const commitments = <CommitmentSection commitments={report.commitments} address={address} />;
  return (
    <>
      <PageHead
        sentence={report.headline} address={address} example={villages.hasExample}
        freshness={<>Data s.d. <b>{formatDay(scope.period.endsOn)}</b>{changed ? <> · terakhir diisi {changed}</> : null}{villages.hasExample || report.money.hasExample ? <><br />Angka bertanda <ExampleTag /> bukan data nyata</> : null}<br /><a className="no-print" href={carry(address, '/pimpinan/ringkas')}>Satu halaman untuk dicetak</a></>}
      />
      <div className="dashboard leader">
        <div className="lane">
          <LeaderPrevalence prevalence={report.prevalence} year={scope.year} address={address} />
          {hasVillages ? <TrendSection trend={report.trend} address={address} /> : <>{changes}{commitments}</>}
        </div>
        <div className="lane">
          {hasVillages ? (
            <AwaitedSection groups={awaited.slice(0, WORST)} gaps={villages.gaps} unreported={villages.cells - villages.filled} example={villages.hasExample} units={new Map(lines.map((line) => [line.code, line.unit]))} address={address} />
          ) : <Wide report={report} address={address} />}
          <MoneySection money={report.money} address={address} />
          {hasVillages ? commitments : null}
        </div>
        <div className="lane">
          <ActivitySection activities={hasVillages ? report.activities : { ...report.activities, unplanned: report.activities.unplanned.slice(0, MOST_UNPLANNED) }} most={MOST_PLANNED} address={address} />
          {hasVillages ? changes : null}
        </div>
      </div>
      <PageFoot>{scope.jurisdictionName} · data s.d. {formatDay(scope.period.endsOn)}{villages.decree ? ` · lokus: SK ${villages.decree}` : ''}</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </>
  );
}
