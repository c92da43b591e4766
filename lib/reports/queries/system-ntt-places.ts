import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount, MISSING } from '@/lib/format';
import type { PaperBlock, PaperCell } from '@/lib/paper/document';
import type { ProgrammeReport } from '@/lib/programs/queries/programme-page';
import { formatHundredths } from '@/lib/programs/rules/hundredths';
import { shareWords } from '@/lib/programs/rules/outputs';
import { readStored, type StoredValue } from '@/lib/reporting/queries/stored';
import { citeAll, citeOriginal, type Original } from '../rules/system-cite';

/** A village of the programme as the original lists it; null where the list of its kabupaten does not name it. */
export interface PrintedVillage { code: string; name: string; district: string; team: string; printedName: string | null; note: string | null; source: string | null }

/** The programme's villages with the words of the lists of their kabupaten. */
export async function readPrintedVillages(tx: Tx, { row, villages }: ProgrammeReport): Promise<PrintedVillage[]> {
  const found = [...await tx.execute(sql`select distinct on (r.code) r.code, t.printed_name as "printedName", t.note, t.source from target_village t join region r on r.id = t.region_id
    where r.code = any(${sql.param(villages.map(({ code }) => code))}::text[]) and t.year >= ${row.startsYear} and t.year <= ${row.endsYear ?? row.startsYear} order by r.code, t.year desc`)] as unknown as Pick<PrintedVillage, 'code' | 'printedName' | 'note' | 'source'>[];
  const of = new Map(found.map((one) => [one.code, one]));
  return villages.map(({ code, name, district, team }) => ({ code, name, district, team, printedName: of.get(code)?.printedName ?? null, note: of.get(code)?.note ?? null, source: of.get(code)?.source ?? null }));
}

/** Approved figures of the kabupaten of a province about themselves. */
export async function readRegencyFigures(tx: Tx, { children }: Viewer): Promise<StoredValue[]> {
  const values: StoredValue[] = [];
  for (const jurisdictionId of children) values.push(...await readStored(tx, { jurisdictionId, stage: 'approved' }, sql`r.level = 2 and v.status = 'reported' and i.code in ('OC01', 'CX02', 'CX03', 'CX05', 'CX06', 'CX07', 'CX08')`));
  return values;
}

type Find = (indicator: string, period?: string) => StoredValue | undefined;

const countCell = (value: StoredValue | undefined): PaperCell => (value === undefined || value.numerator === null ? { text: MISSING } : { text: formatCount(value.numerator), value: { number: value.numerator, format: 'integer' } });
const shareCell = (value: StoredValue | undefined): PaperCell => (value === undefined || value.shareBp === null ? { text: MISSING } : { text: shareWords(value.shareBp), value: { number: value.shareBp / 10_000, format: 'share' } });

/** Thousands of people with two decimals, as the original prints them; Excel counts with the people. */
const thousandsCell = (value: StoredValue | undefined): PaperCell => (value === undefined || value.numerator === null ? { text: MISSING }
  : { text: formatHundredths(BigInt(value.numerator) / 10n), note: `${formatCount(value.numerator)} orang`, value: { number: value.numerator / 1000, format: 'decimal' } });

function villageWords(of: Find): PaperCell {
  const [together, desa, kelurahan] = [of('CX06'), of('CX07'), of('CX08')];
  if (together !== undefined) return { ...countCell(together), note: 'desa/kelurahan, tidak dirinci' };
  return { text: `${countCell(desa).text} + ${countCell(kelurahan).text}`, note: 'desa + kelurahan' };
}

/** One line per kabupaten of the programme with the figures of its page of the original, and the posyandu that add up. */
export function regencyBlocks(original: Original, { page, figures }: { page: ProgrammeReport; figures: readonly StoredValue[] }): PaperBlock[] {
  const codes = [...new Set(page.villages.map(({ code }) => code.split('.').slice(0, 2).join('.')))].sort();
  const posyandu = page.topics.find(({ name }) => name === 'Monitoring Posyandu')?.rows.filter(({ indicator }) => indicator === 'OP01') ?? [];
  const helped = (code: string): PaperCell => {
    const amount = posyandu.find(({ regionCode }) => regionCode === code)?.amount ?? null;
    return amount === null ? { text: MISSING } : { text: formatCount(amount), value: { number: Number(amount), format: 'integer' } };
  };
  const villagesIn = (code: string): PaperCell => ({ text: formatCount(page.villages.filter((one) => one.code.startsWith(`${code}.`)).length) });
  const own = figures.filter(({ regionCode, source }) => codes.includes(regionCode) && source?.startsWith(original.title));
  return [{
    kind: 'table', caption: 'Kabupaten program', hasHiddenCaption: true,
    columns: [{ title: 'Kabupaten', isHead: true }, { title: 'Kecamatan', align: 'right' }, { title: 'Desa/kelurahan', align: 'right' }, { title: 'Kemiskinan 2019', align: 'right' }, { title: 'Penduduk miskin 2019 (ribu orang)', align: 'right' }, { title: 'Stunting 2018', align: 'right' }, { title: 'Posyandu dampingan', align: 'right' }, { title: 'Desa program', align: 'right' }],
    rows: codes.map((code) => {
      const of: Find = (indicator, period) => own.find((one) => one.regionCode === code && one.indicatorCode === indicator && (period === undefined || one.periodCode === period));
      return [own.find(({ regionCode }) => regionCode === code)?.regionName ?? code, countCell(of('CX05')), villageWords(of), shareCell(of('CX02', '2019')), thousandsCell(of('CX03', '2019')), shareCell(of('OC01', '2018')), helped(code), villagesIn(code)];
    }),
    totals: [['Program', '', '', '', '', '', helped(page.row.regionCode), formatCount(page.villages.length)]],
    footnotes: ['Kemiskinan menurut BPS 2019, stunting menurut Riskesdas 2018; tahun jumlah kecamatan dan desa tidak tercetak.', citeAll(original, own.map(({ source }) => source))], empty: 'Belum ada desa program.',
  }];
}

/** The villages as they are printed beside where the register of areas has them. */
export const villageBlocks = (original: Original, villages: readonly PrintedVillage[]): PaperBlock[] => [{
  kind: 'table', caption: 'Desa lokasi program', hasHiddenCaption: true,
  columns: [{ title: 'No', align: 'right', width: 9 }, { title: 'Kabupaten', width: 40 }, { title: 'Tercetak', isHead: true }, { title: 'Di data wilayah' }, { title: 'Kode', width: 30 }, { title: 'Catatan' }],
  rows: villages.map(({ team, printedName, name, district, code, note }, at) => [String(at + 1), team, printedName ?? MISSING, `${name}, Kec. ${district}`, code, note ?? '']),
  footnotes: [`Sumber: ${[...new Set(villages.map(({ source }) => citeOriginal(original, source)))].join('; ')}.`], empty: 'Belum ada desa program.',
}];
