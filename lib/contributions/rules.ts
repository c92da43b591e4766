import { progressBp } from '@/lib/activities/rules';
import { capitalize, numberWord } from '@/lib/format';
import { GENERAL_COLUMN } from '@/lib/indicators/rules/lenses';
import { type Rupiah, sumOf } from '@/lib/money';
import { joinSegments, type Segment, sentence } from '@/lib/sentence';
import type { BasisPoints } from '@/lib/share';

export type Role = 'lead' | 'support' | 'funder';
/** U penanggung jawab utama · P pendukung · D pendana (mock README). */
export const ROLE_LETTERS: Record<Role, 'U' | 'P' | 'D'> = { lead: 'U', support: 'P', funder: 'D' };
export const ROLE_WORDS: Record<Role, string> = { lead: 'Penanggung jawab utama', support: 'Pendukung', funder: 'Pendana' };

export interface MatrixColumn {
  code: string;
  name: string;
}

export interface MatrixAgency {
  id: string;
  code: string;
  name: string;
}

/** Counts and money of an agency, in one column or altogether; each activity and rupiah once within it. */
export interface Brought {
  activities: number;
  pledges: number;
  villages: number;
  plannedCount: number;
  doneCount: number;
  budgetIdr: Rupiah;
  spentIdr: Rupiah;
  hasExample: boolean;
}

export interface MatrixInput {
  /** Columns of one lens in the order of the screen. */
  columns: readonly MatrixColumn[];
  agencies: readonly MatrixAgency[];
  responsibilities: readonly { agencyId: string; columnCode: string; role: Role }[];
  contributions: readonly ({ agencyId: string; columnCode: string } & Brought)[];
  /** Everything of an agency, each activity and rupiah once; no row means nothing. The same in every lens (F115). */
  agencyTotals: readonly ({ agencyId: string; budgetLines: number } & Brought)[];
}

export interface MatrixCell extends Brought {
  column: string;
  role: Role | null;
  letter: 'U' | 'P' | 'D' | null;
  progressBp: BasisPoints | null;
  /** Named, but no activity there: dashed. */
  isSilent: boolean;
  /** Only pledges and no rupiah: "belum dirinci". */
  isUndetailed: boolean;
}

export interface MatrixRow {
  agency: MatrixAgency;
  contributes: boolean;
  /** One per column; null where there is neither a role nor an activity. */
  cells: (MatrixCell | null)[];
  total: Brought & { budgetLines: number };
}

export interface MatrixFoot extends MatrixColumn {
  /** Agencies with an activity in it. */
  agencies: number;
  /** Agencies with a role in it, silent or not. */
  named: number;
  hasLead: boolean;
  /** Cells in full: an activity of two columns counts in both, so columns may add to more than the total. */
  budgetIdr: Rupiah;
}

export interface Matrix {
  columns: MatrixFoot[];
  /** Without contribution first, then by role, money and code. */
  rows: MatrixRow[];
  agenciesWithoutContribution: MatrixAgency[];
  /** Columns in which nobody has an activity; `umum` is no field that somebody must fill. */
  columnsWithoutAgency: MatrixColumn[];
  /** Each activity and rupiah once. */
  total: { agencies: number; contributing: number; activities: number; budgetIdr: Rupiah; spentIdr: Rupiah };
  /** The columns add to more than the total: the screen must say so (design §4.9). */
  columnsExceedTotal: boolean;
}

const NOTHING: Brought & { budgetLines: number } = {
  activities: 0, pledges: 0, villages: 0, plannedCount: 0, doneCount: 0, budgetIdr: 0n, spentIdr: 0n, hasExample: false, budgetLines: 0,
};

/** An agency contributes by an activity or a budget line; a role alone is no contribution (design §5 Lenses). */
export const contributes = (total: { activities: number; budgetLines: number }): boolean => total.activities > 0 || total.budgetLines > 0;

function cellOf(column: string, role: Role | null, brought: Brought | undefined): MatrixCell | null {
  if (!role && !brought) return null;
  const { activities, pledges, villages, plannedCount, doneCount, budgetIdr, spentIdr, hasExample } = brought ?? NOTHING;
  return {
    activities, pledges, villages, plannedCount, doneCount, budgetIdr, spentIdr, hasExample,
    column, role, letter: role ? ROLE_LETTERS[role] : null,
    progressBp: progressBp(doneCount, plannedCount),
    isSilent: role !== null && activities === 0,
    isUndetailed: activities > 0 && activities === pledges && budgetIdr === 0n,
  };
}

const RANK: Record<Role, number> = { lead: 0, support: 1, funder: 2 };
const bestRole = (row: MatrixRow): number => Math.min(3, ...row.cells.flatMap((cell) => (cell?.role ? [RANK[cell.role]] : [])));

/** Rows without contribution first, then leads, supports, funders, others; within them most money first, then by code. */
function byUrgency(a: MatrixRow, b: MatrixRow): number {
  if (a.contributes !== b.contributes) return a.contributes ? 1 : -1;
  if (bestRole(a) !== bestRole(b)) return bestRole(a) - bestRole(b);
  if (a.total.budgetIdr !== b.total.budgetIdr) return a.total.budgetIdr > b.total.budgetIdr ? -1 : 1;
  return a.agency.code < b.agency.code ? -1 : 1;
}

