import { cellAddress, readAddress } from './sheet';
import { RELATIONS } from './styles';

/** Columns (from 0, ascending) to mark, by row. */
export type Marks = ReadonlyMap<number, readonly number[]>;

const ATTRIBUTES = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*?`;
const PIECE = new RegExp(String.raw`<((?:\w+:)?)(row|c)(\s${ATTRIBUTES})?(/?)>|</((?:\w+:)?)(row|sheetData)>`, 'g');

/** Marks cells of a sheet part; a cell or row that is not there is made. Everything else stays as it was written. */
export function withRedCells(sheet: string, marks: Marks, redOf: (style: number) => number): string {
  const text = sheet.replace(/<((?:\w+:)?)sheetData\s*\/>/, '<$1sheetData></$1sheetData>');
  const out: string[] = [];
  const rows = [...marks.keys()].sort((a, b) => a - b);
  const pen = new Pen(marks, redOf);
  let copied = 0;
  for (const found of text.matchAll(PIECE)) {
    out.push(text.slice(copied, found.index));
    copied = found.index + found[0].length;
    const [whole, prefix = '', tag, attributes = '', slash, closedPrefix = '', closed] = found;
    if (tag === 'row') out.push(pen.startRow(rows, prefix, attributes, slash === '/'));
    else if (tag === 'c') out.push(pen.cell(prefix, attributes, slash ?? ''));
    else if (closed === 'row') out.push(pen.missing(closedPrefix, Infinity), whole);
    else {
      out.push(pen.missingRows(rows, Infinity, closedPrefix), whole);
      break;
    }
  }
  return out.join('') + text.slice(copied);
}

class Pen {
  private row = 0;
  private column = -1;
  private open: number[] = [];

  constructor(private readonly marks: Marks, private readonly redOf: (style: number) => number) {}

  startRow(rows: number[], prefix: string, attributes: string, isEmpty: boolean): string {
    const row = Number(attribute(attributes, 'r') ?? this.row + 1);
    const before = this.missingRows(rows, row, prefix);
    [this.row, this.column, this.open] = [row, -1, [...(this.marks.get(row) ?? [])]];
    if (rows[0] === row) rows.shift();
    if (!isEmpty) return `${before}<${prefix}row${attributes}>`;
    const cells = this.missing(prefix, Infinity);
    return `${before}<${prefix}row${attributes}${cells ? `>${cells}</${prefix}row>` : '/>'}`;
  }

  cell(prefix: string, attributes: string, slash: string): string {
    const column = readAddress(attribute(attributes, 'r') ?? '')?.column ?? this.column + 1;
    const before = this.missing(prefix, column);
    this.column = column;
    if (this.open[0] !== column) return `${before}<${prefix}c${attributes}${slash}>`;
    this.open.shift();
    const style = this.redOf(Number(attribute(attributes, 's') ?? '0'));
    return `${before}<${prefix}c${attributes.replace(/\ss=(?:"[^"]*"|'[^']*')/, '')} s="${style}"${slash}>`;
  }

  /** Marked cells of this row that stand before a column and were not written. */
  missing(prefix: string, column: number): string {
    let cells = '';
    while (this.open.length > 0 && Number(this.open[0]) < column) cells += this.made(prefix, this.row, Number(this.open.shift()));
    return cells;
  }

  missingRows(rows: number[], until: number, prefix: string): string {
    let made = '';
    while (rows.length > 0 && Number(rows[0]) < until) {
      const row = Number(rows.shift());
      made += `<${prefix}row r="${row}">${(this.marks.get(row) ?? []).map((column) => this.made(prefix, row, column)).join('')}</${prefix}row>`;
    }
    return made;
  }

  private made(prefix: string, row: number, column: number): string {
    return `<${prefix}c r="${cellAddress(row, column)}" s="${this.redOf(0)}"/>`;
  }
}

const attribute = (attributes: string, name: string): string | undefined => {
  const [, double, single] = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
};

/** What stands behind the drawing of notes in a sheet part. */
const BEHIND = new Set(['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst', 'worksheet']);
const TAG = new RegExp(String.raw`<(/?)((?:\w+:)?)(\w+)(?:\s${ATTRIBUTES})?(/?)>`, 'g');

/** Ties the drawing of notes to a sheet part, at the place that the format demands. */
export function withNotesDrawing(sheet: string, relation: string): string {
  const end = /<\/(?:\w+:)?sheetData>/.exec(sheet);
  TAG.lastIndex = end ? end.index + end[0].length : 0;
  let depth = 0;
  for (let found = TAG.exec(sheet); found; found = TAG.exec(sheet)) {
    const [, closing, prefix = '', name = '', slash] = found;
    if (depth === 0 && BEHIND.has(name)) {
      return `${sheet.slice(0, found.index)}<${prefix}legacyDrawing xmlns:r="${RELATIONS}" r:id="${relation}"/>${sheet.slice(found.index)}`;
    }
    if (closing) depth -= 1;
    else if (!slash) depth += 1;
  }
  return sheet;
}
