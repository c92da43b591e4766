import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import type { Address } from '@/lib/address';
import { byPeriod, type Output, outputFigure, periodWords, plannedWords, type Topic } from '@/lib/programs/rules/outputs';
import { CLASS_WORDS } from '@/lib/programs/rules/words';

interface Props { topic: Topic; address: Address }

const MOMENTS = { before: 'sebelum', after: 'sesudah' } as const;
const isLost = ({ amount }: Output): boolean => amount === null;

function Amount({ row, address }: { row: Output; address: Address }) {
  const { id, measure, unit, amount, isExample } = row;
  return (
    <>
      <Figure name={`hasil:${id}`} address={address} className={isLost(row) ? 'figure faint' : 'figure'}>{outputFigure(row)}</Figure>
      {measure === 'count' && amount !== null ? <span className="unit"> {unit}</span> : null}{isExample ? <> <ExampleTag /></> : null}
      {row.planned === null ? null : <small>{plannedWords(row)}</small>}
    </>
  );
}

/** One figure per line: parts stand indented below their whole. */
function Lines({ topic: { name, rows }, address }: Props) {
  return (
    <table className="tight-table data-table roomy card-table programme-figures">
      <caption className="reader">{name}</caption>
      <thead><tr><th scope="col">Keluaran</th><th scope="col" className="num">Angka</th><th scope="col">Periode</th><th scope="col">Wilayah</th><th scope="col">Sasaran</th></tr></thead>
      <tbody>{rows.map((row) => {
        const { id, partOf, moment, region, targetGroup, class: of } = row;
        const isPart = partOf !== null && rows.some((other) => other.name === partOf);
        return (
          <tr key={id}>
            <th scope="row" className={isPart ? 'part' : undefined}>{row.name}{moment === null ? null : <span className="faint"> ({MOMENTS[moment]})</span>}</th>
            <td className="num" data-name="Angka"><Amount row={row} address={address} /></td>
            <td data-name="Periode">{periodWords(row)}</td><td data-name="Wilayah">{region}</td>
            <td data-name="Sasaran">{targetGroup ?? <span className="faint">—</span>}{of === null ? null : <small>{CLASS_WORDS[of]}</small>}</td>
          </tr>
        );
      })}</tbody>
    </table>
  );
}

/** The same names over several periods: group incomes by year; a year that is not over says so. */
function ByPeriod({ topic, address }: Props) {
  const table = byPeriod(topic);
  if (table === null) return null;
  return (
    <table className="tight-table data-table roomy card-table">
      <caption className="reader">{topic.name}</caption>
      <thead><tr><th scope="col">Nama</th>{table.periods.map(({ code, label, isPart }) => <th key={code} scope="col" className="num">{label}{isPart ? <small className="faint"> belum setahun</small> : null}</th>)}</tr></thead>
      <tbody>{table.rows.map(({ name, group, cells }) => (
        <tr key={name}>
          <th scope="row">{name}{group === null ? null : <small>{group}</small>}</th>
          {cells.map((cell, at) => <td key={table.periods[at]?.code} className="num" data-name={table.periods[at]?.label}>{cell === null ? <span className="faint">—</span> : <Amount row={cell} address={address} />}</td>)}
        </tr>
      ))}</tbody>
    </table>
  );
}

/** The figures of one topic, and what their parts add up to. */
export function OutputTable({ topic, address }: Props) {
  const isWide = byPeriod(topic) !== null && topic.rows.every(({ measure }) => measure === 'rupiah');
  const notes = [...new Set(topic.rows.flatMap(({ note }) => (note === null ? [] : [note])))];
  return (
    <div className="programme-topic">
      <h3>{topic.name}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={topic.name}>{isWide ? <ByPeriod topic={topic} address={address} /> : <Lines topic={topic} address={address} />}</div>
      {topic.checks.map((check) => <p key={check} className="help">{check}</p>)}
      {notes.map((note) => <p key={note} className="help">{note}</p>)}
    </div>
  );
}
