import { ConvergenceBars } from '@/components/charts/convergence-bars';
import { ExploreChart } from '@/components/charts/explore-chart';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { ConvergencePoint, LeaderReport } from '@/lib/reports/queries/leader';

/** "2022-TW3" → "TW3 22": a column of the chart is narrow. */
const shortCode = (code: string): string => {
  const [year = '', part] = code.split('-');
  return part ? `${part} ’${year.slice(2)}` : year;
};

/** Convergent villages over the periods: a small drawing, and the table that carries its numbers. */
export function TrendSection({ trend, address }: { trend: readonly ConvergencePoint[]; address: Address }) {
  const now = trend.at(-1);
  // The same number of villages throughout is said once, else eight periods do not fit.
  const isSteady = trend.every(({ villages }) => villages === now?.villages);
  if (!now) return <Section id="perjalanan" title="Konvergensi: belum ada periode yang dapat dinilai" help="Skor desa tampil setelah OPD mengisi nilai desa lokus." link={{ label: 'Desa', href: carry(address, '/desa') }} />;
  const title = <>Konvergensi: <Figure name="convergent" address={address}>{now.convergent} dari {now.villages} desa</Figure></>;
  return (
    <Section id="perjalanan" title={title} example={trend.some(({ hasExample }) => hasExample)} link={{ label: 'Desa', href: carry(address, '/desa') }}>
      <ConvergenceBars bars={trend} />
      <div className="scroll" tabIndex={0} role="region" aria-label="Konvergensi menurut periode"><table className="tight-table trend-table">
        <caption className="reader">Konvergensi menurut periode</caption>
        <thead><tr><th scope="col"><span className="reader">Ukuran</span></th>{trend.map(({ code, label }) => <th key={code} scope="col" className="num nowrap" title={label}>{shortCode(code)}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row" className="nowrap">Konvergen{isSteady ? ` dari ${formatCount(now.villages)}` : ''}</th>{trend.map(({ code, convergent, villages }) => <td key={code} className="num nowrap">{formatCount(convergent)}{isSteady ? '' : ` / ${formatCount(villages)}`}</td>)}</tr>
          <tr><th scope="row" className="nowrap">Belum dinilai</th>{trend.map(({ code, scored, villages }) => <td key={code} className="num">{formatCount(villages - scored)}</td>)}</tr>
          <tr><th scope="row">Celah</th>{trend.map(({ code, gaps }) => <td key={code} className="num">{formatCount(gaps)}</td>)}</tr>
        </tbody>
      </table></div>
      {trend.length > 1 ? <ExploreChart label="Desa lokus menurut periode; angka yang sama ada di tabel di atas" kind="bar" unit="desa" decimals={0} categories={trend.map(({ label }) => label)} series={[
        { name: 'konvergen', points: trend.map(({ convergent }) => convergent) }, { name: 'dinilai, belum konvergen', points: trend.map(({ scored, convergent }) => scored - convergent) }, { name: 'belum dapat dinilai', points: trend.map(({ villages, scored }) => villages - scored) },
      ]} /> : null}
    </Section>
  );
}

const MOST_AGENCIES = 6;

/** Commitments kept and broken by agency; says so when nothing was decided yet. */
export function CommitmentSection({ commitments, address }: { commitments: LeaderReport['commitments']; address: Address }) {
  const link = { label: 'Komitmen', href: carry(address, '/rapat/komitmen') };
  const sum = (part: 'kept' | 'late' | 'broken' | 'waiting'): number => commitments.reduce((total, tally) => total + tally[part], 0);
  if (commitments.length === 0) return <Section id="komitmen" title="Komitmen: belum ada yang tercatat" link={link} help="Keputusan rapat dengan penanggung jawab dan tenggat akan tampil di sini: ditepati, terlambat, lewat batas, menunggu." />;
  const rest = commitments.slice(MOST_AGENCIES);
  return (
    <Section id="komitmen" title={`Komitmen: ${sum('kept')} ditepati, ${sum('late')} terlambat, ${sum('broken')} lewat batas, ${sum('waiting')} menunggu`} link={link}>
      <div className="scroll"><table className="tight-table">
        <thead><tr><th scope="col">Instansi</th><th scope="col" className="num">Ditepati</th><th scope="col" className="num">Terlambat</th><th scope="col" className="num">Lewat batas</th><th scope="col" className="num">Menunggu</th></tr></thead>
        <tbody>{commitments.slice(0, MOST_AGENCIES).map(({ code, name, kept, late, broken, waiting }) => (
          <tr key={code}><th scope="row">{name}</th><td className="num">{kept}</td><td className="num">{late}</td><td className={broken > 0 ? 'num alarm' : 'num'}>{broken > 0 ? `▲ ${broken}` : broken}</td><td className="num">{waiting}</td></tr>
        ))}</tbody>
      </table></div>
      {rest.length > 0 ? <p className="help">{formatCount(rest.length)} instansi lain.</p> : null}
    </Section>
  );
}

const SIGN = (good: boolean | null): string => (good === null ? '•' : good ? '✓' : '▲');

/** "Apa yang berubah sejak rapat terakhir" (F116); its help says what is compared with what. */
export function ChangeSection({ since, example, address }: { since: LeaderReport['since']; example: boolean; address: Address }) {
  const { against, basis, label, path, period, changes } = since;
  const [page = '', hash] = path.split('#');
  const href = `${carry(address, page, period === null ? {} : { periode: period })}${hash ? `#${hash}` : ''}`;
  if (against === 'none') return <Section id="berubah" title="Apa yang berubah: belum ada pembanding" help={basis} link={{ label, href }} />;
  return (
    <Section id="berubah" title={`Apa yang berubah sejak ${against === 'period' ? 'periode lalu' : 'rapat terakhir'}`} example={example} help={basis} link={{ label, href }}>
      {changes.length === 0 ? <p>Tidak ada yang berubah sejak itu.</p> : (
        <ul className="line-list change-list">{changes.map(({ what, words, good }) => <li key={what}><span aria-hidden="true" className={good === false ? 'alarm' : 'faint'}>{SIGN(good)}</span> {what}: <b>{words}</b></li>)}</ul>
      )}
    </Section>
  );
}
