import type { SheetSpec, WriteCell } from '@/lib/workbook/spec';
import { cellOf, type PaperBlock, type PaperCell, type PaperDocument, type PaperFigure, type PaperTable } from './document';
import { footLines } from './foot-lines';
import { plainText } from './plain-text';

const head = (text: string): WriteCell => ({ value: plainText(text), look: 'head' });
const title = (text: string): WriteCell => ({ value: plainText(text), look: 'title' });

/** A figure that Excel can count with, else the text with its mark, as on the screen. */
function excelCell(given: PaperCell | string, look?: 'total'): WriteCell {
  const { text, note, mark, value, isExample } = cellOf(given);
  const style = look ?? (isExample ? 'example' as const : undefined);
  if (value) return { value: value.number, format: value.format, ...(style ? { look: style } : {}) };
  const words = [mark === undefined ? '' : mark === 'TS' && text === 'TS' ? '' : mark, plainText(text), note ? `(${plainText(note)})` : '', isExample && style !== 'example' ? '[contoh]' : ''].filter(Boolean).join(' ');
  return style ? { value: words, look: style } : words;
}

function tableSheet({ caption, columns, groups = [], rows, totals = [], footnotes = [], isExample }: PaperTable): SheetSpec {
  const above = groups.map((group) => group.flatMap(({ text, span }): WriteCell[] => [text === '' ? null : head(text), ...Array.from({ length: span - 1 }, () => null)]));
  const data = [...rows.map((row) => columns.map((_, at) => excelCell(row[at] ?? ''))), ...totals.map((row) => columns.map((_, at) => excelCell(row[at] ?? '', 'total')))];
  return {
    name: caption, columns: columns.map((column) => ({ title: plainText(column.title), width: column.isHead ? 28 : column.align === 'center' ? 9 : 16 })),
    lead: [[title(caption)], ...(isExample ? [['Bertanda contoh: bukan data nyata']] : []), ...footnotes.map((text): WriteCell[] => [plainText(text)]), [], ...above],
    rows: data, frozenColumns: columns[0]?.isHead ? 1 : 0,
  };
}

const figureTable = ({ caption, unit, labels, series }: PaperFigure): PaperTable => ({
  kind: 'table', caption, columns: [{ title: unit, isHead: true }, ...series.map(({ name }) => ({ title: name, align: 'right' as const }))],
  rows: labels.map((label, at) => [label, ...series.map(({ texts }) => texts[at] ?? '—')]),
});

/** What a document says beside its tables, line by line. */
function linesOf(block: PaperBlock): WriteCell[][] {
  switch (block.kind) {
    case 'heading': return [[], [block.level === 3 ? head(block.text) : title(block.text)], ...(block.note ? [[plainText(block.note)]] : [])];
    case 'text': return [[plainText(block.text)]];
    case 'facts': return block.rows.map(({ label, value, note }) => [plainText(label), plainText(value), note ? plainText(note) : null]);
    case 'list': return block.items.map(({ title: name, text, note }, at) => [block.look === 'number' ? `${at + 1}.` : '•', [name, text].filter(Boolean).map((part) => plainText(part ?? '')).join(': '), note ? plainText(note) : null]);
    case 'signatures': return [[], ...block.offices.map((office): WriteCell[] => [plainText(office)])];
    case 'together': return block.blocks.flatMap(linesOf);
    case 'beside': return block.columns.flat().flatMap(linesOf);
    case 'table': return [[`Tabel: ${plainText(block.caption)}`]];
    default: return [];
  }
}

function tablesOf(block: PaperBlock): PaperTable[] {
  switch (block.kind) {
    case 'table': return block.rows.length === 0 ? [] : [block];
    case 'figure': return [figureTable(block)];
    case 'together': return block.blocks.flatMap(tablesOf);
    case 'beside': return block.columns.flat().flatMap(tablesOf);
    default: return [];
  }
}

/** The document for Excel: a sheet with its words, and a sheet for each table with the figures of the screen. */
export function paperSheets({ meta, sections }: PaperDocument): SheetSpec[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const about: WriteCell[][] = [
    [title(meta.title)], [meta.team], ...[meta.subtitle, meta.period, meta.stage ? `Angka ${meta.stage}` : null, meta.isExample ? 'Sebagian bertanda contoh: bukan data nyata' : null].flatMap((text) => (text ? [[plainText(text)]] : [])),
    ...footLines(meta).map((line): WriteCell[] => [plainText(line)]),
  ];
  return [{ name: 'Isi', columns: [{ width: 40 }, { width: 70 }, { width: 60 }], rows: [...about, ...blocks.flatMap(linesOf)] }, ...blocks.flatMap(tablesOf).map(tableSheet)];
}
