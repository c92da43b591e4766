import { formatScore } from '@/lib/format';
import { escapeCell, localHref, pack, safeCell, unpack, type Cell, type SafeCell } from '@/lib/packed';

export type CellLetter = 'T' | 'S' | 'B' | 'C' | 'K' | 'TS' | 'N';

/**
 * One village × indicator. `shareBp`: cut, not rounded (design: no cell looks met that is not). `unattended`: not reported and nobody acts (K with thick border). `people`: still to be reached.
 * `value` stands in place of the share (other views of the grid), `unit` says how it is read out, `note` is a third line.
 */
export interface VillageGridCell {
  readonly letter: CellLetter;
  readonly shareBp: number | null;
  readonly boolean?: 'ya' | 'belum';
  readonly unattended?: boolean;
  readonly leadAbsent?: boolean;
  readonly people: number | null;
  readonly href: string;
  readonly value?: string;
  readonly unit?: 'percent' | 'million';
  readonly note?: string;
}

/** `scoreBp` null = withheld, for the `reason` given ("data 7/20"); then there is no rank. `people` is text, for "≥ 241" and "—". */
export interface VillageGridRow {
  readonly href: string;
  readonly name: string;
  readonly district: string;
  readonly scoreBp: number | null;
  readonly scoreHref?: string;
  readonly reason: string | null;
  readonly rank?: number | null;
  readonly onTarget: number;
  readonly applicable: number;
  readonly reported: number;
  readonly cells: readonly VillageGridCell[];
  readonly people: { readonly women: string; readonly girls?: string; readonly children: string; readonly families: string };
}

/** What drawing needs of a column; `edge` draws the line before a group. */
export interface GridColumn { readonly code: string; readonly edge?: boolean }

interface State { readonly class: string; readonly mark: string; readonly letter: string; readonly word: string }
/** The states of design §1, the unattended K and "no target yet"; keys are the classes in the packed text. */
export const CELL_STATES: Readonly<Record<'t' | 's' | 'b' | 'c' | 'k' | 'u' | 'n' | 'o', State>> = {
  t: { class: 'met', mark: 'm-met', letter: 'T', word: 'tercapai, didukung' },
  s: { class: 'alone', mark: 'm-alone', letter: 'S', word: 'tercapai, tanpa kegiatan' },
  b: { class: 'watch', mark: 'm-watch', letter: 'B', word: 'belum tercapai, ditangani' },
  c: { class: 'gap', mark: 'm-behind', letter: 'C', word: 'celah: belum tercapai dan tanpa kegiatan' },
  k: { class: 'missing', mark: 'm-missing', letter: 'K', word: 'belum melapor, ada kegiatan' },
  u: { class: 'unattended', mark: 'm-unattended', letter: 'K', word: 'belum melapor dan tanpa kegiatan' },
  n: { class: 'none', mark: 'm-none', letter: '–', word: 'tidak ada sasaran' },
  o: { class: 'untargeted', mark: 'm-none', letter: 'N', word: 'nilai ada, belum ada target' },
};
type StateKey = keyof typeof CELL_STATES;

const KEYS: Readonly<Record<CellLetter, StateKey>> = { T: 't', S: 's', B: 'b', C: 'c', K: 'k', TS: 'n', N: 'o' };

/** The key of a cell's state in CELL_STATES. */
export const stateKey = ({ letter, unattended }: Pick<VillageGridCell, 'letter' | 'unattended'>): StateKey =>
  letter === 'K' && unattended ? 'u' : KEYS[letter];

/** Whole percent, rounded down so that no cell looks met that is not; a share under 1 % is no zero. */
export function cellValue({ letter, shareBp, boolean: answer }: Pick<VillageGridCell, 'letter' | 'shareBp' | 'boolean'>): string {
  if (letter === 'TS') return 'TS';
  if (answer) return answer;
  if (shareBp === null) return '—';
  return shareBp > 0 && shareBp < 100 ? '<1' : String(Math.floor(shareBp / 100));
}

