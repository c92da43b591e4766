import { ExploreChart } from '@/components/charts/explore-chart';
import { BulletTrack } from '@/components/charts/bullet-track';
import { Sparkline } from '@/components/charts/sparkline';
import { SourceNote } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { STATUS, StatusMark } from '@/components/ui/status-mark';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatCount, formatPoints, formatShareBare, formatShareBp, MISSING } from '@/lib/format';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { reportingLabel } from '@/lib/indicators/rules/rollup';
import type { IndicatorCard, TrendPoint, VillageLine } from '@/lib/reporting/queries/indicator-card';
import { shareOf } from '@/lib/share';
import { figureWords } from './other-groups';

interface Props { report: IndicatorCard; address: Address }

/** The small line of a figure's periods; a single point is no path. */
function Path({ points, targetBp }: { points: readonly (number | null)[]; targetBp: number | null }) {
  return points.filter((point) => point !== null).length > 1 ? <Sparkline points={points} targetBp={targetBp} /> : null;
}

/** The printed share on its own line beside the roll-up of villages; neither is bent to fit the other (design §4.3). */
export function Present({ report: { line, card, target, trend, statuses, jurisdictionName }, address }: Props) {
  if (!line) return null;
  const { whole, rollUp, shown, status } = line;
  const sum = rollUp.sum;
  const targetBp = target && target.targetBp;
  const wholeBp = whole === null || whole.status !== 'reported' ? null : whole.shareBp ?? (whole.numerator === null || whole.denominator === null ? null : shareOf(whole.numerator, whole.denominator));
  return (
    <Section id="nilai" title={line.shareBp === null ? 'Belum ada angka untuk periode ini' : <>Sekarang: <StatusMark code={status} word /></>} example={line.isExample}
      help={card.atVillage ? 'Angka terbit dan gabungan desa berdiri sendiri-sendiri dan tidak dijumlahkan.' : 'Hidup di tingkat kabupaten/kota; tidak ada angka per desa.'}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Angka terakhir"><table className="tight-table roomy present-table">
        <caption className="reader">Angka terakhir</caption>
        <thead><tr><th scope="col">Angka</th><th scope="col"><span className="reader">Letak terhadap target</span></th><th scope="col" className="num">%</th><th scope="col"><span className="reader">Perjalanan</span></th><th scope="col">Dari mana</th></tr></thead>
        <tbody>
          <tr>
            <th scope="row">{whole?.basis === 'counted' ? `Seluruh ${jurisdictionName}` : 'Angka terbit'}{shown === 'whole' ? <small>dipakai di halaman lain</small> : null}</th>
            <td className="chart"><BulletTrack shareBp={wholeBp} targetBp={targetBp} shape={STATUS[statuses.whole].shape} /></td>
            <td className="num strong">{wholeBp === null ? MISSING : <Figure name={`nilai:${card.code}`} address={address}>{formatShareBare(wholeBp)}</Figure>}</td>
            <td><Path points={trend.map((point) => point.wholeBp)} targetBp={targetBp} /></td>
            <td>{whole ? <>{whole.source ?? `isian ${whole.agencyName ?? 'instansi'}`}<small>{whole.periodCode}{whole.asOf ? `, keadaan ${formatDay(whole.asOf)}` : ''}{whole.verifiedBy ? `, diperiksa ${whole.verifiedBy}` : ''}</small></> : <span className="faint">tidak tersedia di sumber</span>}</td>
          </tr>
          {card.atVillage ? (
            <tr>
              <th scope="row">Gabungan desa lokus{shown === 'roll-up' ? <small>dipakai di halaman lain</small> : null}</th>
              <td className="chart"><BulletTrack shareBp={sum && shareOf(sum.n, sum.d)} targetBp={targetBp} shape={STATUS[statuses.rollUp].shape} /></td>
              <td className="num strong">{sum ? formatShareBare(shareOf(sum.n, sum.d)) : MISSING}</td>
              <td><Path points={trend.map((point) => point.rollUpBp)} targetBp={targetBp} /></td>
              <td>{sum ? `${formatCount(sum.n)} dari ${formatCount(sum.d)} ${card.unit}` : 'belum ada angka'}<small>{reportingLabel(rollUp)}</small></td>
            </tr>
          ) : null}
        </tbody>
      </table></div>
    </Section>
  );
}

