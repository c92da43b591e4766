import { localHref, pack, safeCell, unpack, escapeCell, type Cell, type SafeCell } from '@/lib/packed';

export type GridRole = 'lead' | 'support' | 'funder';

/** One agency × column. `silent`: named, but neither activity nor money there. `active`: at work without being named. */
export interface RoleGridCell { readonly role: GridRole | null; readonly silent?: boolean; readonly active?: boolean; readonly href?: string | null }

export interface RoleGridRow { readonly href: string; readonly name: string; readonly cells: readonly RoleGridCell[] }

/** A column head: its code, one to three short lines, the full name, and whether a lead is missing (▲ in the foot). */
export interface RoleGridColumn { readonly code: string; readonly lines: readonly string[]; readonly title: string }

/** Short heads of the twenty indicators for dense grids; the full name stands in `title`. */
export const INDICATOR_HEADS: Readonly<Record<string, readonly string[]>> = {
  SP01: ['Gizi', 'KEK'], SP02: ['TTD', 'hamil'], SP03: ['TTD', 'remaja'], SP04: ['ASI', 'eks.'], SP05: ['MP-', 'ASI'],
  SP06: ['Gizi', 'buruk'], SP07: ['Pantau', 'balita'], SP08: ['Gizi', 'kurang'], SP09: ['Imu-', 'nisasi'],
  SE01: ['KB', 'pasca'], SE02: ['KTD', '↓'], SE03: ['Periksa', 'catin'], SE04: ['Air', 'minum'], SE05: ['Sani-', 'tasi'],
  SE06: ['PBI', 'JKN'], SE07: ['Dam-', 'ping'], SE08: ['PKH'], SE09: ['Paham', 'stunting'], SE10: ['Bansos', 'pangan'],
  SE11: ['Stop', 'BABS'], umum: ['Umum'],
};

const ROLES: Readonly<Record<string, { sign: string; word: string; class: string }>> = {
  u: { sign: 'U', word: 'penanggung jawab utama', class: 'role lead' },
  p: { sign: 'P', word: 'pendukung', class: 'role support' },
  d: { sign: 'D', word: 'pendana', class: 'role funder' },
  a: { sign: '•', word: 'bekerja tanpa peran tercatat', class: 'role active' },
};
const LETTER: Readonly<Record<GridRole, string>> = { lead: 'u', support: 'p', funder: 'd' };

function cellsOf({ href, name, cells }: RoleGridRow): Cell[] {
  return [{ text: name }, { text: localHref(href) }, ...cells.map((cell): Cell => {
    const letter = cell.role ? LETTER[cell.role] : cell.active ? 'a' : '';
    return { text: cell.href ? localHref(cell.href) : '', class: letter && cell.silent ? `${letter} x` : letter };
  })];
}

/** Rows of the matrix agencies × indicators as one packed text. */
export const packRoles = (rows: readonly RoleGridRow[]): string => pack(rows.map(cellsOf));

function cellHtml({ text, class: name }: SafeCell, column: string, agency: string): string {
  const [letter = '', silent] = name.split(' ');
  const role = ROLES[letter];
  if (!role) return '<td></td>';
  const said = `${agency}, ${column}: ${role.word}${silent ? ', belum ada kegiatan' : ''}`;
  const sign = `<span class="${role.class}${silent ? ' silent' : ''}"${text ? '' : ` role="img" aria-label="${said}"`}>${role.sign}</span>`;
  return `<td>${text ? `<a href="${text}" aria-label="${said}">${sign}</a>` : sign}</td>`;
}

function rowHtml(row: readonly SafeCell[], columns: readonly string[]): string {
  const [name, href, ...cells] = row;
  const agency = name?.text ?? '';
  const drawn = columns.map((code, at) => cellHtml(cells[at] ?? { text: '', class: '' }, code, agency)).join('');
  return `<tr><th scope="row"><a href="${href?.text ?? '#'}">${agency}</a></th>${drawn}</tr>`;
}

/** HTML of the rows of a packed text; the same on the server and in the browser. `columns`: codes in order. */
export const roleRowsHtml = (packed: string, columns: readonly string[]): string => {
  const safe = columns.map(escapeCell);
  return unpack(packed).map((row) => rowHtml(row, safe)).join('');
};

/** The same rows without the detour over packed text: for print, share pages and the bench. */
export const renderPlainRoles = (rows: readonly RoleGridRow[], columns: readonly string[]): string => {
  const safe = columns.map(escapeCell);
  return rows.map((row) => rowHtml(cellsOf(row).map(safeCell), safe)).join('');
};
