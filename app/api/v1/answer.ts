import { type CsvStyle, csvText } from '@/lib/csv';
import { isDatabaseAway, reportIncident } from '@/lib/incident';
import { problem } from '@/lib/problem';
import { Refusal, refuse } from '@/lib/refusal';
import type { JsonValue, RenderedTable } from '@/lib/reports/rules/api-columns';
import type { SheetSpec } from '@/lib/workbook/spec';
import { writeWorkbook } from '@/lib/workbook/write';

const FRESH = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** Runs the work of a route; a Refusal and every other error become a problem with a sentence. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      const headers = error.status === 401 ? { 'www-authenticate': 'Bearer' } : undefined;
      return problem(error.status, error.message, { fields: error.fields, headers });
    }
    if (isDatabaseAway(error)) return problem(503, 'Basis data sedang tidak tersedia; coba lagi.', { headers: { 'retry-after': '5' } });
    return problem(500, `Terjadi gangguan (nomor ${reportIncident(error)}). Sebutkan nomor ini kepada admin.`);
  }
}

type Meta = Record<string, JsonValue | Record<string, JsonValue>>;

/** A table as JSON: what the figures are about, and the rows. */
export function jsonAnswer(table: RenderedTable, meta: Meta): Response {
  const about = { ...meta, generated_at: new Date().toISOString(), has_example: table.examples > 0, counts: { rows: table.count, examples: table.examples } };
  return Response.json({ meta: { ...about, attribution: 'Data wilayah: idn-area-data, ODbL 1.0' }, data: table.json() }, { headers: FRESH });
}

/** The same table as a CSV file. */
export function csvAnswer(table: RenderedTable, { name, style }: { name: string; style: CsvStyle }): Response {
  const { header, rows } = table.csv();
  return new Response(csvText(header, rows, style), { headers: download(`${name}.csv`, 'text/csv; charset=utf-8') });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sheets as an Excel file. */
export async function xlsxAnswer(sheets: readonly SheetSpec[], name: string): Promise<Response> {
  return new Response(new Uint8Array(await writeWorkbook(sheets)), { headers: download(`${name}.xlsx`, XLSX) });
}

const download = (name: string, type: string): Record<string, string> =>
  ({ ...FRESH, 'content-type': type, 'content-disposition': `attachment; filename="simpul-${name.replace(/[^\w.-]/g, '-')}"` });

/** How the columns are parted. Refuses any other word. */
export function csvStyle(word: string | null): CsvStyle {
  if (word === null || word === '' || word === 'koma') return 'koma';
  if (word === 'titik-koma') return word;
  throw refuse('invalid', `Pemisah “${word.slice(0, 60)}” tidak dikenal. Tulis koma atau titik-koma.`);
}

/** Only reading is offered. */
export const notAllowed = (): Response => problem(405, 'Jalur ini hanya dapat dibaca (GET).', { headers: { allow: 'GET, HEAD, OPTIONS' } });