const percent = (bp: number | null): number | null => (bp === null ? null : bp / 100);

function TrendRow({ point: { label, wholeBp, rollUpBp, n, d, said, of, isExample }, card, hasWhole }: { point: TrendPoint; card: IndicatorCard['card']; hasWhole: boolean }) {
  return (
    <tr>
      <th scope="row" className="nowrap">{label}</th>{hasWhole ? <td className="num" data-name="Angka terbit %">{formatShareBare(wholeBp)}</td> : null}
      {card.atVillage ? <><td className="num" data-name="Gabungan desa %">{formatShareBare(rollUpBp)}</td><td className="num nowrap" data-name="n / d">{n === null ? MISSING : `${formatCount(n)} / ${formatCount(d)}`}</td><td className="num nowrap" data-name="Desa melapor">{said} dari {of}</td></> : null}
      <td>{isExample ? <SourceNote text="" example /> : null}</td>
    </tr>
  );
}

/** The periods as a table, a small line of the same numbers, and a chart to explore them. */
export function TrendSection({ report: { trend, card, change, target } }: Props) {
  if (trend.length === 0 || card.valueKind === 'count') return null;
  const hasWhole = !card.atVillage || trend.some(({ wholeBp }) => wholeBp !== null);
  const verdict = change === null || change.verdict === 'level' ? '' : change.verdict === 'good' ? ', ke arah yang baik' : ', ke arah yang buruk';
  const title = change === null ? `${trend.length} periode tercatat` : `${change.of === 'whole' ? 'Angka seluruh daerah' : 'Gabungan desa lokus'} ${formatPoints(change.deltaBp)} dari periode sebelumnya${verdict}`;
  const series = [
    ...(hasWhole ? [{ name: 'angka terbit', points: trend.map(({ wholeBp }) => percent(wholeBp)) }] : []),
    ...(card.atVillage && trend.some(({ rollUpBp }) => rollUpBp !== null) ? [{ name: 'gabungan desa lokus', points: trend.map(({ rollUpBp }) => percent(rollUpBp)) }] : []),
    ...(target ? [{ name: card.direction === 'up' ? 'target' : 'batas atas', points: trend.map(() => percent(target.targetBp)) }] : []),
  ];
  return (
    <Section id="tren" title={title} example={trend.some(({ isExample }) => isExample)} help="Selisih dalam poin persen. Angka terbit dan gabungan desa tidak dibandingkan satu sama lain.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Nilai per periode"><table className="tight-table card-table in-thirds">
        <caption className="reader">Nilai per periode</caption>
        <thead><tr><th scope="col">Periode</th>{hasWhole ? <th scope="col" className="num">Angka terbit %</th> : null}{card.atVillage ? <><th scope="col" className="num">Gabungan desa %</th><th scope="col" className="num">n / d</th><th scope="col" className="num">Desa melapor</th></> : null}<th scope="col"><span className="reader">Sumber</span></th></tr></thead>
        <tbody>{trend.map((point) => <TrendRow key={point.code} point={point} card={card} hasWhole={hasWhole} />)}</tbody>
      </table></div>
      {trend.length > 1 ? <ExploreChart label={`Nilai ${card.shortName} per periode; angka yang sama ada di tabel di atas`} categories={trend.map(({ label }) => label)} series={series} unit="%" /> : null}
    </Section>
  );
}

function VillageRow({ of, unit, isYesNo, address }: { of: VillageLine; unit: string; isYesNo: boolean; address: Address }) {
  const { code, name, district, n, d, shareBp, status, gapBp, people, age, isExample } = of;
  return (
    <tr>
      <th scope="row"><a href={carry(address, `/desa/${code}`)}>{name}</a><small>{district}</small></th>
      <td data-name="Keadaan"><StatusMark code={status} /></td>
      <td className="num nowrap" data-name="n / d">{n === null ? <span className="faint">{status === 'TS' ? 'TS' : 'belum melapor'}</span> : isYesNo ? (n > 0 ? 'ya' : 'belum') : `${formatCount(n)} / ${formatCount(d)}`}{age ? <small>{age}</small> : null}</td>
      <td className="num strong" data-name="%">{n === null || isYesNo ? '' : formatShareBare(shareBp)}</td>
      <td className="num" data-name="Selisih, poin">{gapBp === null ? MISSING : gapBp === 0 ? '✓' : formatShareBare(gapBp)}</td>
      <td className="num nowrap" data-name="Perlu dijangkau">{people === null ? MISSING : people === 0 ? '0' : <><b>{formatCount(people)}</b> <span className="unit">{unit}</span></>}</td>
      <td>{isExample ? <SourceNote text="" example /> : null}</td>
    </tr>
  );
}

