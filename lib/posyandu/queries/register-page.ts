import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { parseRegisterView, type RegisterSort, type RegisterView } from '../input/list';
import { registerHeadline } from '../rules/register';
import { STRATA } from '../rules/strata';
import { type AreaTotals, isCandidate, type Totals, totalsByArea, totalsOf } from '../rules/totals';
import { listPosyandu, listTallies, type PosyanduRow, type Tally } from './register';

interface AreaChoice { code: string; name: string }

/** What /posyandu shows; `rows` is one page of `found` under the filter, `all` counts the whole register. */
export interface RegisterReport {
  headline: string; period: string; team: string; teamCode: string; rows: PosyanduRow[]; found: number; all: number; totals: Totals; areas: AreaTotals[]; tallies: Tally[];
  districts: AreaChoice[]; villages: AreaChoice[]; agencies: AreaChoice[]; view: RegisterView; pageSize: number; mayAdd: boolean; isProvince: boolean;
}

const PAGE = 50;

/** The whole register of the team under the filter of the address, in its order: for the page and for its downloads. */
export async function readRegister(tx: Tx, viewer: Viewer, params: SearchParams): Promise<{ rows: PosyanduRow[]; everything: PosyanduRow[]; view: RegisterView; period: string }> {
  const scope = await readScope(tx, viewer, params);
  const everything = await listPosyandu(tx, viewer, { year: scope.year, until: scope.period.id });
  const view = settle(parseRegisterView(params), everything);
  return { rows: sorted(everything.filter((row) => matches(row, view)), view.sort, view.down), everything, view, period: periodLabel(scope.period) };
}

/** Everything that /posyandu shows. */
export async function readRegisterReport(tx: Tx, viewer: Viewer, params: SearchParams): Promise<RegisterReport> {
  const { rows, everything, view, period } = await readRegister(tx, viewer, params);
  const totals = totalsOf(everything);
  const page = Math.min(view.page, Math.max(1, Math.ceil(rows.length / PAGE)));
  return {
    headline: registerHeadline(totals), period, team: viewer.jurisdictionName, teamCode: viewer.jurisdictionCode, rows: rows.slice((page - 1) * PAGE, page * PAGE), found: rows.length,
    all: everything.length, totals: totalsOf(rows), areas: totalsByArea(rows, view.group), tallies: await listTallies(tx, viewer),
    districts: unique(everything, ({ districtCode, district }) => [districtCode, district]), villages: unique(everything, ({ villageCode, village }) => [villageCode, village]),
    agencies: unique(everything.filter(({ agencyCode }) => agencyCode !== null), ({ agencyCode, agency }) => [agencyCode ?? '', agency ?? '']),
    view: { ...view, page }, pageSize: PAGE, mayAdd: may(viewer, 'posyandu:manage') || may(viewer, 'posyandu:write'), isProvince: viewer.jurisdictionLevel === 'province',
  };
}

const unique = (rows: readonly PosyanduRow[], of: (row: PosyanduRow) => [string, string]): AreaChoice[] => [...new Map(rows.map(of))].map(([code, name]) => ({ code, name }));

/** A kecamatan, village or agency that has no posyandu is ignored by name. */
function settle(view: RegisterView, rows: readonly PosyanduRow[]): RegisterView {
  const district = rows.some(({ districtCode }) => districtCode === view.district) ? view.district : null;
  const village = rows.some(({ villageCode }) => villageCode === view.village) ? view.village : null;
  const agency = rows.some(({ agencyCode }) => agencyCode === view.agency) ? view.agency : null;
  const lost = [['kecamatan', view.district, district], ['desa', view.village, village], ['opd', view.agency, agency]] as const;
  return { ...view, district, village, agency, ignored: [...view.ignored, ...lost.flatMap(([name, asked, kept]) => (asked !== kept ? [`${name}=${asked}`] : []))] };
}

function matches(row: PosyanduRow, { district, village, strata, kit, candidates, prone, stage, agency, all }: RegisterView): boolean {
  return (all || row.isActive) && (district === null || row.districtCode === district) && (village === null || row.villageCode === village)
    && (strata === null || (row.strata.isKnown && row.strata.strata === strata)) && (kit === undefined || row.hasKit === kit) && (!candidates || isCandidate(row))
    && (!prone || row.isProne === true) && (stage === null || (row.lifeStages?.includes(stage) ?? false)) && (agency === null || row.agencyCode === agency);
}

const KEYS: Readonly<Record<RegisterSort, (row: PosyanduRow) => string | number | null>> = {
  nama: ({ name }) => name.toLowerCase(), desa: ({ villageCode }) => villageCode, strata: ({ strata }) => (strata.isKnown ? STRATA.indexOf(strata.strata) : null),
  ds: ({ s, d }) => (s ? (d ?? NaN) / s : null), kader: ({ cadres }) => cadres,
};

/** In the asked order; what is unknown stands last in either direction. */
function sorted(rows: PosyanduRow[], sort: RegisterSort | null, down: boolean): PosyanduRow[] {
  if (sort === null) return rows;
  const key = KEYS[sort];
  return rows.toSorted((a, b) => {
    const [one, two] = [key(a), key(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return (one < two ? -1 : one > two ? 1 : 0) * (down ? -1 : 1);
  });
}
