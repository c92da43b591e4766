import { BulletTrack, PercentScale } from '@/components/charts/bullet-track';
import { Figure } from '@/components/ui/figure';
import { StatusLegend } from '@/components/ui/legend';
import { Section } from '@/components/ui/section';
import { STATUS, StatusMark } from '@/components/ui/status-mark';
import { type Address, carry } from '@/lib/address';
import { formatShareBare, MINUS } from '@/lib/format';
import { cutBpOf, type Fraction } from '@/lib/indicators/rules/reading';
import { gapShort, shareShort } from '@/lib/indicators/rules/shown';
import type { IndicatorLine } from '@/lib/reporting/queries/indicator-lines';

function gapText({ status, fraction, target, direction }: IndicatorLine): string {
  if (fraction === null || target === null) return '—';
  if (status === 'T') return '✓';
  return `${direction === 'up' ? MINUS : '+'}${gapShort(Number(cutBpOf(fraction)), target.targetBp, direction)}`;
}

/** A printed or entered figure of the whole area keeps its two decimals; a sum of villages has one. */
const shareText = ({ shown, shareBp, direction, target }: IndicatorLine, fraction: Fraction): string =>
  (shown === 'whole' ? formatShareBare(shareBp) : shareShort(fraction, target && target.targetBp, direction));

/** Where the figure comes from, short: the printed source's month, villages reporting, or example. */
function SourceCell({ line }: { line: IndicatorLine }) {
  if (line.isExample) return <td className="source example">contoh</td>;
  if (line.shown === 'whole' && line.whole) return <td className="source" title={line.whole.source ?? undefined}>{line.whole.basis === 'published' ? 'terbit' : 'isian'} {line.whole.asOf ? `${Number(line.whole.asOf.slice(5, 7))}/${line.whole.asOf.slice(2, 4)}` : line.whole.periodCode}</td>;
  return <td className="source">{line.shown ? `${line.rollUp.reported}/${line.rollUp.of} desa` : 'belum lapor'}</td>;
}

function Row({ line, isHeadline, address }: { line: IndicatorLine; isHeadline: boolean; address: Address }) {
  const { shape } = STATUS[line.status];
  return (
    <tr>
      <td className="code nowrap">{line.code}{line.direction === 'down' ? ' ↓' : ''}</td>
      <th scope="row" className="name">{isHeadline ? <b title="indikator utama">★<span className="reader"> utama</span> </b> : null}<a href={carry(address, `/indikator/${line.code}`)} title={line.name}>{line.shortName}</a></th>
      <td className="chart"><BulletTrack shareBp={line.shareBp} targetBp={line.target?.targetBp ?? null} shape={shape} /></td>
      <td className="num strong">{line.fraction === null ? '—' : <Figure name={`indicator:${line.code}`} address={address} className="plain-figure">{shareText(line, line.fraction)}</Figure>}</td>
      <td className="num nowrap">{gapText(line)}</td>
      <td><StatusMark code={line.status} letterOnly /></td>
      <SourceCell line={line} />
    </tr>
  );
}

/** The twenty, headline ones first (F77), else sorted by gap: the line drawn is the gap, the tick is the target (F03, F76). */
export function IndicatorSection({ lines, headlines = [], address }: { lines: readonly IndicatorLine[]; headlines?: readonly string[]; address: Address }) {
  const reached = lines.filter((line) => line.status === 'T').length;
  const known = lines.some((line) => line.shareBp !== null);
  const title = known ? `20 indikator layanan: ${reached} tercapai, ${headlines.length > 0 ? `${headlines.length} utama (★) di atas` : 'selisih terbesar di atas'}` : '20 indikator layanan: belum ada data untuk periode ini';
  if (!known) return <Section id="indikator" title={title} link={{ label: 'Katalog', href: carry(address, '/indikator') }} help="Angka terbit dimasukkan lewat impor; jumlah per desa diisi OPD di halaman Pengisian." />;
  return (
    <Section id="indikator" title={title} link={{ label: 'Katalog', href: carry(address, '/indikator') }}>
      <StatusLegend codes={['T', 'P', 'L', 'none']} target />
      <div className="scroll"><table className="tight-table bullet">
        <thead><tr><th scope="col">Kode</th><th scope="col">Indikator</th><th scope="col"><span className="reader">Capaian dan target</span><PercentScale /></th><th scope="col" className="num">Capaian</th><th scope="col" className="num">Selisih</th><th scope="col"><span className="reader">Keadaan</span></th><th scope="col">Sumber</th></tr></thead>
        <tbody>{lines.map((line) => <Row key={line.code} line={line} isHeadline={headlines.includes(line.code)} address={address} />)}</tbody>
      </table></div>
    </Section>
  );
}
