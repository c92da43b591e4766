import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import type { MonitoringReport } from '@/lib/programs/queries/monitoring';
import { outputFigure, plannedWords } from '@/lib/programs/rules/outputs';
import { TIER_WORDS, type TierRow } from '@/lib/programs/rules/tiers';
import './programs.css';

interface Props { report: MonitoringReport; address: Address }

const faint = <span className="faint">—</span>;

function Inputs({ tiers }: { tiers: readonly TierRow[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Masukan per tingkat">
      <table className="tight-table data-table roomy card-table tiers">
        <caption className="reader">Masukan per tingkat</caption>
        <thead><tr><th scope="col">Wilayah</th><th scope="col">Tingkat</th><th scope="col" className="num">Instansi</th><th scope="col" className="num">Kegiatan</th><th scope="col">Terlaksana</th><th scope="col" className="num">Anggaran, Rp juta</th><th scope="col" className="num">Realisasi, Rp juta</th></tr></thead>
        <tbody>{tiers.map(({ code, name, level, agencies, activities, progress, budgetIdr, spentIdr }) => (
          <tr key={code} className={level}>
            <th scope="row">{name}</th><td data-name="Tingkat">{TIER_WORDS[level]}</td><td className="num" data-name="Instansi">{agencies === 0 ? faint : formatCount(agencies)}</td>
            <td className="num" data-name="Kegiatan">{formatCount(activities)}</td><td data-name="Terlaksana">{progress.length === 0 ? faint : progress.join('; ')}</td>
            <td className="num" data-name="Anggaran, Rp juta">{budgetIdr === null ? faint : formatMillions(budgetIdr)}</td><td className="num" data-name="Realisasi, Rp juta">{spentIdr === null ? faint : formatMillions(spentIdr)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Outputs({ tiers }: { tiers: readonly TierRow[] }) {
  const told = tiers.filter(({ outputs }) => outputs.length > 0);
  if (told.length === 0) return <p className="faint">Belum ada angka keluaran pada tahun ini. Instansi pemilik mengisinya di Isi angka.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Keluaran per tingkat">
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Keluaran per tingkat</caption>
        <thead><tr><th scope="col">Wilayah</th><th scope="col">Tingkat</th><th scope="col">Keluaran</th><th scope="col" className="num">Angka</th><th scope="col">Periode</th></tr></thead>
        <tbody>{told.flatMap(({ code, name, level, outputs }) => outputs.map((output) => (
          <tr key={`${code} ${output.id}`}>
            <th scope="row">{name}</th><td data-name="Tingkat">{TIER_WORDS[level]}</td><td data-name="Keluaran">{output.name}{output.moment === null ? '' : output.moment === 'before' ? ' (sebelum)' : ' (sesudah)'}<small>{output.topic}</small></td>
            <td className="num" data-name="Angka">{outputFigure(output)} {output.measure === 'count' && output.amount !== null ? <span className="unit">{output.unit}</span> : null}{output.planned === null ? null : <small>{plannedWords(output)}</small>}</td><td data-name="Periode">{output.period}</td>
          </tr>
        )))}</tbody>
      </table>
    </div>
  );
}

/** Page /program/<kode>/pemantauan: input and output from the top tier down to the village (F46). */
export function MonitoringPage({ report, address }: Props) {
  const { row, headline, year, years, tiers, ignored, hasExample } = report;
  const back = carry(address, `/program/${row.code}`);
  const isEmpty = tiers.every(({ activities, outputs, budgetIdr }) => activities === 0 && outputs.length === 0 && budgetIdr === null);
  return (
    <>
      <PageHead sentence={headline} example={hasExample} trail={[{ text: 'Program', href: carry(address, '/program') }, { text: row.shortName, href: back }, { text: 'Pemantauan berjenjang' }]} />
      {ignored ? <Notice>Tidak dikenal dan diabaikan: {ignored}.</Notice> : null}
      {years.length > 1 ? <p className="filters no-print mb-3"><Switch label="Tahun" options={years.map((one) => ({ label: String(one), href: linkTo(address, { tahun: String(one) }), current: one === year }))} /></p> : null}
      {isEmpty ? <EmptyState title={`Belum ada masukan dan keluaran ${year}`} next={{ label: 'Buka program', href: back }}><p>Masukan berasal dari kegiatan dan anggaran yang bertanda program ini, keluaran dari angka program dan nilai indikator.</p></EmptyState> : (
        <div className="stack">
          <Section id="masukan" title="Masukan: kegiatan dan dana" help="Kegiatan di beberapa desa dihitung sekali di setiap tingkat. Dana tanpa desa hanya ada di tingkat teratas."><Inputs tiers={tiers} /></Section>
          <Section id="keluaran" title="Keluaran: angka program dan nilai indikator"><Outputs tiers={tiers} /></Section>
        </div>
      )}
      <PageFoot hint="">Dihitung dari kegiatan, baris anggaran, dan angka program {year} saat halaman ini dibuka.</PageFoot>
    </>
  );
}
