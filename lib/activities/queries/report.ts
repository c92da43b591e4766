import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { type Lens, lensColumn } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import type { Segment } from '@/lib/sentence';
import { type ActivityFilter, type ActivityView, parseActivityView } from '../input';
import { STATE_WORDS } from '../rules';
import { activitiesHeadline, type ActivityTotals, explainTotals, type LeftOut } from '../rules/totals';
import { type FilterChoices, readFilterChoices } from './choices';
import { readFilterNames } from './filter';
import { type ActivityRow, listActivities } from './list';
import { activityTotals, type AgencyTotal, agencyActivityTotals, readLeftOut } from './totals';

const PAGE_SIZE = 50;
const PARAM_OF: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };
const WORD_OF: Readonly<Record<Lens, string>> = { indicator: 'Indikator', spm: 'Bidang SPM', phi: 'Bagian PHI' };

/** A filter in force, in words; `param` is what to drop from the address. */
export interface ActiveFilter { param: string; label: string; value: string }

/** Everything the page /kegiatan shows. Figures are decided; the page, the CSV and the print sheet only draw them. */
export interface ActivityReport {
  jurisdictionCode: string;
  year: number;
  period: string;
  until: string;
  stage: Scope['stage'];
  headline: Segment[];
  hasExample: boolean;
  view: ActivityView;
  active: ActiveFilter[];
  totals: ActivityTotals;
  left: LeftOut;
  rows: ActivityRow[];
  groups: AgencyTotal[];
  choices: FilterChoices;
  page: number;
  pageSize: number;
  mayWrite: boolean;
  explanation: Explanation | null;
}

type Names = Awaited<ReturnType<typeof readFilterNames>>;

function activeFilters({ state, kind, example, search, columns }: ActivityFilter, names: Names): ActiveFilter[] {
  const all: (ActiveFilter | null)[] = [
    names.agency === null ? null : { param: 'opd', label: 'Instansi', value: names.agency },
    names.district === null ? null : { param: 'kecamatan', label: 'Kecamatan', value: names.district },
    names.village === null ? null : { param: 'desa', label: 'Desa', value: names.village },
    ...columns.map(({ lens, code }) => ({ param: PARAM_OF[lens], label: WORD_OF[lens], value: `${lens === 'indicator' ? `${code} ` : ''}${lensColumn(lens, code)?.shortName ?? code}` })),
    state === null ? null : { param: 'keadaan', label: 'Keadaan', value: STATE_WORDS[state] },
    kind === null ? null : { param: 'jenis', label: 'Jenis', value: kind },
    example === 'with' ? null : { param: 'contoh', label: 'Contoh', value: example === 'only' ? 'hanya contoh' : 'tanpa contoh' },
    search === null ? null : { param: 'cari', label: 'Cari', value: `“${search}”` },
  ];
  return all.filter((one) => one !== null);
}

/** Builds the 4W list of a scope from its search parameters. Refuses an unknown agency, kecamatan or village ('not-found'). */
export async function readActivityReport(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<ActivityReport> {
  const view = parseActivityView(params);
  const { filter, byAgency } = view;
  const names = await readFilterNames(tx, scope, filter);
  const totals = await activityTotals(tx, viewer, scope, filter);
  const left = await readLeftOut(tx, viewer, scope, filter);
  const page = Math.min(view.page, Math.max(1, Math.ceil(totals.activities / PAGE_SIZE)));
  const active = activeFilters(filter, names);
  const until = formatDayLong(scope.period.endsOn);
  const source = `kegiatan ${scope.jurisdictionName}, sampai ${until}, angka ${scope.stage === 'approved' ? 'disahkan' : 'sementara'}`;
  return {
    jurisdictionCode: scope.jurisdictionCode, year: scope.year, period: periodLabel(scope.period), until, stage: scope.stage,
    headline: activitiesHeadline(totals, { filtered: active.length > 0, year: scope.year, level: scope.level }), hasExample: totals.examples > 0 || totals.moneyIsExample,
    view, active, totals, left,
    rows: await listActivities(tx, viewer, scope, { filter, byAgency, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    groups: byAgency ? await agencyActivityTotals(tx, viewer, scope, filter) : [],
    choices: await readFilterChoices(tx, viewer, scope), page, pageSize: PAGE_SIZE,
    mayWrite: may(viewer, 'activity:write'),
    explanation: typeof params.jelas === 'string' ? explainTotals(params.jelas, totals, { left, until, source }) : null,
  };
}
