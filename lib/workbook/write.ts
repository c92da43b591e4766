import { escapeXml, TextBook } from './cell-xml';
import { commentsXml, notesDrawing, type Note } from './note-parts';
import { cellAddress, columnLetters } from './sheet';
import { headRow, sheetXml, type Books, type ListRange } from './sheet-xml';
import type { SheetSpec } from './spec';
import { RELATIONS, SPREADSHEET, StyleBook, XML_HEAD } from './styles';
import { pack, zipOf, type PackedPart } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
/** Hidden sheet with the values of all dropdowns; a list inside a cell may not be longer than 255 characters. */
const CHOICES = '_pilihan';

interface NamedSheet { name: string; isHidden: boolean; spec: SheetSpec; notes: Note[] }

/**
 * An .xlsx of these sheets, made row by row. Text stays text (`=HYPERLINK(…)` too), dropdowns end with the rows, headers
 * stay in view. Names are cut to what Excel allows; a figure that is no finite number is a mistake of the caller (RangeError).
 */
export async function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Buffer> {
  const books: Books = { styles: new StyleBook(), texts: new TextBook() };
  const { rangeOf, choiceSheet } = choiceLists();
  const named = nameSheets(sheets);
  const parts: PackedPart[] = [];
  const active = Math.max(0, named.findIndex(({ isHidden }) => !isHidden));
  for (const [at, { spec, notes }] of named.entries()) {
    parts.push(await pack(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(spec, books, { isActive: at === active, rangeOf, hasNotes: notes.length > 0 })));
    parts.push(...(await noteParts(at + 1, notes)));
  }
  const extra = choiceSheet();
  if (extra) {
    named.push({ name: CHOICES, isHidden: true, spec: extra, notes: [] });
    parts.push(await pack(`xl/worksheets/sheet${named.length}.xml`, sheetXml(extra, books, { isActive: false, rangeOf, hasNotes: false })));
  }
  const frame = [
    await pack('[Content_Types].xml', [contentTypes(named)]),
    await pack('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]),
    await pack('xl/workbook.xml', [bookXml(named, active)]),
    await pack('xl/_rels/workbook.xml.rels', [relations([...named.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])]),
    await pack('xl/styles.xml', [books.styles.xml()]),
    await pack('xl/sharedStrings.xml', books.texts.xml()),
  ];
  return zipOf([...frame, ...parts]);
}

function nameSheets(sheets: readonly SheetSpec[]): NamedSheet[] {
  const taken = new Set([CHOICES]);
  return sheets.map((spec) => {
    const bare = spec.name.replace(/[:\\/?*[\]\x00-\x1f]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || 'Lembar';
    let name = bare;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${bare.slice(0, 26)} (${n})`;
    taken.add(name.toLowerCase());
    const titles = spec.columns.flatMap(({ note }, at) => (note ? [{ cell: cellAddress(headRow(spec), at), sentence: note }] : []));
    return { name, isHidden: spec.isHidden ?? false, spec, notes: [...titles, ...(spec.notes ?? [])] };
  });
}

/** Gives each list of values a column of the hidden sheet; equal lists share one. */
function choiceLists(): { rangeOf: ListRange; choiceSheet(): SheetSpec | null } {
  const lists = new Map<string, { choices: readonly string[]; column: number }>();
  const rangeOf: ListRange = (choices) => {
    const key = JSON.stringify(choices);
    const list = lists.get(key) ?? { choices, column: lists.size };
    lists.set(key, list);
    const letters = columnLetters(list.column);
    return `'${CHOICES}'!$${letters}$1:$${letters}$${choices.length}`;
  };
  const choiceSheet = (): SheetSpec | null => {
    const all = [...lists.values()].map(({ choices }) => choices);
    if (all.length === 0) return null;
    const longest = Math.max(...all.map(({ length }) => length));
    return { name: CHOICES, columns: all.map(() => ({ format: 'text' as const })), rows: Array.from({ length: longest }, (_, row) => all.map((list) => list[row] ?? null)) };
  };
  return { rangeOf, choiceSheet };
}

async function noteParts(sheet: number, notes: readonly Note[]): Promise<PackedPart[]> {
  if (notes.length === 0) return [];
  return [
    await pack(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, [relations([['vmlDrawing', `../drawings/vmlDrawing${sheet}.vml`], ['comments', `../comments${sheet}.xml`]])]),
    await pack(`xl/comments${sheet}.xml`, [commentsXml(notes)]),
    await pack(`xl/drawings/vmlDrawing${sheet}.vml`, [notesDrawing(notes)]),
  ];
}

const relations = (targets: readonly [type: string, target: string][]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function contentTypes(sheets: readonly NamedSheet[]): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${TYPE}.spreadsheetml.${type}+xml"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>`
    + override('/xl/workbook.xml', 'sheet.main') + override('/xl/styles.xml', 'styles') + override('/xl/sharedStrings.xml', 'sharedStrings')
    + sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')
    + sheets.map(({ notes }, at) => (notes.length > 0 ? override(`/xl/comments${at + 1}.xml`, 'comments') : '')).join('')
    + '</Types>';
}

const bookXml = (sheets: readonly NamedSheet[], active: number): string =>
  `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${sheets.map(({ name, isHidden }, at) =>
    `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ` state="${name === CHOICES ? 'veryHidden' : 'hidden'}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;
