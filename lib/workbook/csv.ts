import { CsvError, parse } from 'csv-parse/sync';
import { unescapeFormula } from '@/lib/csv';
import { refuse } from '@/lib/refusal';
import { CAPS } from './gate';
import { cellAddress, type ReadSheet } from './sheet';

const DELIMITERS = [';', '\t', ','] as const;

/**
 * A CSV file as one sheet named `CSV`; every cell is text or null. The delimiter (`;` tab `,`) is found in the content; UTF-8
 * with or without its mark, UTF-16 with its mark, else Windows-1252. `=`-protection of our own exports is taken away.
 */
export function readCsv(file: Buffer): ReadSheet {
  const text = decode(file);
  const delimiter = delimiterOf(text);
  const records = parseRecords(text.replace(/^sep=.\r?\n/i, ''), delimiter);
  const rows = records.map((record, at) => ({ row: at + 1, cells: trimmed(record.map((cell) => (cell.trim() === '' ? null : unescapeFormula(cell)))) }));
  const wide = rows.find(({ cells }) => cells.length > CAPS.columns);
  if (rows.length > CAPS.rows || wide) {
    const address = wide ? cellAddress(wide.row, wide.cells.length - 1) : cellAddress(rows.length, 0);
    throw refuse('invalid', `Tabel ini berisi sampai sel ${address}; paling jauh ${CAPS.rows.toLocaleString('id-ID')} baris dan ${CAPS.columns} kolom. Bagi berkasnya, lalu unggah lagi.`);
  }
  return { name: 'CSV', isHidden: false, merges: [], hiddenColumns: [], rows: rows.filter(({ cells }) => cells.length > 0) };
}

function decode(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** The delimiter that stands most often outside quotes in the first lines; on a tie the Indonesian `;` wins. */
function delimiterOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"?/g, '').split(/\r?\n/).slice(0, 20).join('\n');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, bom: true, max_record_size: 200_000 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuse('invalid', `Tabel ini tidak dapat dibaca mulai baris ${String(error.lines ?? '1')}: tanda kutip (") tidak berpasangan atau barisnya terlalu panjang. Perbaiki baris itu, lalu unggah lagi.`);
  }
}

function trimmed(cells: (string | null)[]): (string | null)[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return cells.slice(0, length);
}
