import { cellXml, escapeXml, type TextBook } from './cell-xml';
import { cellAddress, columnLetters } from './sheet';
import type { ColumnSpec, SheetSpec, StyledCell, WriteCell } from './spec';
import { RELATIONS, SPREADSHEET, XML_HEAD, type StyleBook } from './styles';

/** Where the values of a dropdown stand, e.g. `'_pilihan'!$A$1:$A$6`. */
export type ListRange = (choices: readonly string[]) => string;

/** What the sheets of a workbook share. */
export interface Books { styles: StyleBook; texts: TextBook }

const styled = (cell: WriteCell): StyledCell =>
  (cell !== null && typeof cell === 'object' && 'value' in cell ? cell : { value: cell });

const hasHeader = ({ columns }: SheetSpec): boolean => columns.some(({ title }) => title !== undefined);

/** Row of the header, or of the line before the data when there is none. */
export const headRow = (spec: SheetSpec): number => (spec.lead?.length ?? 0) + (hasHeader(spec) ? 1 : 0);

const widthOf = ({ width, title = '' }: ColumnSpec): number => width ?? Math.min(40, Math.max(10, title.length + 2));

function* rowXml(spec: SheetSpec, { styles, texts }: Books): Generator<string, number> {
  let row = 0;
  const write = (cells: readonly WriteCell[], dress: (column: ColumnSpec | undefined) => Partial<StyledCell>): string => {
    row += 1;
    return `<row r="${row}">${cells.map((cell, at) => {
      const { value, ...own } = styled(cell);
      const style = { ...dress(spec.columns[at]), ...own };
      return cellXml(cellAddress(row, at), styles.number(withDay(style, value)), value, texts);
    }).join('')}</row>`;
  };
  const dressData = (column: ColumnSpec | undefined): Partial<StyledCell> => ({ ...(column?.format ? { format: column.format } : {}), ...(column?.isOpen ? { isOpen: true } : {}) });
  for (const cells of spec.lead ?? []) yield write(cells, () => ({}));
  if (hasHeader(spec)) yield write(spec.columns.map(({ title }) => title ?? null), () => ({ look: 'head' }));
  for (const cells of spec.rows) yield write(cells, dressData);
  const spare = spec.columns.map(() => null);
  for (let i = 0; i < (spec.spareRows ?? 0); i += 1) yield write(spare, dressData);
  return row;
}

/** A day is unreadable as a plain number. */
const withDay = (style: Partial<StyledCell>, value: StyledCell['value']): Partial<StyledCell> =>
  (style.format === undefined && value !== null && typeof value === 'object' ? { ...style, format: 'day' } : style);

function viewXml(spec: SheetSpec, isActive: boolean): string {
  const [x, y] = [spec.frozenColumns ?? 0, hasHeader(spec) ? headRow(spec) : 0];
  const view = `<sheetView${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (x === 0 && y === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = x > 0 && y > 0 ? 'bottomRight' : x > 0 ? 'topRight' : 'bottomLeft';
  return `<sheetViews>${view}><pane${x > 0 ? ` xSplit="${x}"` : ''}${y > 0 ? ` ySplit="${y}"` : ''} topLeftCell="${cellAddress(y + 1, x)}" activePane="${pane}" state="frozen"/>`
    + `<selection pane="${pane}" activeCell="${cellAddress(y + 1, x)}" sqref="${cellAddress(y + 1, x)}"/></sheetView></sheetViews>`;
}

const columnsXml = ({ columns }: SheetSpec): string => (columns.length === 0 ? '' : `<cols>${columns.map((column, at) =>
  `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"${column.isHidden ? ' hidden="1"' : ''}/>`).join('')}</cols>`);

/** Dropdowns reach from the first row of data to the last, never over a whole column. */
function validationsXml(spec: SheetSpec, lastRow: number, rangeOf: ListRange): string {
  const first = headRow(spec) + 1;
  if (lastRow < first) return '';
  const found = spec.columns.flatMap(({ choices }, at) => (choices && choices.length > 0 ? [{ choices, letters: columnLetters(at) }] : []));
  if (found.length === 0) return '';
  return `<dataValidations count="${found.length}">${found.map(({ choices, letters }) =>
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Tidak ada di daftar" error="Pilih salah satu isi daftar di sel ini." '
    + `sqref="${letters}${first}:${letters}${lastRow}"><formula1>${escapeXml(rangeOf(choices))}</formula1></dataValidation>`).join('')}</dataValidations>`;
}

const LOCK = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

/** The part of one sheet, piece by piece, in the order that the format demands. */
export function* sheetXml(spec: SheetSpec, books: Books, { isActive, rangeOf, hasNotes }: { isActive: boolean; rangeOf: ListRange; hasNotes: boolean }): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
    + `${viewXml(spec, isActive)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(spec)}<sheetData>`;
  let batch = '';
  const rows = rowXml(spec, books);
  let step = rows.next();
  for (; !step.done; step = rows.next()) {
    batch += step.value;
    if (batch.length < 60_000) continue;
    yield batch;
    batch = '';
  }
  yield `${batch}</sheetData>${spec.isProtected ? LOCK : ''}`;
  const merges = spec.merges ?? [];
  if (merges.length > 0) yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield `${validationsXml(spec, step.value, rangeOf)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`
    + `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${hasNotes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}
