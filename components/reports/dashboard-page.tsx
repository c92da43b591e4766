import { ExplainPanel } from '@/components/ui/explain-panel';
import { ExampleTag } from '@/components/ui/example-tag';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Notice } from '@/components/ui/notice';
import { type Address, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { DashboardReport } from '@/lib/reports/queries/dashboard';
import { Tasks } from '@/components/reporting/tasks';
import { ActivitySection } from './activity-section';
import { AwaitedSection } from './awaited-section';
import { BeginningSection } from './beginning-section';
import { IndicatorSection } from './indicator-section';
import { MatrixSection } from './matrix-section';
import { MoneySection } from './money-section';
import { PrevalenceSection } from './prevalence-section';
import { RegencySection } from './regency-section';
import { ReportingSection } from './reporting-section';
import { VillageSection } from './village-section';

/** The dashboard: where are we, who is awaited, for how many people. Act · measure · context. */
export function DashboardPage({ report, address, changed, mayDecide = false }: { report: DashboardReport; address: Address; changed: string | null; mayDecide?: boolean }) {
  const { scope, headline, villages, awaited, explanation } = report;
  const hasExample = villages.hasExample || report.money.hasExample;
  return (
    <>
      <PageHead
        sentence={headline} address={address} example={villages.hasExample}
        freshness={<>
          Data s.d. <b>{formatDay(scope.period.endsOn)}</b>{changed ? <> · terakhir diisi {changed}</> : null}
          {villages.cells > 0 ? <><br /><b>{formatCount(villages.filled)} dari {formatCount(villages.cells)}</b> nilai desa tersedia</> : null}
          {hasExample ? <><br />Angka bertanda <ExampleTag /> bukan data nyata</> : null}
        </>}
      />
      {address.params.jelas && !explanation ? <Notice>Penjelasan “{address.params.jelas}” tidak ada; pilih angka yang bergaris titik untuk membukanya.</Notice> : null}
      {report.tasks ? <Tasks tasks={report.tasks} address={address} /> : null}
      {report.beginning ? <BeginningSection beginning={report.beginning} address={address} /> : null}
      {villages.rows.length === 0 ? report.beginning ? null : <WithoutVillages report={report} address={address} /> : <div className="dashboard">
        <div className="lane">
          <VillageSection villages={villages} scope={scope} address={address} />
          <AwaitedSection groups={awaited} gaps={villages.gaps} unreported={villages.cells - villages.filled} example={villages.hasExample} units={new Map(report.lines.map((line) => [line.code, line.unit]))} address={address} mayDecide={mayDecide} />
          <MoneySection money={report.money} address={address} />
        </div>
        <div className="lane">
          <IndicatorSection lines={report.lines} headlines={report.headlines} address={address} />
          <ActivitySection activities={report.activities} address={address} />
        </div>
        <div className="lane">
          <PrevalenceSection prevalence={report.prevalence} year={scope.year} address={address} />
          <MatrixSection matrix={report.matrix} lens={report.lens} address={address} />
          <ReportingSection board={report.board} address={address} />
        </div>
      </div>}
      <PageFoot>{scope.jurisdictionName} · data s.d. {formatDay(scope.period.endsOn)}{villages.decree ? ` · lokus: SK ${villages.decree}` : ''}</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </>
  );
}

/** A team without target villages: contributions first, then what it reports for the whole area. */
function WithoutVillages({ report, address }: { report: DashboardReport; address: Address }) {
  const { scope, villages, matrix, activities, prevalence, money, lines, regencies } = report;
  return (
    <div className="dashboard">
      <div className="lane">
        <MatrixSection matrix={matrix} lens={report.lens} address={address} />
        {regencies ? <RegencySection regencies={regencies} year={scope.year} address={address} /> : <VillageSection villages={villages} scope={scope} address={address} />}
      </div>
      <div className="lane"><ActivitySection activities={activities} address={address} /><IndicatorSection lines={lines} headlines={report.headlines} address={address} /></div>
      <div className="lane"><PrevalenceSection prevalence={prevalence} year={scope.year} address={address} /><MoneySection money={money} address={address} /></div>
    </div>
  );
}
