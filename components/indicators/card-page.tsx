import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { FreshnessBadge } from '@/components/ui/freshness-badge';
import { Notice } from '@/components/ui/notice';
import type { ActivityRow } from '@/lib/activities/queries/list';
import { type Address, carry, linkTo } from '@/lib/address';
import type { BudgetLine } from '@/lib/budgets/queries/lines';
import { GROUP_TITLES } from '@/lib/indicators/rules/card';
import type { IndicatorCard } from '@/lib/reporting/queries/indicator-card';
import { AreaSection } from './area-section';
import { CardActions } from './card-actions';
import { Present, StoredSection, TrendSection, VillageSection } from './card-figures';
import { Meaning, Particulars, Responsible } from './card-words';

interface Props { report: IndicatorCard; activities: readonly ActivityRow[]; money: readonly BudgetLine[]; address: Address }

/** Page /indikator/[kode]: the card that a newcomer in an OPD understands (F112). */
export function CardPage({ report, activities, money, address }: Props) {
  const { card, line, neighbours, explanation } = report;
  const part = { report, address };
  return (
    <div>
      <PageHead sentence={report.headline} address={address} example={line?.isExample ?? false}
        trail={[{ text: 'Indikator', href: carry(address, '/indikator') }, { text: GROUP_TITLES[card.group] }, { text: `${card.code} ${card.name}` }]}
        freshness={<>{report.jurisdictionName} · sampai <b>{report.until}</b>{report.freshness ? <><br /><FreshnessBadge freshness={report.freshness} /></> : null}</>} />
      {report.measured ? <Notice kind="warning" title="Perlu hati-hati.">{report.measured}</Notice> : null}
      {neighbours.before || neighbours.after ? (
        <nav className="filters" aria-label="Kartu lain">
          {neighbours.before ? <a href={carry(address, `/indikator/${neighbours.before}`)} rel="prev">‹ {neighbours.before}</a> : null}
          {neighbours.after ? <a href={carry(address, `/indikator/${neighbours.after}`)} rel="next">{neighbours.after} ›</a> : null}
        </nav>
      ) : null}
      <div className="detail">
        <div className="stack">
          <Present {...part} /><Meaning {...part} /><VillageSection {...part} /><TrendSection {...part} /><AreaSection report={report} /><StoredSection {...part} />
        </div>
        <div className="stack">
          <Responsible {...part} /><Particulars {...part} />{line ? <CardActions code={card.code} activities={activities} money={money} address={address} /> : null}
        </div>
      </div>
      <PageFoot>Sumber rumusan: {card.source}</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}
