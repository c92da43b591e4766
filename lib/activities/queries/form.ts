import 'server-only';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn, formatDayLong, type TimeZone } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import { parseActivityView } from '../input';
import { editWarning } from '../rules';
import { type FormChoices, readFormChoices } from './choices';
import { type ActivityDetail, readActivity } from './detail';

interface MoneyText { line: string; version: string; source: string; class: string; budget: string; spent: string }

/** What the form of an activity shows before anything is typed; everything is text. */
export interface ActivityFormReport {
  values: { one: Record<string, string>; villages: string[]; indicators: string[]; spm: string[]; phi: string[]; money: MoneyText[] };
  choices: FormChoices;
  years: number[];
  agency: string;
  warning: string | null;
  moneyByHand: boolean;
  hidden: Record<string, string>;
  title: string;
}

/** With its dots, as it is read; nothing known stays empty. */
const rupiah = (amount: bigint | null): string => (amount === null ? '' : formatCount(amount));
const text = (value: number | bigint | string | null): string => (value === null ? '' : String(value));

/** Until when spent is told: today, or the last day of a year that has passed. */
function spentDay(viewer: Viewer, year: number): string {
  const today = dayIn(clock.now(), viewer.timeZone as TimeZone);
  const last = `${year}-12-31`;
  return formatDayLong(today.startsWith(`${year}-`) ? today : last);
}

/** The empty form; a village or column named in the address is chosen already. Refuses who is no operator ('forbidden'). */
export async function readNewForm(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<ActivityFormReport> {
  allow(viewer, 'activity:write');
  const { filter } = parseActivityView(params);
  const named = (lens: string): string[] => filter.columns.filter((column) => column.lens === lens).map(({ code }) => code);
  return {
    values: {
      one: { year: String(scope.year), state: 'planned', countUnit: 'kali', kind: filter.kind ?? '', moneySplit: scope.level === 'province' ? 'none' : 'equal', moneyStage: 'murni', spentOn: '' },
      villages: filter.village === null ? [] : [filter.village], indicators: named('indicator'), spm: named('spm'), phi: named('phi'), money: [],
    },
    choices: await readFormChoices(tx, viewer, scope.year), years: [...new Set(scope.periods.map(({ year }) => year))], agency: viewer.agencyName ?? '',
    warning: null, moneyByHand: false, hidden: { tim: viewer.jurisdictionCode }, title: `Catat kegiatan ${viewer.agencyName ?? ''}`.trim(),
  };
}

function oneOf(it: ActivityDetail, viewer: Viewer): Record<string, string> {
  const spentOn = it.money.flatMap((line) => (line.spentOn === null ? [] : [line.spentOn])).sort().at(-1);
  return {
    year: String(it.year), name: it.name, kind: text(it.kind), state: it.state, plannedCount: text(it.plannedCount), doneCount: text(it.doneCount), countUnit: it.countUnit,
    startsOn: it.startsOn === null ? '' : formatDayLong(it.startsOn), endsOn: it.endsOn === null ? '' : formatDayLong(it.endsOn),
    beneficiaries: text(it.beneficiaries), aim: text(it.aim), output: text(it.output), note: text(it.note),
    moneySplit: it.level === 'regency' && (it.money.some(({ split }) => split === 'equal') || it.money.length === 0) ? 'equal' : 'none', moneyStage: 'murni',
    spentOn: spentOn ? formatDayLong(spentOn) : it.money.length > 0 ? spentDay(viewer, it.year) : '',
  };
}

/** The form of an own activity as it stands. Refuses a foreign one ('forbidden') and a cancelled one ('not-found'). */
export async function readEditForm(tx: Tx, viewer: Viewer, id: string): Promise<ActivityFormReport> {
  const it = await readActivity(tx, viewer, id);
  allow(viewer, 'activity:write', { agencyId: it.jurisdictionId === viewer.jurisdictionId ? it.agencyId : null, agencyName: it.agency });
  if (it.state === 'cancelled') throw refuse('not-found', 'Kegiatan ini dibatalkan. Pulihkan lebih dahulu di halamannya, lalu ubah.');
  const own = it.money.filter((line) => line.agencyId === it.agencyId);
  const of = (lens: string): string[] => it.columns.filter((column) => column.lens === lens).map(({ code }) => code);
  return {
    values: {
      one: oneOf(it, viewer), villages: it.villages.map(({ code }) => code), indicators: of('indicator'), spm: of('spm'), phi: of('phi'),
      money: own.map((line) => ({ line: line.id, version: String(line.version), source: line.fundingSource, class: line.class, budget: rupiah(line.budgetIdr), spent: rupiah(line.spentIdr) })),
    },
    choices: await readFormChoices(tx, viewer, it.year), years: [it.year], agency: it.agency, warning: editWarning(it),
    moneyByHand: own.some(({ split }) => split === 'explicit'), hidden: { tim: viewer.jurisdictionCode, id, version: String(it.version) }, title: `Ubah ${it.name}`,
  };
}
