import { formatPart } from '@/lib/format';
import { readCount } from '@/lib/number-text';
import { escapeCell, localHref, pack, type SafeCell, unpack } from '@/lib/packed';
import { cellField, type CellWords, plainState, shownText, type StateWord } from './rules/entry';

/** Why a cell can or cannot be typed: open, verified, submitted, entered by another agency, or a sheet only to be read. */
export type CellMode = 'open' | 'verified' | 'submitted' | 'foreign' | 'read';

export interface EntryColumn { code: string; title: string; kind: 'counts' | 'yes_no'; numerator: string; denominator: string; href: string;
  /** Address of the history of the period; place and indicator are added to it. */
  past?: string;
}

export interface EntrySheetCell {
  words: CellWords;
  version: number;
  mode: CellMode;
  example: boolean;
  /** The share that still holds from an earlier period of the year, where this one is empty. */
  before: string | null;
  /** Why it came back, or who entered it. */
  note: string | null;
  /** How many remarks stand on it. */
  remarks?: number;
}

export interface EntrySheetRow { code: string; name: string; place: string; cells: EntrySheetCell[] }

/** What a refused save says: texts and problems by field name. */
export interface EntryAnswer { typed: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>> }

const MODES: Readonly<Record<CellMode, string>> = { open: 'o', verified: 'v', submitted: 's', foreign: 'f', read: 'r' };
const LOCKED: Readonly<Record<string, string>> = { v: 'diperiksa', s: 'dikirim', f: '', r: '' };

function packCell({ words, version, mode, example, before, note, remarks }: EntrySheetCell): { text: string; class: string } {
  const parts = [shownText(version, words), before ?? '', (note ?? '').replace(/\s+/g, ' '), remarks ? String(remarks) : ''];
  while (parts.at(-1) === '') parts.pop();
  return { text: parts.join('\t'), class: `${MODES[mode]}${example ? ' x' : ''}` };
}

/** Rows of the entry sheet as one packed text; the cells of a row stand in the order of the columns. */
export const packSheet = (rows: readonly EntrySheetRow[]): string =>
  pack(rows.map(({ code, name, place, cells }) => [{ text: code }, { text: name }, { text: place }, ...cells.map(packCell)]));

/** The computed share of a cell as it stands in the grey column; also while typing. Nothing to divide is "—". */
export function shareText(n: string, d: string, word: string): string {
  if (word === 'tanpa-sasaran') return 'TS';
  if (word === 'belum-ada') return '—';
  const numerator = readCount(n);
  const denominator = readCount(d);
  if (numerator.kind === 'problem' || denominator.kind === 'problem') return '?';
  if (numerator.kind === 'empty' || denominator.kind === 'empty') return '—';
  if (numerator.count > denominator.count) return 'n > d';
  return formatPart(numerator.count, denominator.count, 1);
}

interface Cell { row: string; column: EntryColumn; packed: SafeCell; answer: EntryAnswer | undefined }
type Part = 'n' | 'd' | 'm' | 'r' | 'w';
interface Now { n: string; d: string; m: string; was: string; before: string; note: string; reason: string; error: { n?: string; d?: string; m?: string; r?: string } }

/** What a cell shows now: what was typed in a refused save, else what is stored. Everything is escaped. */
function nowOf({ row, column, packed, answer }: Cell): Now {
  const [shown = '', before = '', note = ''] = packed.text.split('\t');
  const [, n = '', d = '', word = ''] = shown.split(':');
  const from = (texts: Readonly<Record<string, string>> | undefined, part: Part): string | undefined => {
    const text = texts?.[cellField(row, column.code, part)];
    return text === undefined ? undefined : escapeCell(text);
  };
  const typed = (part: Part): string | undefined => from(answer?.typed, part);
  return {
    n: typed('n') ?? n, d: typed('d') ?? d, m: typed('m') ?? word, before, note, reason: typed('r') ?? '',
    was: from(answer?.fields, 'w') ?? typed('w') ?? shown,
    error: { n: from(answer?.fields, 'n'), d: from(answer?.fields, 'd'), m: from(answer?.fields, 'm'), r: from(answer?.fields, 'r') },
  };
}