/** The target villages, furthest from the target first, with people to reach. */
export function VillageSection({ report: { villages, card, target, year }, address }: Props) {
  if (!card.atVillage) return null;
  const MOST = 12;
  const all = address.params.desa === 'semua';
  const shown = all ? villages.slice(0, 200) : villages.slice(0, MOST);
  const behind = villages.filter(({ gapBp }) => gapBp !== null && gapBp > 0);
  const people = behind.reduce((sum, one) => sum + Number(one.people), 0);
  const title = villages.length === 0 ? `Belum ada desa lokus ${year}` : behind.length === 0 ? `Tidak ada desa lokus di ${card.direction === 'up' ? 'bawah target' : 'atas batas'}` : `${formatCount(behind.length)} dari ${formatCount(villages.length)} desa lokus belum mencapai target; ${formatCount(people)} ${card.unit} perlu dijangkau`;
  return (
    <Section id="desa" title={title} example={villages.some(({ isExample }) => isExample)} help={target ? `Terjauh dari ${formatShareBp(target.targetBp)} di atas. Selisih dalam poin.` : undefined}
      links={villages.length > MOST ? [{ label: all ? `Tampilkan ${MOST} teratas` : `Semua ${formatCount(villages.length)} desa`, href: linkTo(address, { desa: all ? null : 'semua' }, '#desa') }] : []}>
      {villages.length === 0 ? null : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Desa lokus"><table className="tight-table data-table card-table in-thirds">
          <caption className="reader">Desa lokus terjauh dari target</caption>
          <thead><tr><th scope="col">Desa atau kelurahan</th><th scope="col">Keadaan</th><th scope="col" className="num">n / d</th><th scope="col" className="num">%</th><th scope="col" className="num">Selisih</th><th scope="col" className="num">Perlu dijangkau</th><th scope="col"><span className="reader">Sumber</span></th></tr></thead>
          <tbody>{shown.map((of) => <VillageRow key={of.code} of={of} unit={card.unit} isYesNo={card.valueKind === 'boolean'} address={address} />)}</tbody>
        </table></div>
      )}
    </Section>
  );
}

/** Every stored figure of an indicator outside the twenty, with its place and source. */
export function StoredSection({ report: { stored, card, line } }: Props) {
  if (line !== null) return null;
  const MOST = 60;
  return (
    <Section id="tercatat" title={stored.length === 0 ? 'Belum ada angka tercatat' : `${formatCount(stored.length)} angka tercatat`} help="Sumber yang berbeda tidak dicampur dan tidak dijumlahkan.">
      {stored.length === 0 ? null : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Angka tercatat"><table className="tight-table roomy">
          <caption className="reader">Angka tercatat</caption>
          <thead><tr><th scope="col">Wilayah</th><th scope="col">Periode</th><th scope="col" className="num">Nilai</th><th scope="col">Asal data</th><th scope="col">Sumber</th></tr></thead>
          <tbody>{stored.slice(0, MOST).map((value) => (
            <tr key={`${value.regionId} ${value.periodId} ${value.sourceKind}`}>
              <th scope="row">{value.regionName}</th><td className="nowrap">{value.periodCode}</td><td className="num">{figureWords(value, card.unit)}</td><td>{sourceKindWord(value.sourceKind)}</td>
              <td>{value.isExample ? <SourceNote text="" example /> : value.source}{value.remark ? <small>{value.remark}</small> : null}</td>
            </tr>
          ))}</tbody>
        </table></div>
      )}
    </Section>
  );
}
