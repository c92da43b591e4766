import type { ReactNode } from 'react';
import { ContributionCell } from '@/components/grid/contribution-cell';
import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import { Mark } from '@/components/ui/mark';
import type { Address } from '@/lib/address';
import type { Matrix, MatrixCell, MatrixFoot, MatrixRow } from '@/lib/contributions/rules';
import { cellMoney, sumMoney } from '@/lib/contributions/rules/cells';
import { formatCount } from '@/lib/format';

/** What the table shows of an agency besides its figures; `next` is the step for one without contribution. */
export interface RowWords { readonly words: readonly string[]; readonly fullName?: string; readonly example: boolean; readonly next: { readonly label: string; readonly href: string } | null; readonly outside?: string }

interface Props {
  caption: string;
  matrix: Matrix;
  rowWords: (row: MatrixRow) => RowWords;
  /** Where a cell, agency or column leads; without it nothing is linked and no role is shown (another team's). */
  links?: { cell: (agency: string, column: string) => string; agency: (agency: string) => string; column: (column: string) => string };
  /** Figures open their explanation on this page. */
  address?: Address;
  notes?: Readonly<Record<string, string>>;
  mixed?: readonly string[];
  agencyNote?: string;
}

/** Where nobody contributes at all, nothing stands out: the sentence of the page says it once. */
const isQuiet = ({ total }: Matrix): boolean => total.contributing === 0;
const isGap = (matrix: Matrix, foot: MatrixFoot | undefined): boolean => foot !== undefined && foot.agencies === 0 && foot.code !== 'umum' && !isQuiet(matrix);
const isEmpty = (matrix: Matrix, row: MatrixRow): boolean => !row.contributes && !isQuiet(matrix);
const headOf = ({ code, name }: MatrixFoot): string => (code === 'umum' ? 'Pendukung' : name);

/** What a column lacks, in two or three words. */
function lackOf({ agencies, named, hasLead, code }: MatrixFoot, own: boolean): string {
  if (agencies === 0) return named > 0 ? 'belum ada kegiatan' : code === 'umum' ? '' : own ? 'belum ada OPD' : 'belum ada';
  return own && !hasLead && code !== 'umum' ? 'tanpa penanggung jawab' : '';
}

function Head({ matrix, links, agencyNote }: Props) {
  return (
    <thead><tr>
      <th scope="col">Instansi{agencyNote ? <small>{agencyNote}</small> : null}</th>
      {matrix.columns.map((foot) => (
        <th key={foot.code} scope="col" className={isGap(matrix, foot) ? 'gapped' : undefined}>
          {isGap(matrix, foot) ? <><Mark shape="behind" label="celah" /> </> : null}{links ? <a href={links.column(foot.code)} title={foot.name}>{headOf(foot)}</a> : headOf(foot)}
          <small>{lackOf(foot, links !== undefined)}</small>
        </th>
      ))}
      <th scope="col">Jumlah<small>Rp juta</small></th>
    </tr></thead>
  );
}

function Cell({ cell, agency, props: { links, notes, mixed } }: { cell: MatrixCell; agency: MatrixRow['agency']; props: Props }) {
  const key = `${agency.id}/${cell.column}`;
  const money = cellMoney(cell);
  const units = mixed?.includes(key) ?? false;
  const counted = cell.plannedCount > 0 && !units;
  const note = [notes?.[key], units ? 'satuan kegiatan berbeda' : ''].filter(Boolean).join(' · ');
  return (
    <ContributionCell role={links ? cell.role : undefined} silent={cell.isSilent} money={money.isFigure ? money.text : null} words={money.text} villages={cell.villages}
      done={counted ? cell.doneCount : null} planned={counted ? cell.plannedCount : null} note={note} href={links?.cell(agency.code, cell.column)} />
  );
}

