import { RoleGrid, type RoleColumn } from '@/components/grid/role-grid';
import type { RoleGridCell, RoleGridRow } from '@/lib/contributions/grid';
import type { CellView } from '@/lib/contributions/input';
import type { Matrix, MatrixCell, MatrixRow } from '@/lib/contributions/rules';
import { sumMoney } from '@/lib/contributions/rules/cells';
import { formatCount } from '@/lib/format';
import { formatMillions } from '@/lib/money';

export interface MatrixLinks { cell: (agency: string, column: string) => string; agency: (agency: string) => string; column: (column: string) => string }

const SUM = 'jumlah';

/** What takes the letter's place: rupiah in millions, or activities; a silent cell keeps its letter. */
function figureOf(cell: MatrixCell, view: CellView): string | undefined {
  if (view === 'role' || cell.activities === 0) return undefined;
  if (view === 'money') return cell.budgetIdr === 0n ? '—' : formatMillions(cell.budgetIdr);
  return formatCount(cell.activities);
}

function cellOf(cell: MatrixCell | null, { view, href }: { view: CellView; href: string }): RoleGridCell {
  if (cell === null) return { role: null };
  return { role: cell.role, silent: cell.isSilent, active: cell.activities > 0, href, figure: figureOf(cell, view) };
}

function rowOf(row: MatrixRow, view: CellView, links: MatrixLinks): RoleGridRow {
  const { agency, cells, total, contributes } = row;
  const sum: RoleGridCell = { role: null, figure: view === 'money' ? sumMoney(total) : formatCount(total.activities) };
  const drawn = cells.map((cell) => cellOf(cell, { view, href: cell ? links.cell(agency.code, cell.column) : '' }));
  return { href: links.agency(agency.code), name: agency.name, empty: !contributes, cells: view === 'role' ? drawn : [...drawn, sum] };
}

/** A lead is named, but none of the column's leads is at work. */
function leadSilent({ rows }: Matrix, at: number): boolean {
  const leads = rows.flatMap(({ cells }) => (cells[at]?.role === 'lead' ? [cells[at]] : []));
  return leads.length > 0 && leads.every(({ isSilent }) => isSilent);
}

function sumsOf({ columns, total, rows }: Matrix, view: CellView): { title: string; cells: string[] } | undefined {
  if (view === 'role') return undefined;
  if (view === 'money') return { title: 'Rp juta, tiap sel penuh', cells: [...columns.map((foot) => sumMoney({ budgetIdr: foot.budgetIdr, activities: foot.agencies })), sumMoney(total)] };
  const inColumn = (at: number): number => rows.reduce((sum, { cells }) => sum + (cells[at] ? cells[at].activities : 0), 0);
  return { title: 'Kegiatan, tiap sel penuh', cells: [...columns.map((_, at) => formatCount(inColumn(at))), formatCount(total.activities)] };
}

interface Props { matrix: Matrix; view?: CellView; links: MatrixLinks; caption: string; onlyNamed?: boolean }

/** Agencies × 20 indicators in little room. `onlyNamed` leaves out agencies that have nothing in this lens. */
export function IndicatorGrid({ matrix, view = 'role', links, caption, onlyNamed = false }: Props) {
  const columns = matrix.columns.map(({ code, name }, at): RoleColumn => ({ code, title: name, href: links.column(code), leadSilent: leadSilent(matrix, at) }));
  const rows = onlyNamed ? matrix.rows.filter(({ cells }) => cells.some((cell) => cell !== null)) : matrix.rows;
  return (
    <RoleGrid caption={caption} columns={view === 'role' ? columns : [...columns, { code: SUM, title: 'Jumlah, sekali', lines: ['Jumlah', 'sekali'] }]}
      rows={rows.map((row) => rowOf(row, view, links))} sums={sumsOf(matrix, view)} />
  );
}
