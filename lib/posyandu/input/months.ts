import { z } from 'zod';
import { reasonField } from '@/lib/jurisdictions/input/desk';
import { parsePeriod } from '@/lib/period';
import { FIELDS, type MonthCell, readShown } from '../rules/month-form';
import { NO_TEXTS, type Part } from '../rules/skdn';

export interface MonthInput { month: string; year: number; cells: MonthCell[] }

/** More posyandu than any sheet shows are a mistake. */
const MOST = 1000;
const NAME = /^([0-9a-f-]{36})\/([a-z]{1,2})$/;
const PART_OF = new Map<string, Part>(FIELDS.map(([part, field]) => [field, part]));
const STATES = ['', 'terganggu', 'belum-ada'] as const;

type Parts = Record<string, string>;

function cellOf(posyandu: string, parts: Parts): MonthCell | null {
  const shown = readShown(parts.w ?? '');
  const state = STATES.find((one) => one === (parts.m ?? ''));
  if (!shown || state === undefined) return null;
  const texts = { ...NO_TEXTS } as Record<Part, string>;
  for (const [field, part] of PART_OF) texts[part] = parts[field] ?? shown.texts[part];
  return { posyandu, texts, state, reason: (parts.y ?? '').trim().slice(0, 500), version: shown.version, shown };
}

/** The monthly sheet: `bulan` (2026-07), and per posyandu the fields of rules/month-form beside `w`, what the sheet had shown. */
export const monthInput = z.unknown().transform((raw, ctx): MonthInput => {
  const problem = (field: string, message: string): void => { ctx.addIssue({ code: 'custom', path: [field], message }); };
  const { bulan, ...fields } = Object(raw) as Record<string, unknown>;
  const month = typeof bulan === 'string' ? parsePeriod(bulan) : null;
  if (month?.kind !== 'month') problem('bulan', 'Bulan lembar ini tidak dikenal. Buka lagi lewat menu Posyandu.');
  const rows = new Map<string, Parts>();
  for (const [name, value] of Object.entries(fields)) {
    const [, id = '', field = ''] = NAME.exec(name) ?? [];
    if (!PART_OF.has(field) && !['m', 'y', 'w'].includes(field)) problem(name.slice(0, 60), `Isian tidak dikenal: ${name.slice(0, 60)}.`);
    else if (typeof value !== 'string') problem(name, 'Isian ini terkirim lebih dari sekali. Muat ulang halaman, lalu coba lagi.');
    else rows.set(id, { ...rows.get(id), [field]: value });
  }
  if (rows.size > MOST) problem('bulan', `Terlalu banyak posyandu sekaligus (${rows.size}); paling banyak ${MOST}.`);
  const cells = [...rows].flatMap(([id, parts]) => {
    const cell = cellOf(id, parts);
    if (!cell) problem(`${id}/m`, 'Isian ini tidak terbaca. Muat ulang halaman, lalu coba lagi.');
    return cell ? [cell] : [];
  });
  return { month: month?.code ?? '', year: month?.year ?? 2000, cells };
});

const monthCode = z.string('Bulan tidak dikenal.').refine((code) => parsePeriod(code)?.kind === 'month', 'Bulan tidak dikenal. Muat ulang halaman.');
const withYear = <T extends { bulan: string }>({ bulan, ...rest }: T) => ({ ...rest, month: bulan, year: parsePeriod(bulan)?.year ?? 2000 });

/** Sending a month in; `sisa`: what has no report is declared "belum ada data". */
export const sendMonthInput = z.strictObject({ bulan: monthCode, sisa: z.string().default('').transform((text) => text === 'ya') }).transform(withYear);
export type SendMonth = z.output<typeof sendMonthInput>;

/** Taking a sent month back. */
export const withdrawMonthInput = z.strictObject({ bulan: monthCode }).transform(withYear);

const agencyCode = z.string('Instansi tidak dikenal.').min(1).max(60);
/** A verifier finds all that waits right. `seen`: how many waited. */
export const verifyMonthInput = z.strictObject({ bulan: monthCode, opd: agencyCode, seen: z.coerce.number().int().min(0) }).transform(withYear);
/** A verifier sends ticked posyandu back, with the reason. */
export const returnMonthInput = z.strictObject({ bulan: monthCode, opd: agencyCode, posyandu: z.array(z.uuid('Pilihan tidak terbaca.')).min(1, 'Centang sedikitnya satu posyandu.').max(MOST), alasan: reasonField }).transform(withYear);
export type VerifyMonth = z.output<typeof verifyMonthInput>;
export type ReturnMonth = z.output<typeof returnMonthInput>;