/** The matrix of one lens: who is named, who does what, who is silent, which column is empty. Sources: design §4.9 and §5, F01, F115. */
export function buildMatrix({ columns, agencies, responsibilities, contributions, agencyTotals }: MatrixInput): Matrix {
  const key = (agencyId: string, column: string): string => `${agencyId}/${column}`;
  const roles = new Map(responsibilities.map((r) => [key(r.agencyId, r.columnCode), r.role]));
  const brought = new Map(contributions.map((c) => [key(c.agencyId, c.columnCode), c]));
  const totals = new Map(agencyTotals.map((t) => [t.agencyId, t]));
  const rows = agencies.map((agency): MatrixRow => {
    const total = totals.get(agency.id) ?? NOTHING;
    const cells = columns.map(({ code }) => cellOf(code, roles.get(key(agency.id, code)) ?? null, brought.get(key(agency.id, code))));
    return { agency, contributes: contributes(total), cells, total };
  }).sort(byUrgency);
  const feet = columns.map((column, at) => footOf(column, rows.flatMap((row) => row.cells[at] ?? [])));
  const budgetIdr = sumOf(rows.map((row) => row.total.budgetIdr));
  return {
    columns: feet, rows,
    agenciesWithoutContribution: rows.filter((row) => !row.contributes).map((row) => row.agency),
    columnsWithoutAgency: feet.filter((foot) => foot.agencies === 0 && foot.code !== GENERAL_COLUMN).map(({ code, name }) => ({ code, name })),
    total: {
      agencies: rows.length, contributing: rows.filter((row) => row.contributes).length,
      activities: rows.reduce((sum, row) => sum + row.total.activities, 0), budgetIdr, spentIdr: sumOf(rows.map((row) => row.total.spentIdr)),
    },
    columnsExceedTotal: sumOf(feet.map((foot) => foot.budgetIdr)) > budgetIdr,
  };
}

const footOf = (column: MatrixColumn, cells: readonly MatrixCell[]): MatrixFoot => ({
  ...column,
  agencies: cells.filter((cell) => cell.activities > 0).length,
  named: cells.filter((cell) => cell.role !== null).length,
  hasLead: cells.some((cell) => cell.role === 'lead'),
  budgetIdr: sumOf(cells.map((cell) => cell.budgetIdr)),
});

export interface MatrixHeadlineFacts {
  agencies: number;
  withoutContribution: readonly { code: string; name: string }[];
  /** `isNamed`: somebody has a role there, but no activity yet. */
  columnsWithoutAgency: readonly { code: string; name: string; isNamed?: boolean }[];
  /** What a column is: "Bidang", "Indikator", "Bagian". */
  columnWord: string;
  /** Agencies with a role in this lens. */
  named?: number;
}

const MOST_NAMES = 3;

function emptyOf(columns: MatrixHeadlineFacts['columnsWithoutAgency'], columnWord: string): Segment[] {
  const names = joinSegments(columns.map(({ code, name }) => ({ text: name, ref: `column:${code}` })));
  return columns.length <= MOST_NAMES ? sentence(`${columnWord} `, names)
    : sentence({ text: `${capitalize(numberWord(columns.length))} ${columnWord.toLowerCase()}`, ref: 'columns' });
}

function emptyColumns({ columnsWithoutAgency, columnWord }: MatrixHeadlineFacts): Segment[] {
  if (columnsWithoutAgency.length === 0) return [];
  const allNamed = columnsWithoutAgency.every(({ isNamed }) => isNamed);
  return sentence(emptyOf(columnsWithoutAgency, columnWord), allNamed ? ' belum ada kegiatan' : ' belum ada OPD');
}

function silentAgencies({ withoutContribution }: MatrixHeadlineFacts, isFirst: boolean): Segment[] {
  const count = withoutContribution.length;
  if (count === 0) return [];
  const counted = `${numberWord(count)} instansi`;
  const who = count <= MOST_NAMES
    ? joinSegments(withoutContribution.map(({ code, name }) => ({ text: name, ref: `agency:${code}` })))
    : [{ text: isFirst ? capitalize(counted) : counted, ref: 'agencies' }];
  return sentence(who, ' belum ada kontribusi');
}

/** "Sebelas dari 13 instansi", "Semua 13 instansi", "Satu-satunya instansi". */
function countedAgencies(some: number, all: number): Segment {
  const whole = all === 1 ? 'Satu-satunya instansi' : `Semua ${numberWord(all)} instansi`;
  return { text: some === all ? whole : capitalize(`${numberWord(some)} dari ${all} instansi`), ref: 'contributing' };
}

/** Nobody contributes yet: who is named all the same, and which columns have not even a name. */
function nobodyYet(facts: MatrixHeadlineFacts): Segment[] {
  const { agencies, named } = facts;
  if (!named) return sentence(`Belum satu pun dari ${agencies} instansi menyumbang.`);
  return sentence(countedAgencies(named, agencies), ' tercatat berperan, tetapi belum satu pun mencatat kegiatan atau dana.');
}

/** "Sebelas dari 13 instansi menyumbang. Bidang Pendidikan belum ada OPD; Biro Kesra dan Satpol PP belum ada kontribusi." (F109) */
export function matrixHeadline(facts: MatrixHeadlineFacts): Segment[] {
  const { agencies } = facts;
  if (agencies === 0) return sentence('Belum ada instansi yang terdaftar.');
  const giving = agencies - facts.withoutContribution.length;
  const first = giving === 0 ? nobodyYet(facts) : sentence(countedAgencies(giving, agencies), agencies === 1 ? ' yang tercatat sudah menyumbang.' : ' menyumbang.');
  const unnamed = giving === 0 && facts.named ? { ...facts, columnsWithoutAgency: facts.columnsWithoutAgency.filter(({ isNamed }) => !isNamed) } : facts;
  const empty = emptyColumns(unnamed);
  const silent = giving === 0 ? [] : silentAgencies(facts, empty.length === 0);
  const both = empty.length > 0 && silent.length > 0 ? '; ' : '';
  return empty.length + silent.length === 0 ? first : sentence(first, ' ', empty, both, silent, '.');
}
