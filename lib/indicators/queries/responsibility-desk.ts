import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DecreeChoice, listDecrees } from '@/lib/jurisdictions/queries/decrees';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { seenOf } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import { type Lens, LENSES } from '../rules/lenses';
import { listCustomary } from './customary';

export type DutyRole = 'lead' | 'support' | 'funder';

/** An agency that answers for a column. `seen`: what a form about it had shown. */
export interface Duty {
  column: string; agencyId: string; agencyCode: string; agency: string; isEnded: boolean; role: DutyRole; duty: string | null; decreeId: string | null; decree: string | null; isCopied: boolean; isExample: boolean; seen: string;
}

/** Who answers for the columns of a lens in a year, leads first. */
export async function listDuties(tx: Tx, { jurisdictionId }: Viewer, { year, lens }: { year: number; lens: Lens }): Promise<Duty[]> {
  const rows = [...await tx.execute(sql`
    select r.column_code as column, a.id as "agencyId", a.code as "agencyCode", a.short_name as agency, a.ended_on is not null as "isEnded", r.role, r.duty, r.decree_id as "decreeId", d.number as decree,
      r.copied_from_year is not null and r.reviewed_at is null as "isCopied", r.is_example as "isExample"
    from responsibility r join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id left join decree d on d.jurisdiction_id = r.jurisdiction_id and d.id = r.decree_id
    where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = ${lens}
    order by r.column_code, case r.role when 'lead' then 0 when 'support' then 1 else 2 end, a.short_name`)] as unknown as Omit<Duty, 'seen'>[];
  return rows.map((row) => ({ ...row, seen: seenOf(row.role, row.decreeId, row.duty) }));
}

/** Agencies that still work, by name. */
export const listOpenAgencies = async (tx: Tx, { jurisdictionId }: Viewer): Promise<{ code: string; name: string }[]> => [...await tx.execute(sql`
  select code, short_name as name from agency where jurisdiction_id = ${jurisdictionId} and ended_on is null order by short_name`)] as unknown as { code: string; name: string }[];

export interface DutyColumn { code: string; name: string; duties: Duty[] }

export interface ResponsibilityPage extends DeskYear {
  lens: Lens; columns: DutyColumn[]; agencies: { code: string; name: string }[]; decrees: DecreeChoice[];
  /** The row to change (`?ubah=SE05/pupr`), or the column to add to (`?ubah=SE05`). */
  editing: { column: string; columnName: string; duty: Duty | null } | null; sentence: string;
  /** Empty columns that the catalogue's customary leads would fill. */
  fillable: number;
}

const LENS_WORDS: Readonly<Record<string, Lens>> = { indikator: 'indicator', spm: 'spm', phi: 'phi' };
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] ?? '' : value ?? '').slice(0, 80);

function editingOf(columns: readonly DutyColumn[], asked: string): ResponsibilityPage['editing'] {
  if (asked === '') return null;
  const [code, agency] = asked.split('/');
  const column = columns.find((one) => one.code === code);
  const duty = column?.duties.find(({ agencyCode }) => agencyCode === agency) ?? null;
  if (!column || (agency !== undefined && duty === null)) throw refuse('not-found', `Penanggung jawab “${asked}” tidak ada dalam daftar tahun ini.`);
  return { column: column.code, columnName: column.name, duty };
}

/** Builds /pengaturan/penanggung-jawab under a lens. Coordinator only. */
export async function readResponsibilityPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<ResponsibilityPage> {
  allow(viewer, 'responsibility:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const lens = LENS_WORDS[first(params.lensa)] ?? 'indicator';
  const duties = await listDuties(tx, viewer, { year: desk.year, lens });
  const columns = LENSES[lens].map(({ code, name }) => ({ code, name, duties: duties.filter(({ column }) => column === code) }));
  const bare = columns.filter(({ code, duties: those }) => code !== 'umum' && !those.some(({ role }) => role === 'lead'));
  const sentence = bare.length === 0 ? `Setiap kolom punya penanggung jawab pada ${desk.year}.` : `${formatCount(bare.length)} dari ${formatCount(columns.length - 1)} kolom belum punya penanggung jawab pada ${desk.year}.`;
  const fillable = lens === 'indicator' ? new Set((await listCustomary(tx, viewer, desk.year)).map(({ column }) => column)).size : 0;
  return { ...desk, fillable, lens, columns, agencies: await listOpenAgencies(tx, viewer), decrees: await listDecrees(tx, viewer), editing: editingOf(columns, first(params.ubah)), sentence };
}
