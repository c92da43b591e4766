import { cellAddress, type ReadRow } from '@/lib/workbook/sheet';
import type { ImportForm } from '../input';
import { plainWords, readCellText, shortly } from './cells';
import { columnOf } from './columns';
import type { Layout } from './layout';
import type { Findings } from './report';

/** A row of data with its cells read: texts by column key, empty where the file has no such column. */
export interface ReadTexts { sheet: string; row: number; of(key: string): string; has(key: string): boolean; cellOf(key: string): string; isBroken: boolean }

interface Where { form: ImportForm; sheet: string; layout: Layout; findings: Findings }

/** The mark of the example row in the template. */
export const EXAMPLE_ID = 'contoh';
const EXAMPLE = /^contoh\s*[–—-]\s*tidak dibaca/i;
const FOOT = /^(?:jumlah|total|sub ?total|rata rata|catatan|keterangan|sumber|mengetahui|kepala|ket)\b/;

/** Reads the cells of one row; what cannot be read is a problem of its cell. Null: nothing in it is data (empty, example, sum). */
export function readTexts({ form, sheet, layout, findings }: Where, row: ReadRow): ReadTexts | null {
  const texts = new Map<string, string>();
  const pending: (() => void)[] = [];
  for (const [key, column] of layout.at) {
    const said = readCellText(row.cells[column]);
    texts.set(key, said.kind === 'text' ? said.text : '');
    if (said.kind === 'problem') {
      const { expects } = columnOf(form, key);
      pending.push(() => findings.problem({ sheet, cell: cellAddress(row.row, column), found: said.found, expected: expects, sentence: said.sentence }));
    }
  }
  const filled = [...texts.values()].filter(Boolean);
  if (filled.length === 0 && pending.length === 0) return null;
  if (texts.get('id') === EXAMPLE_ID || filled.some((text) => EXAMPLE.test(text))) return null;
  if (filled.length <= 4 && !texts.get('kode_desa') && !texts.get('kode_indikator') && FOOT.test(plainWords(filled[0] ?? ''))) return null;
  for (const tell of pending) tell();
  return {
    sheet, row: row.row, isBroken: pending.length > 0, of: (key) => texts.get(key) ?? '', has: (key) => layout.at.has(key),
    cellOf: (key) => cellAddress(row.row, layout.at.get(key) ?? Math.min(...layout.at.values())),
  };
}

/** Notes what is wrong with one cell of a row. */
export function tellProblem({ form, findings }: Pick<Where, 'form' | 'findings'>, row: ReadTexts, key: string, sentence: string): void {
  findings.problem({ sheet: row.sheet, cell: row.cellOf(key), found: shortly(row.of(key)) || 'kosong', expected: columnOf(form, key).expects, sentence });
}

/** Sheet and row as a person sees them: "Nilai!14". */
export const placeOf = ({ sheet, row }: Pick<ReadTexts, 'sheet' | 'row'>): string => `${sheet}!${row}`;
