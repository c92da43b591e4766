import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { checkImport } from '@/lib/imports/commands/check';
import { createImport } from '@/lib/imports/commands/job';
import { saveImport } from '@/lib/imports/commands/save';
import { FORM_WORDS, type ImportForm } from '@/lib/imports/input';
import { type ImportJob, readJob } from '@/lib/imports/queries/jobs';
import { buildTemplate } from '@/lib/imports/queries/template';
import { parsePeriod } from '@/lib/period';
import { readWorkbook } from '@/lib/workbook/read';
import { readAddress, type Cell } from '@/lib/workbook/sheet';
import type { PlainCell } from '@/lib/workbook/spec';
import { writeWorkbook } from '@/lib/workbook/write';

export interface Upload { form?: ImportForm; periode?: string; name?: string; file: Buffer }

/** The template of a form as an operator downloads it. */
export const templateOf = async (viewer: Viewer, { form = 'values', periode = '2022-TW3', kind = 'xlsx' }: { form?: ImportForm; periode?: string; kind?: 'xlsx' | 'csv' } = {}): Promise<Buffer> =>
  (await readAs(viewer, (tx) => buildTemplate(tx, viewer, { form, periodCode: periode, kind }))).bytes;

/** Upload and check, as the route handler does; gives the import as its page shows it. */
export async function upload(viewer: Viewer, { form = 'values', periode = '2022-TW3', name, file }: Upload): Promise<ImportJob> {
  const period = parsePeriod(periode);
  const fileName = name ?? (file.subarray(0, 2).toString() === 'PK' ? `${FORM_WORDS[form].slug}.xlsx` : `${FORM_WORDS[form].slug}.csv`);
  const { id } = await changeAs(viewer, (tx) => createImport(tx, viewer, { form, year: period?.year ?? 0, periodId: form === 'values' ? period?.id ?? null : null, fileName, file }));
  await checkImport(viewer, id);
  return readAs(viewer, (tx) => readJob(tx, viewer, id));
}

/** Saves a checked import and gives it as it then stands. */
export async function save(viewer: Viewer, { id }: Pick<ImportJob, 'id'>, timpa = false): Promise<ImportJob> {
  await saveImport(viewer, { id, timpa });
  return readAs(viewer, (tx) => readJob(tx, viewer, id));
}

const plain = (cell: Cell | undefined): PlainCell => (cell === null || cell === undefined ? null : typeof cell === 'object' ? ('day' in cell ? { day: cell.day } : null) : cell);

/** The rows of the first sheet of a workbook, one array per row from row 1 on. */
export async function rowsOf(file: Buffer): Promise<{ name: string; rows: PlainCell[][] }> {
  const [sheet] = await readWorkbook(file, 'uji.xlsx');
  if (!sheet) throw new Error('No sheet.');
  const rows: PlainCell[][] = [];
  for (const { row, cells } of sheet.rows) rows[row - 1] = cells.map(plain);
  return { name: sheet.name, rows: Array.from(rows, (row) => row ?? []) };
}

/** A workbook of one sheet without header format: what a person would type from nothing. */
export const workbookOf = (rows: readonly (readonly PlainCell[])[], { name = 'Lembar1', merges = [] }: { name?: string; merges?: string[] } = {}): Promise<Buffer> => {
  const width = Math.max(...rows.map((row) => row.length));
  return writeWorkbook([{ name, merges, columns: Array.from({ length: width }, () => ({})), rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)) }]);
};

/** The same workbook with other cells, by address ("F5"). */
export async function withCells(file: Buffer, cells: Readonly<Record<string, PlainCell>>): Promise<Buffer> {
  const { name, rows } = await rowsOf(file);
  for (const [address, value] of Object.entries(cells)) {
    const at = readAddress(address);
    if (!at) throw new Error(`No address: ${address}`);
    (rows[at.row - 1] ??= [])[at.column] = value;
  }
  return workbookOf(rows, { name });
}
