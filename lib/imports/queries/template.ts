import 'server-only';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { csvText } from '@/lib/csv';
import { parsePeriod } from '@/lib/period';
import { readEntryScope } from '@/lib/reporting/queries/entry-scope';
import { refuse } from '@/lib/refusal';
import { writeWorkbook } from '@/lib/workbook/write';
import { FORM_WORDS, type ImportForm } from '../input';
import { type TemplateTable, templateCsv, templateSheets } from '../rules/template';
import type { Stamp } from '../rules/stamp';
import { readAgencyCode } from './agency';
import { readRecordTemplate } from './template-records';
import { readValueTemplate } from './template-values';

interface Ask { form: ImportForm; periodCode: string | null; kind: 'xlsx' | 'csv' }
export interface TemplateFile { name: string; type: string; bytes: Buffer }

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** The file of a form for the viewer's own agency and the asked time (null: the period to fill in now), with what is stored. Refuses who is no operator. */
export async function buildTemplate(tx: Tx, viewer: Viewer, { form, periodCode, kind }: Ask): Promise<TemplateFile> {
  allow(viewer, 'import:write');
  const period = periodCode === null ? (await readEntryScope(tx, viewer, {})).team.period : parsePeriod(periodCode);
  if (!period) throw refuse('not-found', `Periode “${periodCode?.slice(0, 20)}” tidak dikenal. Tulis misalnya 2022-TW3.`);
  const agency = await readAgencyCode(tx, viewer);
  const time = form === 'values' ? period.code : String(period.year);
  const table: TemplateTable & { label?: string } = form === 'values' ? await readValueTemplate(tx, viewer, period.code) : await readRecordTemplate(tx, viewer, { form, year: period.year });
  const stamp: Stamp = { form, team: viewer.jurisdictionCode, agency, time };
  const name = `${FORM_WORDS[form].slug}-${agency}-${time}.${kind}`;
  const label = table.label ?? `Tahun ${period.year}`;
  if (kind === 'xlsx') return { name, type: TYPES.xlsx, bytes: await writeWorkbook(templateSheets({ form, stamp, agency: viewer.agencyName ?? agency, label, table })) };
  const { header, rows } = templateCsv(form, table);
  return { name, type: TYPES.csv, bytes: Buffer.from(csvText(header, rows, 'titik-koma')) };
}
