import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse } from '@/lib/refusal';
import { readAgency, readAgencyByCode } from '@/lib/reporting/queries/agency';
import { parseMonthView } from '../input/view';
import { shownMonth, wordsOfMonth, type MonthWords } from '../rules/month-form';
import { readMonthLines, type MonthLine } from './month-rows';
import { askedMonth, type MonthLink, monthLinks } from './recap-page';
import { readMonth } from './month-scope';

/** A posyandu on the sheet; `locked`: its report may not be typed over now. */
export interface SheetLine { id: string; name: string; village: string; district: string; words: MonthWords; shown: string; state: string | null; locked: boolean; note: string | null; lastS: number | null; isExample: boolean }

export interface SheetCounts { posyandu: number; silent: number; draft: number; submitted: number; returned: number; verified: number; missing: number }

/** What /posyandu/skdn/isi shows: the posyandu of one agency in a month, a page of a kecamatan at a time. */
export interface MonthSheet {
  headline: string; label: string; month: string; months: MonthLink[]; agency: { code: string; name: string }; districts: { code: string; name: string; posyandu: number; filled: number }[]; district: string | null;
  lines: SheetLine[]; found: number; page: number; pageSize: number; counts: SheetCounts; wide: boolean; locked: string | null; mayWrite: boolean; mayVerify: boolean; ignored: string[]; teamCode: string;
}

const PAGE = 50;

const lineOf = ({ id, name, village, district, report, lastS }: MonthLine): SheetLine => {
  const words = wordsOfMonth(report);
  return {
    id, name, village, district, words, shown: shownMonth(report ? report.version : 0, words), state: report ? report.state : null, locked: report !== null && (report.state === 'submitted' || report.state === 'verified'),
    note: report?.returnReason ? `dikembalikan: ${report.returnReason}` : null, lastS, isExample: report !== null && report.isExample,
  };
};

function countsOf(lines: readonly MonthLine[]): SheetCounts {
  const of = (test: (line: MonthLine) => boolean): number => lines.filter(test).length;
  const inState = (state: string): number => of(({ report }) => report?.state === state);
  return { posyandu: lines.length, silent: of(({ report }) => report === null), draft: inState('draft'), submitted: inState('submitted'), returned: inState('returned'), verified: inState('verified'), missing: of(({ report }) => report?.status === 'missing') };
}

function headlineOf(name: string, label: string, { posyandu, silent, returned }: SheetCounts): string {
  if (posyandu === 0) return `${name} belum melaporkan posyandu.`;
  const first = silent === 0 ? `Semua ${posyandu} posyandu ${name} sudah diisi untuk ${label}.` : `${posyandu - silent} dari ${posyandu} posyandu ${name} sudah diisi untuk ${label}.`;
  return returned > 0 ? `${first} ${returned} dikembalikan untuk diperbaiki.` : first;
}

function districtsOf(all: readonly MonthLine[]): MonthSheet['districts'] {
  const names = new Map(all.map(({ districtCode, district }) => [districtCode, district]));
  return [...names].map(([code, name]) => {
    const of = all.filter(({ districtCode }) => districtCode === code);
    return { code, name, posyandu: of.length, filled: of.filter(({ report }) => report !== null).length };
  });
}

/** Reads the sheet: an operator's own agency, or `?opd=`. Refuses an agency or a month that the team does not know. */
export async function readMonthSheet(tx: Tx, viewer: Viewer, params: SearchParams): Promise<MonthSheet> {
  const { month, ignored } = await askedMonth(tx, viewer, params);
  const view = parseMonthView(params);
  const { label, within, locked } = await readMonth(tx, viewer, month.code);
  const agency = view.agency ? await readAgencyByCode(tx, viewer, view.agency) : viewer.agencyId === null ? null : await readAgency(tx, viewer, viewer.agencyId);
  if (!agency) throw refuse('not-found', 'Pilih instansi pelapornya di halaman SKDN bulanan.');
  const all = await readMonthLines(tx, viewer, { agencyId: agency.id, periodId: month.id });
  const districts = districtsOf(all);
  const district = districts.find(({ code }) => code === view.district)?.code ?? (all.length > PAGE ? districts[0]?.code ?? null : null);
  const chosen = district === null ? all : all.filter(({ districtCode }) => districtCode === district);
  const page = Math.min(view.page, Math.max(1, Math.ceil(chosen.length / PAGE)));
  const counts = countsOf(all);
  return {
    headline: headlineOf(agency.shortName, label, counts), label, month: month.code, months: monthLinks(within.period, month.code), agency: { code: agency.code, name: agency.shortName }, districts, district,
    lines: chosen.slice((page - 1) * PAGE, page * PAGE).map(lineOf), found: chosen.length, page, pageSize: PAGE, counts, wide: view.wide, locked, mayWrite: locked === null && may(viewer, 'posyandu:write', { agencyId: agency.id }),
    mayVerify: may(viewer, 'posyandu:verify') && within.state !== 'approved', ignored: [...new Set([...ignored, ...view.ignored])], teamCode: viewer.jurisdictionCode,
  };
}
