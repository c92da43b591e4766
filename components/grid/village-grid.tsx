import type { ReactNode } from 'react';
import { packVillages, type VillageGridRow } from '@/lib/convergence/grid';
import { INDICATOR_HEADS } from '@/lib/contributions/grid';
import { PackedRows } from './packed-rows';

export interface VillageColumn { readonly code: string; readonly title: string; readonly group: string; readonly href?: string; readonly lowerIsBetter?: boolean }

/** Foot of one column: "2/8" villages on target and how many gaps; `money` (Rp juta) takes their place in that view. */
export interface VillageColumnTotal { readonly onTarget: number; readonly applicable: number; readonly gaps: number; readonly money?: string }

interface Props {
  caption: string;
  columns: readonly VillageColumn[];
  rows: readonly VillageGridRow[];
  thresholdBp: number;
  totals?: readonly VillageColumnTotal[];
  peopleTotals?: VillageGridRow['people'];
  /** Title and small print of the foot row. */
  footWords?: readonly [title: string, note: string];
  sortLinks?: { readonly name: string; readonly score: string; readonly met: string };
}

function Head({ columns, sortLinks }: Pick<Props, 'columns' | 'sortLinks'>) {
  const groups = [...new Set(columns.map(({ group }) => group))];
  const sorted = (words: ReactNode, href: string | undefined): ReactNode => (href ? <a href={href}>{words}</a> : words);
  return (
    <thead>
      <tr className="groups">
        <td colSpan={4} />
        {groups.map((group) => <th key={group} scope="colgroup" className="edge" colSpan={columns.filter((column) => column.group === group).length}>{group}</th>)}
        <th scope="colgroup" className="edge" colSpan={4}>Perlu layanan</th>
      </tr>
      <tr>
        <th scope="col">{sorted(<>Desa/kelurahan<br />Kecamatan</>, sortLinks?.name)}</th>
        <th scope="col" className="num">{sorted('Skor', sortLinks?.score)}</th>
        <th scope="col" className="num">{sorted('Tercapai', sortLinks?.met)}</th>
        <th scope="col" className="num data">Data</th>
        {columns.map((column, at) => <ColumnHead key={column.code} column={column} edge={columns[at - 1]?.group !== column.group} />)}
        <th scope="col" className="num edge">ibu</th><th scope="col" className="num" title="remaja putri">rem.<br />putri</th><th scope="col" className="num">anak</th><th scope="col" className="num">kelu-<br />arga</th>
      </tr>
    </thead>
  );
}

function ColumnHead({ column: { code, title, href, lowerIsBetter }, edge }: { column: VillageColumn; edge: boolean }) {
  const words = (
    <>
      <b>{code}{lowerIsBetter ? ' ↓' : ''}</b>
      {(INDICATOR_HEADS[code] ?? [title]).map((line, at) => <span key={line}>{at > 0 ? <br /> : null}{line}</span>)}
    </>
  );
  return <th scope="col" title={title} className={edge ? 'edge' : undefined}>{href ? <a href={href}>{words}</a> : words}</th>;
}

const FOOT_WORDS = ['Desa yang mencapai target', '▲ banyaknya celah per indikator'] as const;

function FootCell({ onTarget, applicable, gaps, money }: VillageColumnTotal) {
  if (money !== undefined) return <b>{money}</b>;
  return <><b>{onTarget}</b><span className="faint">/{applicable}</span><br />{gaps > 0 ? <span className="alarm">▲ {gaps}</span> : <span className="faint" aria-label="tanpa celah">·</span>}</>;
}

function Foot({ columns, totals, peopleTotals, footWords: [title, note] = FOOT_WORDS }: Required<Pick<Props, 'columns' | 'totals'>> & Pick<Props, 'peopleTotals' | 'footWords'>) {
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={4}>{title}<small>{note}</small></th>
        {columns.map(({ code, group }, at) => (
          <td key={code} className={columns[at - 1]?.group === group ? undefined : 'edge'}><FootCell {...totals[at] ?? { onTarget: 0, applicable: 0, gaps: 0 }} /></td>
        ))}
        <td className="num edge">{peopleTotals?.women}</td><td className="num">{peopleTotals?.girls}</td><td className="num">{peopleTotals?.children}</td><td className="num">{peopleTotals?.families}</td>
      </tr>
    </tfoot>
  );
}

/** Villages × indicators: need against action, one dark cell per gap. At most 200 rows; 50 a page. */
export function VillageGrid({ caption, columns, rows, thresholdBp, totals, peopleTotals, footWords, sortLinks }: Props) {
  const drawn = columns.map(({ code, group }, at) => ({ code, edge: columns[at - 1]?.group !== group }));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={rows.some(({ cells }) => cells.some(({ note }) => note)) ? 'village-grid tall' : 'village-grid'}>
        <caption className="reader">{caption}</caption>
        <colgroup>
          <col className="w-name" /><col className="w-score" /><col className="w-met" /><col className="w-data" />
          {columns.map(({ code }) => <col key={code} />)}
          <col className="w-women" /><col className="w-girls" /><col className="w-children" /><col className="w-families" />
        </colgroup>
        <Head columns={columns} sortLinks={sortLinks} />
        <PackedRows shape="villages" packed={packVillages(rows, drawn)} columns={drawn} threshold={thresholdBp / 100} />
        {totals ? <Foot columns={columns} totals={totals} peopleTotals={peopleTotals} footWords={footWords} /> : null}
      </table>
    </div>
  );
}
