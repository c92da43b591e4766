import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { downloadLinks } from '@/components/tables/downloads';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount, formatPart } from '@/lib/format';
import type { RecapReport } from '@/lib/posyandu/queries/recap-page';
import { LEVELS, type Recap, type RecapLine, recapRatio } from '@/lib/posyandu/rules/recap';
import { reportedWords } from '@/lib/posyandu/rules/register';
import { type Ratio, RATIOS } from '@/lib/posyandu/rules/skdn';
import { MonthTabs } from './month-page';

interface Props { report: RecapReport; address: Address }

const ratioText = (line: Recap, ratio: Ratio): string => { const of = recapRatio(line, ratio); return of === null ? '—' : `${formatPart(of.n, of.d, 1)}\u00A0%`; };
const COUNTS = ['s', 'k', 'd', 'n'] as const;

function Line({ line, level, address }: { line: RecapLine; level: RecapReport['level']; address: Address }) {
  const { code, name, within, posyandu, reported, disturbed, visitsDone, visitsPlanned } = line;
  const filter: Record<string, string> = level === 'desa' ? { desa: code } : level === 'kecamatan' ? { kecamatan: code } : {};
  return (
    <tr>
      <th scope="row"><a href={carry(address, '/posyandu', filter)}>{name}</a>{level === 'desa' ? <small> {within}</small> : null}</th>
      <td className={reported < posyandu ? 'num alarm' : 'num'} data-name="Melapor">{formatCount(reported)} dari {formatCount(posyandu)}</td>
      {COUNTS.map((part) => <td key={part} className="num" data-name={part.toUpperCase()}>{formatCount(line[part])}</td>)}
      {RATIOS.map(([ratio, word]) => <td key={ratio} className="num nowrap" data-name={word} data-figure={`${code}-${ratio}`}>{ratioText(line, ratio)}</td>)}
      <td className="num" data-name="Terganggu">{reported === 0 ? '—' : formatCount(disturbed)}</td>
      <td className="num" data-name="Kunjungan rumah">{visitsPlanned === null ? '—' : `${formatCount(visitsDone)} dari ${formatCount(visitsPlanned)}`}</td>
    </tr>
  );
}

function Areas({ report: { lines, level, label, teamCode, month }, address }: Props) {
  const others = LEVELS.filter((one) => one !== level).map((one) => ({ label: `Menurut ${one}`, href: linkTo(address, { tingkat: one }, '#wilayah') }));
  return (
    <Section id="wilayah" title={`${label} menurut ${level}`} example={lines.some(({ hasExample }) => hasExample)} links={[...others, ...downloadLinks({ team: teamCode, table: 'posyandu-skdn', params: { bulan: month } }, address)]}
      help="Σ ÷ Σ atas posyandu yang melapor kedua angkanya, bukan rata-rata persen.">
      <div className="scroll" tabIndex={0} role="region" aria-label="SKDN menurut wilayah">
        <table className="tight-table data-table card-table">
          <caption className="reader">SKDN menurut {level}</caption>
          <thead><tr><th scope="col">{level}</th><th scope="col" className="num">Melapor</th>{COUNTS.map((part) => <th key={part} scope="col" className="num">{part.toUpperCase()}</th>)}
            {RATIOS.map(([ratio, word, meaning]) => <th key={ratio} scope="col" className="num" title={meaning}>{word}</th>)}<th scope="col" className="num">Terganggu</th><th scope="col" className="num">Kunjungan rumah</th></tr></thead>
          <tbody>{lines.map((line) => <Line key={line.code} line={line} level={level} address={address} />)}</tbody>
        </table>
      </div>
    </Section>
  );
}

function Agencies({ report: { agencies, month }, address }: Props) {
  if (agencies.length === 0) return null;
  const heads = ['Posyandu', 'Belum diisi', 'Belum ada data', 'Draf', 'Terkirim', 'Dikembalikan', 'Diperiksa'];
  return (
    <Section id="instansi" title="Siapa sudah melapor">
      <div className="scroll" tabIndex={0} role="region" aria-label="Laporan menurut instansi">
        <table className="tight-table data-table card-table">
          <caption className="reader">Laporan posyandu menurut instansi</caption>
          <thead><tr><th scope="col">Instansi</th>{heads.map((head) => <th key={head} scope="col" className="num">{head}</th>)}</tr></thead>
          <tbody>{agencies.map(({ code, name, posyandu, filled, missing, draft, submitted, returned, verified }) => (
            <tr key={code}><th scope="row"><a href={carry(address, '/posyandu/skdn/isi', { opd: code, bulan: month })}>{name}</a></th>
              {[posyandu, posyandu - filled, missing, draft, submitted, returned, verified].map((count, at) => <td key={heads[at]} className={(at === 1 || at === 5) && count > 0 ? 'num alarm' : 'num'} data-name={heads[at]}>{formatCount(count)}</td>)}</tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

/** Page /posyandu/skdn: one month of all posyandu, by area and by who reports. */
export function RecapPage({ report, address }: Props) {
  const { headline, months, month, whole, ignored, mayWrite, locked, team } = report;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'SKDN bulanan' }]} freshness={<>{team}</>} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      <MonthTabs months={months} address={address} />
      {whole === null ? (
        <EmptyState title="Belum ada posyandu dalam daftar" next={{ label: 'Buka daftar posyandu', href: carry(address, '/posyandu') }}><p>Laporan bulanan diisi per posyandu; tambahkan posyandunya lebih dahulu.</p></EmptyState>
      ) : (
        <>
          <Facts facts={[
            { label: 'Melapor', value: reportedWords(whole.reported, whole.posyandu), alarm: whole.reported < whole.posyandu }, { label: 'K/S jangkauan', value: ratioText(whole, 'ks') }, { label: 'D/S partisipasi', value: ratioText(whole, 'ds') },
            { label: 'N/D hasil', value: ratioText(whole, 'nd') }, { label: 'Terganggu', value: formatCount(whole.disturbed), note: 'posyandu' },
          ]} />
          {mayWrite ? <p className="buttons no-print mb-3"><ButtonLink kind={locked ? undefined : 'primary'} href={carry(address, '/posyandu/skdn/isi', { bulan: month })}>{locked ? 'Lihat isian' : 'Isi laporan'}</ButtonLink></p> : null}
          <div className="stack"><Areas report={report} address={address} /><Agencies report={report} address={address} /></div>
        </>
      )}
      <PageFoot hint="">S semua balita, K punya KMS atau buku KIA, D ditimbang, N naik. “—”: belum ada yang melapor.</PageFoot>
    </>
  );
}
