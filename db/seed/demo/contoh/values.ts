import * as t from '@/db/schema';
import { spread } from '../identity';
import { type Place, periodOf } from '../place';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { districts, OPEN_QUARTER, QUARTERS, REGENCY, villages } from './areas';

type ValueRow = typeof t.indicatorValue.$inferInsert;

/** [indicator, who reports, people per 100 households, usual share, yearly growth]. */
const kinds: readonly (readonly [code: string, agency: string, perHundred: number, share: number, growth: number])[] = [
  ['SP01', 'dinkes', 1.2, 0.78, 0.06], ['SP02', 'dinkes', 5, 0.62, 0.08], ['SP03', 'dinkes', 22, 0.48, 0.08], ['SP04', 'dinkes', 4, 0.72, 0.04],
  ['SP05', 'dinkes', 9, 0.74, 0.04], ['SP06', 'dinkes', 0.3, 0.9, 0.04], ['SP07', 'dinkes', 31, 0.82, 0.05], ['SP08', 'dinkes', 2, 0.76, 0.06],
  ['SP09', 'dinkes', 7, 0.66, 0.12], ['SE01', 'opd_kb', 4.5, 0.58, 0.06], ['SE03', 'kemenag', 2, 0.7, 0.1], ['SE04', 'pupr', 100, 0.84, 0.03],
  ['SE05', 'pupr', 100, 0.72, 0.04], ['SE06', 'dinsos', 55, 0.86, 0.03], ['SE07', 'opd_kb', 27, 0.76, 0.08], ['SE08', 'dinsos', 18, 0.88, 0.02],
  ['SE10', 'dinsos', 24, 0.82, 0.04], ['SE11', 'dinkes', 0, 0.55, 0.1],
];
/** Chance that a village did not report a figure; a few villages hardly report at all. */
const SILENT = 0.05;
const MUTE = 0.7;

const households = (village: string): number => 140 + Math.floor(spread('households', village) * 520);
const strength = (village: string): number => 0.72 + spread('strength', village) * 0.5;
const isMute = (village: string): boolean => spread('mute', village) < 0.05;

interface Cell { village: string; code: string; perHundred: number; share: number; growth: number; quarter: number }

/** `[n, d]`, null for nobody to serve, undefined for not reported. */
function figure({ village, code, perHundred, share, growth, quarter }: Cell): [number, number] | null | undefined {
  if (spread('silent', village, code, isMute(village) ? 0 : quarter) < (isMute(village) ? MUTE : SILENT)) return undefined;
  const level = share * strength(village) * (0.88 + 0.24 * spread('level', village, code)) + (growth * quarter) / 4;
  if (code === 'SE11') return [level > 0.62 ? 1 : 0, 1];
  const d = Math.round((households(village) * perHundred * (0.8 + 0.4 * spread('people', village, code))) / 100);
  return d === 0 ? null : [Math.min(d, Math.floor(d * Math.min(1, level) + 0.4)), d];
}

/** 18 indicators × 200 villages × 7 quarters; the open quarter only provisionally. */
export async function addValues(place: Place): Promise<void> {
  const regions = villages.map((village) => [village, place.region(village)] as const);
  const rows = kinds.flatMap(([code, agency, perHundred, share, growth]) => {
    const indicatorId = place.indicator(code);
    const agencyId = place.agencyId(agency);
    return QUARTERS.flatMap((name, quarter) => {
      const { id: periodId, endsOn } = periodOf(name);
      return regions.flatMap(([village, regionId]): ValueRow[] => {
        const found = figure({ village, code, perHundred, share, growth, quarter });
        if (found === undefined) return [];
        const open = name === OPEN_QUARTER && spread('open', village, code) < 0.85;
        return [{
          jurisdictionId: place.jurisdictionId, periodId, regionId, indicatorId, sourceKind: 'agency', stage: 'working', basis: 'counted', asOf: endsOn,
          state: open ? 'draft' : 'verified', agencyId, enteredAt: new Date(`${endsOn}T02:00:00Z`), origin: 'fixture', ...EXAMPLE,
          ...(found === null ? { status: 'not_applicable' } : { status: 'reported', numerator: found[0], denominator: found[1] }),
        }];
      });
    });
  });
  await insertRows(place.tx, t.indicatorValue, rows);
  await place.tx`insert into indicator_value select approved.* from indicator_value v, jsonb_populate_record(v, '{"stage": "approved"}') approved
    where v.jurisdiction_id = ${place.jurisdictionId} and v.period_id <> ${periodOf(OPEN_QUARTER).id}`;
}

/** Prevalence of the kabupaten and its kecamatan, and the two indicators that live at kabupaten level. */
export async function addUpperValues(place: Place): Promise<void> {
  const measured = ['2025-TW3', '2026-TW3'].flatMap((name, year) => {
    const parts = districts.map(({ code }) => {
      const d = 900 + Math.floor(spread('measured', code) * 700);
      return [code, Math.round(d * (0.13 + 0.12 * spread('stunted', code) - 0.02 * year)), d] as const;
    });
    const whole = [REGENCY, parts.reduce((sum, [, n]) => sum + n, 0), parts.reduce((sum, [, , d]) => sum + d, 0)] as const;
    return [whole, ...parts].map(([code, n, d]) => ['OC01', 'e-ppgbm', name, code, n, d] as const);
  });
  const surveyed = ([['SE02', 118, 1240], ['SE09', 268, 420]] as const).map(([code, n, d]) => [code, 'agency', '2026-TW2', REGENCY, n, d] as const);
  await insertRows(place.tx, t.indicatorValue, [...measured, ...surveyed].flatMap(([code, sourceKind, name, region, numerator, denominator]) =>
    (['working', 'approved'] as const).map((stage): ValueRow => ({
      jurisdictionId: place.jurisdictionId, periodId: periodOf(name).id, regionId: place.region(region), indicatorId: place.indicator(code),
      sourceKind, stage, status: 'reported', basis: 'counted', numerator, denominator, asOf: periodOf(name).endsOn, state: 'verified', origin: 'fixture', ...EXAMPLE,
    }))));
}
