import 'server-only';
import type { Tx } from '@/db/client';
import { FUNDING_SOURCES } from '@/lib/activities/rules/funding';
import { editWarning } from '@/lib/activities/rules';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { TimeZone } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import type { BudgetStage } from '../rules';
import { type FormerWhole, type LineChoices, readFormerWholes, readLineChoices, readOpenYears, readWholeBudgets, type WholeBudgetRow } from './choices';
import { type LineDetail, readBudgetLine } from './line';

/** What the form of a line shows before anything is typed: one text per field, ticked villages, amounts by village code. */
export interface LineFormReport {
  title: string;
  values: { one: Record<string, string>; villages: string[]; amounts: Record<string, string> };
  choices: LineChoices;
  stages: BudgetStage[];
  warning: string | null;
  hidden: Record<string, string>;
}

const first = (raw: string | string[] | undefined): string => (Array.isArray(raw) ? raw[0] ?? '' : raw ?? '');

/** The empty form; an activity, a village (which then takes it all) and a funding source named in the address are chosen already. Refuses who is no operator ('forbidden'). */
export async function readNewLineForm(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<LineFormReport> {
  allow(viewer, 'budget:write');
  const choices = await readLineChoices(tx, viewer, scope.year);
  const activity = choices.activities.find(({ id }) => id === first(params.kegiatan));
  const village = choices.districts.flatMap(({ villages }) => villages).find(({ code }) => code === first(params.desa));
  const source = FUNDING_SOURCES.find((one) => one.toLowerCase() === first(params.sumber).toLowerCase());
  return {
    title: `Catat baris anggaran ${viewer.agencyName ?? ''}`.trim(), choices, stages: ['murni', 'perubahan'], warning: null, hidden: { tim: viewer.jurisdictionCode },
    values: {
      one: { fiscalYear: String(activity?.year ?? scope.year), stage: 'murni', class: 'sensitive', fundingSource: source ?? (scope.level === 'province' ? 'APBD_PROV' : 'APBD_KAB'), split: village ? 'equal' : 'none', activityId: activity?.id ?? '', name: activity?.name ?? '' },
      villages: village ? [village.code] : [], amounts: {},
    },
  };
}

/** The form of an own line as it stands; with `asChange` the form of its perubahan row. Refuses a foreign one and a removed one. */
export async function readEditLineForm(tx: Tx, viewer: Viewer, id: string, asChange: boolean): Promise<LineFormReport> {
  const it = await readBudgetLine(tx, viewer, id);
  allow(viewer, 'budget:write', { agencyId: it.jurisdictionId === viewer.jurisdictionId ? it.agencyId : null, agencyName: it.agency });
  if (it.isRemoved) throw refuse('not-found', 'Baris anggaran ini dihapus. Pulihkan lebih dahulu di halamannya, lalu ubah.');
  if (!it.counts) throw refuse('not-found', 'Baris murni ini sudah digantikan baris perubahan. Ubah baris perubahannya.');
  const stage = asChange ? 'perubahan' : it.stage;
  const isChange = stage !== it.stage;
  return {
    title: isChange ? `Perubahan anggaran: ${it.name}` : `Ubah ${it.name}`, choices: await readLineChoices(tx, viewer, it.fiscalYear), stages: [stage],
    warning: isChange ? 'Baris perubahan akan menggantikan baris murni dalam semua hitungan. Baris murni tetap dapat dibaca.' : editWarning(it, 'Baris'),
    hidden: { tim: viewer.jurisdictionCode, id, version: String(it.version) },
    values: { one: textOf(it, stage), villages: it.split === 'equal' ? it.parts.map(({ code }) => code) : [], amounts: it.split === 'explicit' ? Object.fromEntries(it.parts.map(({ code, amountIdr }) => [code, formatCount(amountIdr)])) : {} },
  };
}

const textOf = (it: LineDetail, stage: BudgetStage): Record<string, string> => ({
  fiscalYear: String(it.fiscalYear), stage, name: it.name, subActivityCode: it.subActivityCode ?? '', class: it.class, fundingSource: it.fundingSource,
  funder: it.funderCode ?? '', activityId: it.activityId ?? '', budget: formatCount(it.budgetIdr), split: it.split,
});

export interface WholeFormReport {
  agency: string; year: number; years: number[]; stage: BudgetStage; entered: WholeBudgetRow[]; former: FormerWhole[]; timeZone: TimeZone; hidden: Record<string, string>; seen: string; total: string;
}

/** The form of the whole budget of the viewer's agency for a year and stage. Refuses who is no operator ('forbidden'). */
export async function readWholeForm(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<WholeFormReport> {
  allow(viewer, 'budget:write');
  const entered = await readWholeBudgets(tx, viewer);
  const stage: BudgetStage = first(params.tahap) === 'perubahan' ? 'perubahan' : 'murni';
  const now = entered.find((row) => row.fiscalYear === scope.year && row.stage === stage);
  return {
    agency: viewer.agencyName ?? 'instansi', year: scope.year, years: await readOpenYears(tx, viewer), stage, entered, former: await readFormerWholes(tx, viewer), timeZone: viewer.timeZone,
    hidden: { tim: viewer.jurisdictionCode, fiscalYear: String(scope.year), stage },
    seen: now ? String(now.totalIdr) : '', total: now ? formatCount(now.totalIdr) : '',
  };
}
