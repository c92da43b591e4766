import { BulletTrack, PercentScale } from '@/components/charts/bullet-track';
import { Sparkline } from '@/components/charts/sparkline';
import { Figure } from '@/components/ui/figure';
import { STATUS, StatusMark, type StatusCode } from '@/components/ui/status-mark';
import { type Address, carry } from '@/lib/address';
import { readingWords } from '@/lib/convergence/rules/explain-cell';
import { countsOf, type IndicatorLine, type LineGroup } from '@/lib/convergence/rules/village-lines';
import { formatCount, formatShareBare, MINUS } from '@/lib/format';
import { cutBpOf, isFraction, shareBpOf } from '@/lib/indicators/rules/reading';
import { gapShort, shareShort } from '@/lib/indicators/rules/shown';
import { formatMillions } from '@/lib/money';
import { decideHref } from './decide-href';

const codeOf = ({ cell: { letter, unattended } }: IndicatorLine): StatusCode => (letter === 'N' ? 'no_target' : letter === 'K' && unattended ? 'KU' : letter);

/** Target as a percentage without needless decimals: "90", "15,5". */
const targetWords = (bp: number): string => formatShareBare(bp, bp % 100 === 0 ? 0 : bp % 10 === 0 ? 1 : 2);

function Counts({ line }: { line: IndicatorLine }) {
  const counts = countsOf(line.reading);
  if (line.valueKind === 'boolean' && counts?.d === 1) return <>{readingWords(line.reading, 'boolean')}</>;
  return counts ? <>{formatCount(counts.n)}<span className="faint"> / {formatCount(counts.d)}</span></> : <span className="faint">—</span>;
}

function Track({ line }: { line: IndicatorLine }) {
  if (line.valueKind === 'boolean') return <span className="source">ya/belum per desa</span>;
  if (line.cell.letter === 'TS') return <span className="source">tidak ada sasaran</span>;
  return <BulletTrack shareBp={shareBpOf(line.reading)} targetBp={line.targetBp} shape={STATUS[codeOf(line)].shape} />;
}

/** How far below its target, where it is: " · −38,7". A yes or no has no distance. */
function gapWords({ reading, valueKind, direction, cell: { letter } }: IndicatorLine, targetBp: number): string {
  const cutBp = cutBpOf(reading);
  if (cutBp === null || valueKind === 'boolean' || (letter !== 'B' && letter !== 'C')) return '';
  return ` · ${direction === 'up' ? MINUS : '+'}${gapShort(cutBp, targetBp, direction)}`;
}

/** Value, target and where the target comes from; the number opens its explanation. */
function Value({ line, address }: { line: IndicatorLine; address: Address }) {
  const { reading, valueKind, targetBp, targetLabel, direction, code } = line;
  const words = isFraction(reading) && valueKind !== 'boolean' ? shareShort(reading, targetBp, direction) : readingWords(reading, valueKind);
  return (
    <>
      <Figure name={`nilai.${code}`} address={address}><b>{words}</b></Figure>
      <small title={targetLabel}>{targetBp === null ? 'belum ada target' : <>target {targetWords(targetBp)}<span className="no-print">{gapWords(line, targetBp)}</span></>}</small>
    </>
  );
}

function Change({ line: { change, age } }: { line: IndicatorLine }) {
  if (age) return <small>{age}</small>;
  if (!change) return null;
  return <>{change.word === 'tetap' ? 'tetap' : `${change.deltaBp > 0 ? '+' : MINUS}${formatShareBare(Math.abs(change.deltaBp))}`}</>;
}

function People({ line: { cell, unit, reading } }: { line: IndicatorLine }) {
  if (cell.people !== null) return <><b className={cell.people === 0 ? 'faint' : undefined}>{formatCount(cell.people)}</b> <span className="unit">{cell.people === 0 ? '' : unit}</span></>;
  return <span className="faint">{cell.letter === 'K' ? 'belum diketahui' : reading === 'not_applicable' ? '–' : '—'}</span>;
}

/** Where to decide on it: below target, or nobody knows. `village`: its code, null for whoever may not decide. */
function Decide({ line: { code, cell, lead }, village, address }: { line: IndicatorLine; village: string | null; address: Address }) {
  if (village === null || !['C', 'B', 'K'].includes(cell.letter)) return null;
  return <a className="decide no-print" href={decideHref(address, { village, indicator: code, agency: lead?.code, people: cell.people })} aria-label={`Putuskan ${code}`}>Putuskan</a>;
}

