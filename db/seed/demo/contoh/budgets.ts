import * as t from '@/db/schema';
import type { ActivityFacts } from '../activities';
import type { LineFacts } from '../budgets';
import { addLines } from '../budgets';
import { spread } from '../identity';
import type { Place } from '../place';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { activities } from './activities';
import { agencies } from './agencies';
import { YEARS } from './areas';

const MILLION = 1_000_000n;
const idr = (millions: number): bigint => BigInt(millions) * MILLION;
const dice = (...names: (string | number)[]): number => spread('budget', ...names);

/** DLH: ten lines of Rp 200 juta = Rp 2 miliar of Rp 40 miliar, an intensity of 5,00 % by hand. */
const FIXED = 'dlh';
const FIXED_LINE = 200;
const WHOLE: Readonly<Record<string, number>> = { dlh: 40_000, dinkes: 142_000, pupr: 310_000, dinsos: 58_000, disdik: 420_000, opd_kb: 21_000 };

const classOf = (indicator: string): LineFacts['class'] => {
  if (indicator === 'umum') return 'enabling';
  return indicator.startsWith('SP') ? 'specific' : 'sensitive';
};

function fundingOf(agency: string, key: string): LineFacts['fundingSource'] {
  if (agency === 'baznas') return 'ZAKAT';
  if (agency === 'kemenag') return 'APBN';
  const at = dice(key, 'from');
  if (at < 0.5) return 'APBD_KAB';
  return at < 0.75 ? 'DAK_NONFISIK' : agency === 'pupr' ? 'DAK_FISIK' : 'APBD_PROV';
}

/** Explicit amounts leave the rest of the line unlocated; an equal split has no amounts. */
function reached(key: string, villages: readonly string[], millions: number): Pick<LineFacts, 'split' | 'villages'> {
  const at = dice(key, 'split');
  if (villages.length === 0 || at < 0.15) return { split: 'none' };
  if (at < 0.6) return { split: 'equal', villages: villages.map((village) => [village, null] as const) };
  const part = Math.floor((millions * 0.9) / villages.length);
  return part === 0 ? { split: 'none' } : { split: 'explicit', villages: villages.map((village) => [village, idr(part)] as const) };
}

function spentOf(year: number, key: string, budget: bigint): LineFacts['spent'] {
  const rate = BigInt(Math.floor(45 + dice(key, 'spent') * 50));
  const days = year === 2025 ? ['03-31', '06-30', '09-30', '12-31'] : ['03-31', '06-30', '09-30'];
  return days.map((day, at) => [`${year}-${day}`, (budget * rate * BigInt(at + 1)) / 400n] as const);
}

function linesOf({ key, agency, name, year, villages = [], columns }: ActivityFacts): LineFacts[] {
  const fixed = agency === FIXED;
  if (!fixed && dice(key, 'none') < 0.1) return [];
  const millions = fixed ? FIXED_LINE : 20 + Math.floor(dice(key, 'amount') ** 2 * 380);
  const make = (stage: 'murni' | 'perubahan', amount: number): LineFacts => ({
    agency, name, fiscalYear: year, stage, lineKey: key, activity: key, class: classOf(columns.indicator?.[0] ?? 'umum'),
    fundingSource: fundingOf(agency, key), budgetIdr: idr(amount), verification: 'verified', ...reached(key, villages, amount),
    spent: spentOf(year, key, idr(amount)), ...EXAMPLE,
  });
  const changed = !fixed && dice(key, 'changed') < 0.2;
  return changed ? [make('murni', millions), make('perubahan', Math.ceil(millions * (0.8 + 0.5 * dice(key, 'change'))))] : [make('murni', millions)];
}

/** Lines that nobody tied to an activity ("belum ditandai"). */
const untagged: LineFacts[] = YEARS.flatMap((year) => agencies.filter(({ code }) => code !== FIXED && code !== 'satpolpp').flatMap(({ code, short }) =>
  [1, 2, 3, 4, 5].map((n): LineFacts => {
    const millions = 30 + Math.floor(dice(year, code, n) * 220);
    return {
      agency: code, name: `Sub kegiatan pendukung ${n} ${short}`, fiscalYear: year, stage: 'murni', lineKey: `lain-${year}-${code}-${n}`, class: 'sensitive',
      fundingSource: code === 'baznas' ? 'ZAKAT' : 'APBD_KAB', budgetIdr: idr(millions), split: 'none', verification: 'verified',
      spent: spentOf(year, `${code}-${n}`, idr(millions)), ...EXAMPLE,
    };
  })));

export async function addBudgets(place: Place): Promise<void> {
  await insertRows(place.tx, t.agencyBudget, YEARS.flatMap((year) => agencies.map(({ code }) => ({
    jurisdictionId: place.jurisdictionId, fiscalYear: year, stage: 'murni' as const, agencyId: place.agencyId(code),
    totalIdr: idr(WHOLE[code] ?? 30_000), ...EXAMPLE,
  }))));
  await addLines(place, [...activities.flatMap(linesOf), ...untagged]);
}
