import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Facts } from '@/components/ui/facts';
import { carry } from '@/lib/address';
import type { Scorecard } from '@/lib/convergence/queries/scorecard';
import { formatDay, formatDayLong } from '@/lib/day';
import { formatCount, formatScore, formatShareBp } from '@/lib/format';
import { periodLabel } from '@/lib/period';
import { LevelTable, MeasureTable, ReceiptTable, SizeTable } from './scorecard-tables';
import { FundTable } from './scorecard-fund';

function headlineOf({ village: { place, scope }, levels }: Scorecard): string {
  const all = levels.at(-1);
  const level = !all || all.shareBp === null ? 'belum ada layanan yang dapat dihitung' : `${formatCount(all.received)} dari ${formatCount(all.due)} layanan diterima, tingkat konvergensi ${formatShareBp(all.shareBp)}`;
  return `Kartu ${place.name}, ${periodLabel(scope.period)}: ${level}.`;
}

/** The scorecard of a village (F80): five tables on A4, the same figures as its page. */
export function ScorecardPage({ card }: { card: Scorecard }) {
  const { village: { place, scope, score: { score }, hasExample, newest, address: own }, levels, fund } = card;
  const address = { ...own, path: `/desa/${place.code}/kartu` };
  const all = levels.at(-1);
  return (
    <div className="scorecard">
      <PageHead sentence={headlineOf(card)} address={address} example={hasExample}
        trail={[{ text: 'Desa lokus', href: carry(address, '/desa') }, { text: place.name, href: carry(address, `/desa/${place.code}`) }, { text: 'Kartu konvergensi' }]}
        freshness={<>Data s.d. <b>{formatDay(scope.period.endsOn)}</b><br />{newest ? `isian terbaru ${formatDay(newest.slice(0, 10))}` : 'belum ada isian'}<br /><span className="no-print">Unduh: <a href={carry(address, `/desa/${place.code}/kartu.xlsx`)}>Excel</a></span></>} />
      <Facts facts={[
        { label: 'Desa', value: <small>{place.name}, Kec. {place.district}</small>, note: place.code },
        { label: 'Tingkat konvergensi', value: formatShareBp(all?.shareBp ?? null), note: all ? `${all.indicators} dari ${all.of} indikator berisi` : undefined },
        { label: 'Skor', value: score.scoreBp === null ? 'ditahan' : formatScore(score.scoreBp), note: `data ${score.reported}/${score.applicable}` },
        { label: 'Tercapai', value: score.onTarget, note: `dari ${score.applicable} indikator` },
        { label: 'Dana desa untuk stunting', value: fund.total.lines === 0 ? '—' : formatShareBp(fund.total.shareBp), note: fund.total.lines === 0 ? 'belum dicatat' : `${fund.total.lines} baris` },
      ]} />
      <div className="stack">
        <SizeTable card={card} />
        <MeasureTable card={card} />
        <ReceiptTable card={card} />
        <LevelTable card={card} />
        <FundTable card={card} address={address} />
      </div>
      <PageFoot hint="">{scope.jurisdictionName}, {formatDayLong(scope.period.endsOn)} · — belum ada data, TS tidak ada sasaran. Angkanya sama dengan halaman desa.</PageFoot>
    </div>
  );
}