/** Who acts there; an absent lead by name, then the supporters that could. */
function Actors({ line: { cell, lead, present, awaitedSupports } }: { line: IndicatorLine }) {
  const supports = awaitedSupports.length > 0 ? `pendukung: ${awaitedSupports.join(', ')}` : '';
  if (!cell.leadAbsent) return <>{present.length > 0 ? present.join(', ') : <span className="faint">{lead ? `utama: ${lead.name}, tanpa kegiatan` : 'belum ada'}</span>}</>;
  return (
    <>
      <b className="alarm">{lead ? `${lead.name} belum hadir` : 'penanggung jawab belum ditunjuk'}</b>
      {present.length > 0 ? <span className="supporters">bekerja: {present.join(', ')}</span> : supports ? <span className="supporters faint" title={supports}>{supports}</span> : null}
    </>
  );
}

function Money({ line: { moneyIdr, present, cell } }: { line: IndicatorLine }) {
  if (moneyIdr !== null) return <>{formatMillions(moneyIdr)}</>;
  if (cell.letter === 'TS') return <span className="faint">–</span>;
  return present.length > 0 ? <span className="source wraps">tanpa dana</span> : <span className={cell.letter === 'C' ? 'alarm' : 'faint'}>0</span>;
}

/** Numbers of the remarks on this figure, as notes below the table. */
function Notes({ code, remarked }: { code: string; remarked: readonly string[] }) {
  const numbers = remarked.flatMap((of, at) => (of === code ? [at + 1] : []));
  if (numbers.length === 0) return null;
  return <a className="remark-mark" href="#catatan" aria-label={`${numbers.join(', ')}: catatan pada ${code}`}>{numbers.join(', ')}</a>;
}

function Line({ line, address, remarked, decideIn }: { line: IndicatorLine; address: Address; remarked: readonly string[]; decideIn: string | null }) {
  const { code, name, shortName, direction, points, targetBp, valueKind } = line;
  const arrow = direction === 'down' ? ' ↓' : '';
  return (
    <tr id={code}>
      <td className="state"><StatusMark code={codeOf(line)} /><small>{code}</small></td>
      <th scope="row" className="wraps"><a className="no-print" href={carry(address, `/indikator/${code}`)}>{name}{arrow}</a><span className="print-only">{shortName}{arrow}</span></th>
      <td className="num nowrap"><Counts line={line} /><Notes code={code} remarked={remarked} /></td>
      <td><Track line={line} /></td>
      <td className="num"><Value line={line} address={address} /></td>
      <td>{valueKind === 'boolean' ? null : <Sparkline points={points} targetBp={targetBp} />}</td>
      <td className="num"><Change line={line} /></td>
      <td className="num"><People line={line} /></td>
      <td className="actors"><Actors line={line} /> <Decide line={line} village={decideIn} address={address} /></td>
      <td className="num"><Money line={line} /></td>
    </tr>
  );
}

/** The indicators of a village by what they need, the undecided on top; each row is an anchor for the cells of the grid. */
export function VillageLines({ groups, address, name, remarked, decideIn = null }: { groups: readonly LineGroup[]; address: Address; name: string; remarked: readonly string[]; decideIn?: string | null }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Indikator ${name}`}>
      <table className="tight-table detail-table">
        <caption className="reader">Indikator layanan di {name}</caption>
        <colgroup>
          <col className="w-state" /><col /><col className="w-count" /><col className="w-track" /><col className="w-value" />
          <col className="w-spark" /><col className="w-change" /><col className="w-people" /><col className="w-actors" /><col className="w-money" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Keadaan</th><th scope="col">Indikator</th><th scope="col" className="num">n / d</th>
            <th scope="col"><span className="reader">Capaian dan target</span><PercentScale middle={false} /></th>
            <th scope="col" className="num">Capaian %</th><th scope="col">4 periode</th><th scope="col" className="num">Poin</th>
            <th scope="col" className="num">Perlu dijangkau</th><th scope="col">Yang bekerja</th><th scope="col" className="num">Rp juta</th>
          </tr>
        </thead>
        {groups.map(({ key, title, note, lines }) => (
          <tbody key={key}>
            <tr className="sub"><th colSpan={10} scope="colgroup">{title}: {lines.length} {note ? <span>{note}</span> : null}</th></tr>
            {lines.map((line) => <Line key={line.code} line={line} address={address} remarked={remarked} decideIn={decideIn} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
}
