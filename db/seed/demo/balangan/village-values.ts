import * as t from '@/db/schema';
import { spread } from '../identity';
import { type Place, periodOf } from '../place';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { type Figure, thirdQuarter, VILLAGE, VILLAGE_KEYS, type VillageKey } from './village-figures';

type ValueRow = typeof t.indicatorValue.$inferInsert;

const OWNER: Record<string, string> = {
  SE01: 'opd_kb', SE03: 'kemenag', SE04: 'pupr', SE05: 'pupr', SE06: 'dinsos', SE07: 'opd_kb', SE08: 'dinsos', SE10: 'dinsos',
};
/** Share of the third quarter's numerator that was reached by then, at least. */
const REACHED: Record<string, number> = { '2022-TW1': 0.8, '2022-TW2': 0.9 };
/** Not reported anew in the third quarter: the figure of the second one still holds. */
const HELD = new Set(['SE03 hauwai', 'SE01 halong', 'SE07 uren', 'SE07 gunungBatu']);

interface Cell { code: string; key: VillageKey; figure: Figure; period: string }

function earlier({ code, key, figure, period }: Cell): Figure {
  const least = REACHED[period];
  if (figure === null || figure === 'TS' || least === undefined || HELD.has(`${code} ${key}`)) return figure;
  if (figure.d === 1) return figure;
  const share = least + (1 - least) * spread('balangan', code, key);
  return { n: Math.floor(figure.n * share), d: figure.d };
}

/** The open quarter is still being filled in, by every agency; one cell came back with a reason. */
function stateOf({ code, key, period }: Cell): Pick<ValueRow, 'state' | 'remark'> {
  if (period !== '2022-TW3') return { state: 'verified' };
  if (code === 'SE10' && key === 'hauwai') return { state: 'returned', remark: 'Dikembalikan: SE10 Hauwai belum memakai data DTKS terbaru.' };
  return { state: 'draft' };
}

/** Values of one cell in one quarter: both stages once the quarter is approved, provisional while it is open. */
function rowsOf(place: Place, cell: Cell): ValueRow[] {
  const { code, key, period } = cell;
  const figure = earlier(cell);
  if (figure === null || (period === '2022-TW3' && HELD.has(`${code} ${key}`))) return [];
  const { id: periodId, endsOn } = periodOf(period);
  const stages = period === '2022-TW3' ? ['working'] as const : ['working', 'approved'] as const;
  return stages.map((stage): ValueRow => ({
    jurisdictionId: place.jurisdictionId, periodId, regionId: place.region(VILLAGE[key]), indicatorId: place.indicator(code),
    sourceKind: 'agency', stage, basis: 'counted', asOf: endsOn, agencyId: place.agencyId(OWNER[code] ?? 'dinkes'),
    enteredAt: new Date(`${endsOn}T02:00:00Z`), origin: 'fixture', ...EXAMPLE, ...stateOf(cell),
    ...(figure === 'TS' ? { status: 'not_applicable' } : { status: 'reported', numerator: figure.n, denominator: figure.d }),
  }));
}

/** Village counts of three quarters of 2022 (contoh); real kabupaten figures stay apart from what these add up to. */
export const addVillageValues = (place: Place): Promise<void> => insertRows(place.tx, t.indicatorValue,
  ['2022-TW1', '2022-TW2', '2022-TW3'].flatMap((period) => thirdQuarter.flatMap(([code, figures]) =>
    figures.flatMap((figure, at) => rowsOf(place, { code, key: VILLAGE_KEYS[at]!, figure, period })))));