function cellOf(row: VillageGridRow, cell: VillageGridCell, column: GridColumn | undefined): Cell {
  const usual = cell.href === `${row.href}#${column?.code ?? ''}`;
  const parts = [cell.value ?? cellValue(cell), cell.people === null ? '' : String(cell.people), usual ? '' : localHref(cell.href), cell.note ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return { text: parts.join('\t'), class: `${stateKey(cell)}${cell.leadAbsent ? ' x' : ''}${cell.unit === 'million' ? ' m' : ''}` };
}

function cellsOf(row: VillageGridRow, columns: readonly GridColumn[]): Cell[] {
  const { scoreBp } = row;
  return [
    { text: row.name }, { text: localHref(row.href) }, { text: row.district },
    scoreBp === null ? { text: row.reason ?? 'belum ada data', class: 'held' } : { text: formatScore(scoreBp) },
    { text: row.scoreHref ? localHref(row.scoreHref) : '' },
    { text: String(row.onTarget) }, { text: String(row.applicable) }, { text: String(row.reported) },
    { text: row.people.women }, { text: row.people.girls ?? '' }, { text: row.people.children }, { text: row.people.families },
    { text: row.rank == null ? '' : String(row.rank) },
    ...row.cells.map((cell, at) => cellOf(row, cell, columns[at])),
  ];
}

/** Rows of the village grid as one packed text; the cells of a row stand in the order of `columns`. */
export const packVillages = (rows: readonly VillageGridRow[], columns: readonly GridColumn[]): string =>
  pack(rows.map((row) => cellsOf(row, columns)));

const figure = (href: string): string => (/(\?|&#38;)jelas=/.test(href) ? ' data-figure=""' : '');

interface ScoreHtml { readonly score: SafeCell; readonly href: string; readonly rank: string; readonly threshold: number }

function scoreHtml({ score, href, rank, threshold }: ScoreHtml): string {
  const link = (text: string): string => (href ? `<a class="figure" href="${href}"${figure(href)}>${text}</a>` : text);
  if (score.class === 'held') return `<td class="held"><b>${link('ditahan')}</b><br><span class="faint">${score.text}</span></td>`;
  const width = score.text.replace(',', '.');
  const tick = `<line class="threshold" x1="${threshold}%" x2="${threshold}%" y1="-2" y2="10"/>`;
  const bar = `<svg aria-hidden="true"><rect class="bar weak" width="100%" height="8"/><rect class="bar" width="${width}%" height="8"/>${tick}</svg>`;
  return `<td class="score-cell"><div class="score">${bar}${link(score.text)}</div>${rank ? `<small>peringkat ${rank}</small>` : ''}</td>`;
}

interface Row { readonly name: string; readonly href: string }

/** Where the cells begin in a packed row: after name, links, score, counts, people and rank. */
const FIRST_CELL = 13;

/** The unit of a value in words, for those who hear it. */
const unitOf = (value: string, classes: readonly string[]): string => (/\d/.test(value) ? (classes.includes('m') ? ' juta rupiah' : ' persen') : '');

/** The name of a cell: what is seen first, so that it can be said aloud, then where, the state, a difference, people, an absent lead. */
function nameOf({ letter, word }: State, where: string, classes: readonly string[], [value = '', people, , note]: readonly string[]): string {
  const unit = unitOf(value, classes);
  return [
    note ? `${letter} ${value} ${note}` : `${letter} ${value}${unit}`, `${where}: ${word}`, ...(note ? [`${value}${unit}, selisih ${note} poin`] : []),
    ...(people ? [`perlu dijangkau ${people}`] : []), ...(classes.includes('x') ? ['penanggung jawab belum hadir'] : []),
  ].join(', ');
}

function cellHtml({ text, class: name }: SafeCell, { code, edge }: GridColumn, row: Row): string {
  const classes = name.split(' ');
  const state = CELL_STATES[classes[0] as StateKey] ?? CELL_STATES.n;
  const parts = text.split('\t');
  const [value = '', , own, note] = parts;
  const href = own || `${row.href}#${code}`;
  return `<td class="cell ${state.class}${classes.includes('x') ? ' lead-absent' : ''}${edge ? ' edge' : ''}"><a href="${href}"${figure(href)} aria-label="${nameOf(state, `${code} ${row.name}`, classes, parts)}">`
    + `<svg class="mark" aria-hidden="true"><use href="#${state.mark}"/></svg><i>${state.letter}</i> <span>${value}</span>${note ? `<small>${note}</small>` : ''}</a></td>`;
}

function rowHtml(row: readonly SafeCell[], columns: readonly GridColumn[], threshold: number): string {
  const text = (at: number): string => row[at]?.text ?? '';
  const head = { name: text(0), href: text(1) };
  const score = scoreHtml({ score: row[3] ?? { text: '', class: 'held' }, href: text(4), rank: text(12), threshold });
  const cells = columns.map((column, at) => cellHtml(row[FIRST_CELL + at] ?? { text: '—', class: 'k' }, column, head)).join('');
  return `<tr><th scope="row"><a href="${head.href}">${head.name}</a><small>${text(2)}</small></th>${score}`
    + `<td class="num"><b>${text(5)}</b> <small class="faint">dari ${text(6)}</small></td>`
    + `<td class="num data">${text(7)}<span class="faint">/${text(6)}</span></td>${cells}`
    + `<td class="num edge">${text(8)}</td><td class="num">${text(9)}</td><td class="num">${text(10)}</td><td class="num">${text(11)}</td></tr>`;
}

const safeColumns = (columns: readonly GridColumn[]): GridColumn[] =>
  columns.map(({ code, edge }) => ({ code: escapeCell(code), ...(edge ? { edge } : {}) }));

/** HTML of the rows of a packed text; the same on the server and in the browser. `threshold`: score in %, for the tick. */
export const villageRowsHtml = (packed: string, columns: readonly GridColumn[], threshold: number): string => {
  const safe = safeColumns(columns);
  return unpack(packed).map((row) => rowHtml(row, safe, threshold)).join('');
};

/** The same rows without the detour over packed text: for print, share pages and the bench. */
export const renderPlainVillages = (rows: readonly VillageGridRow[], columns: readonly GridColumn[], threshold: number): string => {
  const safe = safeColumns(columns);
  return rows.map((row) => rowHtml(cellsOf(row, columns).map(safeCell), safe, threshold)).join('');
};
