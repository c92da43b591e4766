import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { Facts, type Fact } from '@/components/ui/facts';
import { Figure } from '@/components/ui/figure';
import { Notice } from '@/components/ui/notice';
import { type Address, carry, linkTo } from '@/lib/address';
import type { BudgetReport } from '@/lib/budgets/queries/report';
import { formatCount, formatShareBp, MISSING } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import { AgencyTable } from './agency-table';
import { ChildrenSection, GroupSections, LinkSection, PlaceSection } from './group-tables';
import { LineList } from './line-list';
import { ZakatSection } from './zakat-section';

function factsOf({ overview: it, told }: BudgetReport, address: Address): Fact[] {
  const figure = (name: string, words: string) => <Figure name={name} address={address}>{words}</Figure>;
  return [
    { label: 'Pagu, Rp juta', value: figure('jumlah', formatMillions(it.totalIdr)), note: `${formatCount(it.lines)} baris` },
    told.length === 0 ? { label: 'Serapan', value: MISSING, note: 'realisasi belum dilaporkan' }
      : { label: 'Serapan', value: figure('serapan', formatShareBp(it.absorption.shareBp)), note: `Rp ${formatMillions(it.spentIdr)} juta`, alarm: it.absorption.isOver },
    { label: 'Tertaut ke 20 indikator', value: figure('tertaut', formatShareBp(it.linkedBp)), note: `Rp ${formatMillions(it.linkedIdr)} juta` },
    { label: 'Belum ditandai, Rp juta', value: figure('belum-ditandai', formatMillions(it.untaggedIdr)), note: `${formatCount(it.untaggedLines)} baris`, alarm: it.untaggedIdr > 0n },
    { label: 'Belum dilokasikan, Rp juta', value: figure('belum-dilokasikan', formatMillions(it.unlocatedIdr)), note: `${formatCount(it.unlocatedLines)} baris`, alarm: it.unlocatedIdr > 0n },
    { label: 'Di lokus, dari yang dilokasikan', value: figure('lokus', formatShareBp(it.insideBp)) },
  ];
}

/** Page /anggaran: with how much money, whose, for what, where. */
export function BudgetPage({ report, address }: { report: BudgetReport; address: Address }) {
  const { overview, view, explanation, until, waiting } = report;
  return (
    <div>
      <PageHead sentence={report.headline} address={address} trail={[{ text: 'Anggaran' }, { text: report.period }]} example={overview.hasExample}
        freshness={<>Realisasi sampai <b>{until}</b><br />Setiap rupiah dihitung sekali</>} />
      {address.params.kabar === 'total' ? <Notice kind="saved">Seluruh anggaran instansi Anda tersimpan; intensitasnya dihitung ulang.</Notice> : null}
      {view.ignored.length > 0 ? <Notice kind="warning">Bagian alamat yang tidak dikenal diabaikan: {view.ignored.join(', ')}.</Notice> : null}
      {overview.lines > 0 ? (
        <>
          <Facts facts={factsOf(report, address)} />
          {waiting ? <p className="help mb-3">{waiting} <a href={carry(address, '/matriks')}>Lihat Matriks</a></p> : null}
          <div className="detail">
            <div className="stack"><AgencyTable report={report} address={address} /><ChildrenSection report={report} address={address} /></div>
            <div className="stack"><LinkSection overview={overview} address={address} /><PlaceSection overview={overview} address={address} /></div>
          </div>
          <div className="halves after"><GroupSections overview={overview} address={address} /></div>
        </>
      ) : <div className="stack">{overview.agencies.length > 0 ? <AgencyTable report={report} address={address} /> : null}<ChildrenSection report={report} address={address} /></div>}
      {report.zakat ? <div className="after"><ZakatSection zakat={report.zakat} address={address} /></div> : null}
      <div className="after"><LineList report={report} address={address} /></div>
      <PageFoot>Sumber: isian instansi dan dokumen yang disebut pada baris. Angka bertanda <i>contoh</i> bukan data nyata.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}
