import { localHref, pack, safeCell, unpack, escapeCell, type Cell, type SafeCell } from '@/lib/packed';

export type GridRole = 'lead' | 'support' | 'funder';

/** One agency × column. `silent`: named, but neither activity nor money there. `active`: at work without being named. `figure` takes the letter's place. */
export interface RoleGridCell { readonly role: GridRole | null; readonly silent?: boolean; readonly active?: boolean; readonly href?: string | null; readonly figure?: string }

/** `empty`: the agency brings nothing at all, the row is tinted. */
export interface RoleGridRow { readonly href: string; readonly name: string; readonly empty?: boolean; readonly cells: readonly RoleGridCell[] }

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
  f: { sign: '', word: 'jumlah', class: 'sum' },
};
const EMPTY = '<svg class="mark" role="img" aria-label="belum ada kontribusi"><use href="#m-behind"/></svg> ';
const LETTER: Readonly<Record<GridRole, string>> = { lead: 'u', support: 'p', funder: 'd' };

/** A cell's text is its link, then after a blank its figure; a link has no blanks. */
function cellsOf({ href, name, empty, cells }: RoleGridRow): Cell[] {
  return [{ text: name, class: empty ? 'e' : '' }, { text: localHref(href) }, ...cells.map((cell): Cell => {
    const letter = cell.role ? LETTER[cell.role] : cell.active ? 'a' : cell.figure ? 'f' : '';
    const link = cell.href ? localHref(cell.href) : '';
    return { text: cell.figure ? `${link} ${cell.figure}` : link, class: letter && cell.silent ? `${letter} x` : letter };
  })];
}

/** Rows of the matrix agencies × indicators as one packed text. */
export const packRoles = (rows: readonly RoleGridRow[]): string => pack(rows.map(cellsOf));

function cellHtml({ text, class: name }: SafeCell, column: string, agency: string): string {
  const [letter = '', silent] = name.split(' ');
  const role = ROLES[letter];
  if (!role) return '<td></td>';
  const at = text.indexOf(' ');
  const [link, figure] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const said = `${agency}, ${column}: ${role.word}${silent ? ', belum ada kegiatan' : ''}`;
  const sign = figure ? `<span class="amount">${figure}</span>`
    : `<span class="${role.class}${silent ? ' silent' : ''}"${link ? '' : ` role="img" aria-label="${said}"`}>${role.sign}</span>`;
  return `<td>${link ? `<a href="${link}" aria-label="${figure || role.sign}, ${said}">${sign}</a>` : sign}</td>`;
}

function rowHtml(row: readonly SafeCell[], columns: readonly string[]): string {
  const [name, href, ...cells] = row;
  const agency = name?.text ?? '';
  const drawn = columns.map((code, at) => cellHtml(cells[at] ?? { text: '', class: '' }, code, agency)).join('');
  const empty = name?.class === 'e';
  return `<tr${empty ? ' class="gapped"' : ''}><th scope="row"><a href="${href?.text ?? '#'}">${empty ? EMPTY : ''}${agency}</a></th>${drawn}</tr>`;
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