function RowHead({ row, props, words: { words, example, next, fullName } }: { row: MatrixRow; props: Props; words: RowWords }) {
  const { agency, contributes, cells } = row;
  const empty = isEmpty(props.matrix, row);
  const [first, ...rest] = words;
  const named = cells.some((cell) => cell !== null);
  return (
    <th scope="row" className={empty ? 'gapped' : undefined}>
      {empty ? <><Mark shape="behind" label="belum ada kontribusi" /> </> : null}
      {props.links ? <a href={props.links.agency(agency.code)} title={fullName}>{agency.name}</a> : agency.name}{example ? <> <ExampleTag /></> : null}
      {first ? <small className="words">{first}{rest.length > 0 ? ` · dan ${formatCount(rest.length)} lain` : ''}</small> : null}
      {!contributes && named ? <small>{empty ? <span className="alarm">Belum ada kontribusi. </span> : null}{next ? <a className="do" href={next.href}>{next.label}</a> : null}</small> : null}
    </th>
  );
}

/** A row with neither role nor activity says so across all columns. */
function Nothing({ columns, words: { next }, empty }: { columns: number; words: RowWords; empty: boolean }) {
  return <td className={empty ? 'gapped' : undefined} colSpan={columns}><span className={empty ? 'alarm' : undefined}>Belum ada kontribusi.</span> {next ? <a className="do" href={next.href}>{next.label}</a> : null}</td>;
}

function Row({ row, props }: { row: MatrixRow; props: Props }) {
  const { matrix, address } = props;
  const words = props.rowWords(row);
  const empty = isEmpty(matrix, row);
  const sum: ReactNode = empty ? <span className="alarm">0</span> : sumMoney(row.total);
  return (
    <tr>
      <RowHead row={row} props={props} words={words} />
      {row.cells.every((cell) => cell === null) && !row.contributes ? <Nothing columns={matrix.columns.length} words={words} empty={empty} />
        : row.cells.map((cell, at) => {
          const foot = matrix.columns[at];
          return <td key={foot?.code} data-name={cell && foot ? headOf(foot) : undefined} className={isGap(matrix, foot) || empty ? 'gapped' : undefined}>{cell ? <Cell cell={cell} agency={row.agency} props={props} /> : null}</td>;
        })}
      <td data-name="Jumlah, Rp juta" className={empty ? 'rest gapped' : 'rest'}>
        {address ? <Figure name={`instansi.${row.agency.code}`} address={address}>{sum}</Figure> : sum}
        {words.outside ? <small>{words.outside}</small> : null}
      </td>
    </tr>
  );
}

function Foot({ matrix, address, links }: Props) {
  const { total, columns } = matrix;
  const figure = (name: string, text: string) => (address ? <Figure name={name} address={address}>{text}</Figure> : text);
  return (
    <tfoot><tr>
      <th scope="row">Jumlah per kolom<small>Rp juta, penuh di tiap kolom</small></th>
      {columns.map((foot) => (
        <td key={foot.code} data-name={headOf(foot)} className={isGap(matrix, foot) ? 'gapped' : undefined}>
          {figure(`kolom.${foot.code}`, sumMoney({ budgetIdr: foot.budgetIdr, activities: foot.agencies }))}
          <small>{foot.agencies === 0 ? lackOf(foot, links !== undefined) : `${formatCount(foot.agencies)} instansi${links && !foot.hasLead && foot.code !== 'umum' ? ', tanpa U' : ''}`}</small>
        </td>
      ))}
      <td data-name="Jumlah">{figure('rupiah', sumMoney(total))}<small>dihitung sekali</small></td>
    </tr></tfoot>
  );
}

/** Agencies × columns of a lens: who is named, who does what with how much, which row or column is empty. */
export function MatrixTable(props: Props) {
  const { caption, matrix } = props;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="matrix">
        <caption className="reader">{caption}</caption>
        <colgroup><col className="w-agency" />{matrix.columns.map(({ code }) => <col key={code} />)}<col className="w-sum" /></colgroup>
        <Head {...props} />
        <tbody>{matrix.rows.map((row) => <Row key={row.agency.id} row={row} props={props} />)}</tbody>
        <Foot {...props} />
      </table>
    </div>
  );
}
