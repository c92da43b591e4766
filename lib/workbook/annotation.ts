import { openBook, relationsOf, type Parts } from './book';
import { commentsXml, notesDrawing, type Note } from './note-parts';
import { withNotesDrawing, withRedCells, type Marks } from './red-cells';
import { redStyles } from './red-styles';
import { safeParts } from './gate';
import { cellAddress, readAddress, type ReadSheet } from './sheet';
import type { CellNote } from './spec';
import { RELATIONS } from './styles';
import { writeWorkbook } from './write';
import { contentOf, pack, zipOf, type PackedPart } from './zip';

const MAX_NOTES = 5_000;

/** Parts whose text changes, read when first asked for. */
class Changes {
  private readonly texts = new Map<string, string>();

  constructor(private readonly parts: Parts) {}

  has(part: string): boolean {
    return this.texts.has(part) || this.parts.has(part);
  }

  async text(part: string): Promise<string> {
    const entry = this.parts.get(part);
    const text = this.texts.get(part) ?? (entry ? (await contentOf(entry)).toString('utf8').replace(/^\uFEFF/, '') : '');
    this.texts.set(part, text);
    return text;
  }

  set(part: string, text: string): void {
    this.texts.set(part, text);
  }

  async zip(): Promise<Buffer> {
    const packed: PackedPart[] = [];
    for (const [name, entry] of this.parts) packed.push(await pack(name, [this.texts.get(name) ?? await contentOf(entry)]));
    for (const [name, text] of this.texts) if (!this.parts.has(name)) packed.push(await pack(name, [text]));
    return zipOf(packed);
  }
}

/** The same workbook with red cells and notes; notes on sheets that are not there are left out, several on a cell joined. */
export async function annotateParts(parts: Parts, notes: readonly CellNote[]): Promise<Buffer> {
  const book = await openBook(parts);
  const changes = new Changes(parts);
  const red = book.stylesPart ? redStyles(await changes.text(book.stylesPart)) : null;
  for (const [at, { name, part }] of book.sheets.entries()) {
    const own = joined(notes.filter(({ sheet }) => sheet === name).slice(0, MAX_NOTES));
    if (own.length === 0) continue;
    if (red) changes.set(part, withRedCells(await changes.text(part), marksOf(own), red.redOf));
    await addNotes(changes, parts, { part, key: `simpul${at + 1}`, notes: own });
  }
  if (red && book.stylesPart) changes.set(book.stylesPart, red.xml());
  return changes.zip();
}

/** A CSV as a workbook, its cells as text, with red cells and notes. */
export async function annotateCsv({ name, rows }: ReadSheet, notes: readonly CellNote[]): Promise<Buffer> {
  const all: string[][] = [];
  for (const { row, cells } of rows) {
    while (all.length < row - 1) all.push([]);
    all.push(cells.map((cell) => (typeof cell === 'string' ? cell : '')));
  }
  const width = Math.max(1, ...all.slice(0, 100).map(({ length }) => length));
  const spec = { name, columns: Array.from({ length: width }, () => ({ format: 'text' as const, width: 18 })), rows: all };
  const file = await writeWorkbook([spec]);
  return annotateParts(await safeParts(file), notes);
}

function joined(notes: readonly CellNote[]): Note[] {
  const byCell = new Map<string, string>();
  for (const { cell, sentence } of notes) {
    const place = readAddress(cell);
    if (!place) continue;
    const address = cellAddress(place.row, place.column);
    const known = byCell.get(address);
    byCell.set(address, known === undefined ? sentence : `${known}\n${sentence}`);
  }
  return [...byCell].map(([cell, sentence]) => ({ cell, sentence }));
}

function marksOf(notes: readonly Note[]): Marks {
  const marks = new Map<number, number[]>();
  for (const { cell } of notes) {
    const place = readAddress(cell);
    if (place) marks.set(place.row, [...(marks.get(place.row) ?? []), place.column].sort((a, b) => a - b));
  }
  return marks;
}

/** Notes that were there already, except on the cells that get a new one. */
async function oldNotes(changes: Changes, part: string | undefined, own: readonly Note[]): Promise<Note[]> {
  const text = part ? await changes.text(part) : '';
  const taken = new Set(own.map(({ cell }) => cell));
  const found = text.match(/<(?:\w+:)?comment\s[\s\S]*?<\/(?:\w+:)?comment>/g) ?? [];
  return found.flatMap((comment) => {
    const cell = /\sref="([^"]+)"/.exec(comment)?.[1] ?? '';
    if (!readAddress(cell) || taken.has(cell)) return [];
    const sentence = [...comment.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, piece = '']) => plain(piece)).join('');
    return [{ cell, sentence }];
  });
}

const plain = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'")
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');

async function addNotes(changes: Changes, parts: Parts, { part, key, notes }: { part: string; key: string; notes: Note[] }): Promise<void> {
  const relations = [...(await relationsOf(parts, part)).values()];
  const target = (type: string): string | undefined => relations.find((relation) => relation.type === type && changes.has(relation.target))?.target;
  const [comments, drawing] = [target('comments'), target('vmlDrawing')];
  const all = [...(await oldNotes(changes, comments, notes)), ...notes];
  changes.set(comments ?? `xl/${key}.xml`, commentsXml(all));
  changes.set(drawing ?? `xl/drawings/${key}.vml`, notesDrawing(all));
  if (!comments) {
    await addRelation(changes, part, { id: `${key}c`, type: 'comments', target: `/xl/${key}.xml` });
    await addType(changes, `<Override PartName="/xl/${key}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`);
  }
  if (!drawing) {
    await addRelation(changes, part, { id: `${key}d`, type: 'vmlDrawing', target: `/xl/drawings/${key}.vml` });
    await addType(changes, `<Override PartName="/xl/drawings/${key}.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`);
    changes.set(part, withNotesDrawing(await changes.text(part), `${key}d`));
  }
}

async function addRelation(changes: Changes, part: string, { id, type, target }: { id: string; type: string; target: string }): Promise<void> {
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const text = changes.has(name) ? await changes.text(name) : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const open = text.replace(/<((?:\w+:)?)Relationships([^>]*)\/>\s*$/, '<$1Relationships$2></$1Relationships>');
  changes.set(name, open.replace(/<\/((?:\w+:)?)Relationships>/, `<$1Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/></$1Relationships>`));
}

async function addType(changes: Changes, override: string): Promise<void> {
  const text = await changes.text('[Content_Types].xml');
  changes.set('[Content_Types].xml', text.replace(/<\/((?:\w+:)?)Types>/, (end, prefix: string) => override.replace('<', `<${prefix}`) + end));
}