const OPTIONS: readonly (readonly [StateWord, string])[] = [['angka', 'angka'], ['tanpa-sasaran', 'tidak ada sasaran'], ['belum-ada', 'belum ada data'], ['sama', 'sama seperti periode lalu']];
const ANSWERS: readonly (readonly [StateWord, string])[] = [['', 'belum diisi'], ['ya', 'ya'], ['belum', 'belum'], ['belum-ada', 'belum ada data'], ['sama', 'sama seperti periode lalu']];
const NO_ONE: readonly [StateWord, string] = ['tanpa-sasaran', 'tidak ada sasaran'];

function selectHtml({ name, label, chosen, problem }: { name: string; label: string; chosen: string; problem?: string }, options: readonly (readonly [StateWord, string])[]): string {
  const list = options.map(([value, words]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`).join('');
  const invalid = problem ? ` aria-invalid="true" aria-describedby="${name.slice(0, -2)}/galat"` : '';
  return `<select name="${name}" id="${name}" aria-labelledby="${label}"${invalid}>${list}</select>`;
}

const mark = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** The way to the history of a place or a cell; everything in it is escaped already. */
const pastHref = (past: string, row: string, code?: string): string => `${past}&#38;desa=${row}${code ? `&#38;indikator=${code}` : ''}`;

/** Where people have said something about the cell: how many times, and the way there (F82). */
function remarksHtml({ row, column: { code, past }, packed }: Cell): string {
  const count = packed.text.split('\t')[3];
  return count && past ? ` <a class="remark-mark" href="${pastHref(past, row, code)}" aria-label="${count} catatan pada ${code}">${count}</a>` : '';
}

function openHtml(cell: Cell): string {
  const { row, column: { code, kind, numerator, denominator }, packed } = cell;
  const now = nowOf(cell);
  const state = plainState(now.m);
  const address = `${row}/${code}`;
  const label = `r-${row} k-${code}`;
  const [, wasN = '', wasD = '', wasM = ''] = now.was.split(':');
  const hidden = `<input type="hidden" name="${address}/w" value="${now.was}">`;
  const example = packed.class.endsWith(' x') && 'example';
  if (kind === 'yes_no') {
    const options = state === 'tanpa-sasaran' ? [...ANSWERS, NO_ONE] : ANSWERS;
    const classes = mark('first answer', example, now.error.m && 'error', state === '' && 'empty', state !== plainState(wasM) && 'changed');
    return `<td class="${classes}" colspan="3" data-name="jawaban">${selectHtml({ name: `${address}/m`, label, chosen: state, problem: now.error.m }, options)}${remarksHtml(cell)}${hidden}${problemHtml(now.error)}</td>`;
  }
  const blank = now.n === '' && now.d === '' && state === '' && 'empty';
  const input = (part: 'n' | 'd', words: string): string => {
    const problem = now.error[part];
    const classes = mark(part === 'n' && 'first', example, problem && 'error', !problem && (now.note || now.error.r) && 'warning', blank, now[part] !== (part === 'n' ? wasN : wasD) && 'changed');
    const invalid = problem ? ` aria-invalid="true" aria-describedby="${address}/galat"` : '';
    return `<td class="${classes}" data-name="${words}"><input name="${address}/${part}" id="${address}/${part}" inputmode="numeric" autocomplete="off" value="${now[part]}" aria-labelledby="${label} k-${code}-${part}"${invalid}></td>`;
  };
  const before = now.before && blank ? `<small>lalu ${now.before}</small>` : '';
  return `${input('n', numerator)}${input('d', denominator)}<td class="result${state === plainState(wasM) ? '' : ' changed'}"><span class="share"><output>${shareText(now.n, now.d, state)}</output>${before}${remarksHtml(cell)}</span>`
    + `${selectHtml({ name: `${address}/m`, label: `${label} k-${code}-m`, chosen: state || 'angka', problem: now.error.m }, OPTIONS)}${hidden}${problemHtml(now.error)}</td>`;
}

const problemOf = ({ n, d, m }: Now['error']): string => [...new Set([n, d, m].filter(Boolean))].join(' ');

/** On the phone the problem stands below its fields, on a wide screen below the row. */
function problemHtml(error: Now['error']): string {
  const said = problemOf(error);
  return said ? `<small class="cell-message">${said}</small>` : '';
}

function fixedHtml(cell: Cell): string {
  const { column: { kind, numerator, denominator }, packed } = cell;
  const [key = 'r', example] = packed.class.split(' ');
  const [shown = '', before = '', note = ''] = packed.text.split('\t');
  const [, n = '', d = '', word = ''] = shown.split(':');
  const why = LOCKED[key] || (key === 'f' ? note : word === 'sama' ? 'sama seperti lalu' : '');
  const aside = `${why ? ` <small>${why}</small>` : ''}${remarksHtml(cell)}`;
  const end = (share: string): string => `<td class="result fixed"><span class="share">${share}</span>${aside}</td>`;
  const classes = mark('first fixed', example && 'example');
  if (kind === 'yes_no') {
    const answer = word === 'tanpa-sasaran' ? 'tidak ada sasaran' : word === 'belum-ada' ? 'belum ada data' : word === 'ya' || word === 'belum' ? word : word === 'sama' ? (n === '0' ? 'belum' : 'ya') : '';
    return `<td class="${mark(classes, 'answer', answer === '' && 'empty')}" colspan="3" data-name="jawaban">${answer || '—'}${aside}</td>`;
  }
  if (word === 'tanpa-sasaran' || word === 'belum-ada') return `<td class="${classes} no-target" colspan="2">${word === 'belum-ada' ? 'Belum ada data' : 'Tidak ada sasaran'}</td>${end(shareText('', '', word))}`;
  const blank = n === '' && ' empty';
  return `<td class="${classes}${blank || ''}" data-name="${numerator}">${n}</td><td class="${mark('fixed', example && 'example', blank && 'empty')}" data-name="${denominator}">${d}</td>`
    + end(blank && before ? `— <small>lalu ${before}</small>` : shareText(n, d, ''));
}

/** An unusual figure is saved once its reason is written here. */
function reasonHtml(address: string, { span, question, reason }: { span: number; question: string; reason: string }): string {
  return `<tr class="message-row warning reason" id="${address}/galat"><td colspan="${span}"><label for="${address}/r">${question}</label>`
    + `<input name="${address}/r" id="${address}/r" value="${reason}" maxlength="500" autocomplete="off" placeholder="Alasan, misalnya: dihitung ulang bersama kader"></td></tr>`;
}

function messagesHtml(row: string, name: string, cells: readonly Cell[]): string {
  const span = cells.length * 3 + 1;
  return cells.map((cell) => {
    const { code } = cell.column;
    const { error, note, reason } = nowOf(cell);
    const said = problemOf(error);
    if (said) return `<tr class="message-row error" id="${row}/${code}/galat"><td colspan="${span}">${said}</td></tr>`;
    if (error.r) return reasonHtml(`${row}/${code}`, { span, question: error.r, reason });
    if (note && !cell.packed.class.startsWith('f')) return `<tr class="message-row warning"><td colspan="${span}"><b>${name}, ${code}:</b> ${note}</td></tr>`;
    return '';
  }).join('');
}

function rowHtml(packed: readonly SafeCell[], columns: readonly EntryColumn[], answer: EntryAnswer | undefined): string {
  const [row = '', name = '', place = ''] = packed.slice(0, 3).map(({ text }) => text);
  const cells = columns.map((column, at): Cell => ({ row, column, packed: packed[3 + at] ?? { text: '', class: 'r' }, answer }));
  const groups = cells.map((cell) => `<td class="indicator"><a href="${cell.column.href}">${cell.column.code} · ${cell.column.title}</a></td>`
    + (cell.packed.class.startsWith('o') ? openHtml(cell) : fixedHtml(cell))).join('');
  const past = columns[0]?.past;
  const named = past ? `<a class="past" href="${pastHref(past, row)}" title="Riwayat dan catatan">${name}</a>` : name;
  return `<tr><th scope="row" id="r-${row}">${named}<small>${place}</small></th>${groups}</tr>${messagesHtml(row, name, cells)}`;
}

/** HTML of the rows of a packed sheet, the same on the server and in the browser; `answer` puts back what was typed. */
export function sheetRowsHtml(packed: string, columns: readonly EntryColumn[], answer?: EntryAnswer): string {
  const safe = columns.map(({ kind, past, ...words }): EntryColumn => ({
    kind, ...(past && { past: escapeCell(localHref(past)) }), code: escapeCell(words.code), title: escapeCell(words.title), numerator: escapeCell(words.numerator),
    denominator: escapeCell(words.denominator), href: escapeCell(localHref(words.href)),
  }));
  return unpack(packed).map((row) => rowHtml(row, safe, answer)).join('');
}
