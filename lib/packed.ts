/** One cell on its way to a grid: what it says, and a class of small letters that the grid knows how to draw. */
export interface Cell { readonly text: string; readonly class?: string }

/** A cell as it arrives: `text` is escaped already and goes into HTML or a quoted attribute as it is. */
export interface SafeCell { readonly text: string; readonly class: string }

/**
 * Escapes `& < > " '` and the delimiters `| ~ !` as numeric entities. The only gate between what people typed and
 * the HTML of the grids: everything that reaches `unpack` has passed here, and nobody unescapes.
 */
export const escapeCell = (text: string): string => text.replace(/[&<>"'|~!]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One cell escaped, without the detour over text. Refuses a class that is more than small letters, digits, blanks and hyphens. */
export function safeCell({ text, class: name = '' }: Cell): SafeCell {
  if (!/^[a-z0-9 -]*$/.test(name)) throw new RangeError(`Kelas sel tidak dikenal: ${name}`);
  return { text: escapeCell(text), class: name };
}

const join = ({ text, class: name }: SafeCell): string => (name ? `${name}!${text}` : text);

function split(cell: string): SafeCell {
  const at = cell.indexOf('!');
  return at < 0 ? { text: cell, class: '' } : { text: cell.slice(at + 1), class: cell.slice(0, at) };
}

/** Rows as one text: cells joined by `|`, every row ended by `~`, a class before `!`. A row has at least one cell. */
export const pack = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => join(safeCell(cell))).join('|')}~`).join('');

/** The rows of a packed text, still escaped. */
export const unpack = (text: string): SafeCell[][] =>
  text.split('~').slice(0, -1).map((row) => row.split('|').map(split));

/** A link of this site as it may stand in a packed cell; anything else (another scheme or host, blanks) becomes `#`. */
export const localHref = (href: string): string => (/^(\/(?!\/)|\?|#)[^\s\\]*$/.test(href) ? href : '#');
