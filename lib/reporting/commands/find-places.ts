import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agency, indicator as indicatorTable, region } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { joinWords } from '@/lib/format';
import type { Period } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { EntryCell } from '../input';
import { type AssignedIndicator, type EntryPlace, readAssignment, readPlaces } from '../queries/assignment';
import { cellKey } from '../queries/entry-cells';

export interface PlacedCell { cell: EntryCell; place: EntryPlace; indicator: AssignedIndicator; isAsked: boolean }

/**
 * Finds village and indicator of each cell, and whether the viewer's agency is asked for it (view assigned_cell). Refuses an
 * indicator that the agency does not fill in or a cell that another one is asked for ('forbidden', naming whose it is), and a
 * place where it is not filled in ('invalid').
 */
export async function findPlaces(tx: Tx, viewer: Viewer, { period, cells }: { period: Period; cells: readonly EntryCell[] }): Promise<PlacedCell[]> {
  const { year } = period;
  const asked = await readAsked(tx, viewer, period.id);
  const { indicators } = await readAssignment(tx, { jurisdictionId: viewer.jurisdictionId, year, agencyId: viewer.agencyId ?? '' });
  const places = await readPlaces(tx, viewer.jurisdictionId, year);
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const byPlace = new Map(places.map((place) => [place.code, place]));
  const placed: PlacedCell[] = [];
  for (const cell of cells) {
    const indicator = byCode.get(cell.indicator);
    if (!indicator) throw refuse('forbidden', await foreignIndicator(tx, viewer, { year, code: cell.indicator, own: [...byCode.keys()] }));
    const place = byPlace.get(cell.village);
    if (!place || place.atVillage !== indicator.atVillage) throw refuse('invalid', await foreignPlace(tx, viewer, { year, cell, indicator }));
    const isAsked = asked.has(cellKey(place.regionId, indicator.id));
    if (asked.size > 0 && !isAsked) throw refuse('forbidden', await otherAsked(tx, viewer, { period, place, indicator }));
    placed.push({ cell, place, indicator, isAsked });
  }
  return placed;
}

/** The cells of the period that the viewer's agency is asked for; none for an agency that only supports. */
async function readAsked(tx: Tx, viewer: Viewer, periodId: number): Promise<Set<string>> {
  const rows = [...await tx.execute(sql`select region_id as "regionId", indicator_id as "indicatorId" from assigned_cell
    where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${periodId} and agency_id = ${viewer.agencyId}`)] as unknown as { regionId: number; indicatorId: number }[];
  return new Set(rows.map(({ regionId, indicatorId }) => cellKey(regionId, indicatorId)));
}

async function otherAsked(tx: Tx, viewer: Viewer, { period, place, indicator }: { period: Period; place: EntryPlace; indicator: AssignedIndicator }): Promise<string> {
  const [row] = [...await tx.execute(sql`select a.short_name as name from assigned_cell c join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
    where c.jurisdiction_id = ${viewer.jurisdictionId} and c.period_id = ${period.id} and c.region_id = ${place.regionId} and c.indicator_id = ${indicator.id}`)] as unknown as { name: string }[];
  return `${indicator.code} di ${place.name} ${row ? `diisi ${row.name}` : 'tidak diminta dari siapa pun'} pada periode ini, menurut penugasan sekretaris tim.`;
}

async function foreignIndicator(tx: Tx, viewer: Viewer, { year, code, own }: { year: number; code: string; own: readonly string[] }): Promise<string> {
  const [known] = await tx.select({ name: indicatorTable.shortName }).from(indicatorTable).where(eq(indicatorTable.code, code));
  if (!known) return `Indikator ${code} tidak ada dalam katalog.`;
  const lead = await tx.query.responsibility.findFirst({
    where: (row, is) => is.and(is.eq(row.jurisdictionId, viewer.jurisdictionId), is.eq(row.year, year), is.eq(row.lens, 'indicator'), is.eq(row.columnCode, code), is.eq(row.role, 'lead')),
  });
  const [whose] = lead ? await tx.select({ name: agency.shortName }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, lead.agencyId))) : [];
  const by = whose ? `diisi ${whose.name} (penanggung jawab utama)` : 'belum punya penanggung jawab';
  return `${code} ${known.name} pada ${year} ${by}. ${viewer.agencyName} ${own.length > 0 ? `mengisi ${joinWords(own)}` : 'belum ditugasi mengisi indikator'}.`;
}

async function foreignPlace(tx: Tx, viewer: Viewer, { year, cell, indicator }: { year: number; cell: EntryCell; indicator: AssignedIndicator }): Promise<string> {
  if (!indicator.atVillage) return `${indicator.code} diisi untuk ${viewer.jurisdictionName} seluruhnya, bukan per desa.`;
  const [known] = await tx.select({ name: region.name, level: region.level }).from(region).where(eq(region.code, cell.village));
  const inside = cell.village === viewer.jurisdictionCode || cell.village.startsWith(`${viewer.jurisdictionCode}.`);
  if (!known || !inside) return `Desa berkode ${cell.village} tidak ada di ${viewer.jurisdictionName}.`;
  return `${known.name} bukan desa lokus ${year}. Isian hanya untuk desa lokus; sekretaris tim yang menetapkannya.`;
}
