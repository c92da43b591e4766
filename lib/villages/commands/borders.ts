import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { boundary, boundaryImport } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { PATH } from '@/lib/borders/grid';
import type { Border, BorderFile } from '@/lib/borders/message';
import { inBorderChild } from '@/lib/borders/process';
import type { Day } from '@/lib/day';
import { refuse, Refusal } from '@/lib/refusal';
import { plainFileName } from '../input/borders';
import { listBorderAreas } from '../queries/border-desk';

interface Upload { fileName: string; file: Buffer; source: string; sourcedOn: Day | null }
type Outcome = BorderFile | { refusal: string };

/** Reads a file of borders outside this process: what it holds, or the sentence why it is refused. Coordinator or admin only. */
export async function readBorderFile(viewer: Viewer, file: Buffer): Promise<Outcome> {
  allow(viewer, 'boundary:import');
  const areas = await readAs(viewer, (tx) => listBorderAreas(tx, viewer));
  let found: BorderFile | null = null;
  try {
    await inBorderChild({ areas, team: viewer.jurisdictionName }, file, ({ borders }) => { found = borders; });
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
  return found ?? { refusal: 'Berkas peta ini tidak dapat dibaca. Simpan ulang sebagai GeoJSON (WGS 84), lalu unggah lagi.' };
}

/** Keeps what a file was, to be looked at before it is saved; an earlier one that was not saved is put aside. */
export async function keepBorderFile(tx: Tx, viewer: Viewer, { fileName, file, source, sourcedOn }: Upload, outcome: Outcome): Promise<{ id: string }> {
  allow(viewer, 'boundary:import');
  await tx.update(boundaryImport).set({ state: 'discarded', areas: '{"refusal":""}' }).where(and(eq(boundaryImport.jurisdictionId, viewer.jurisdictionId), sql`${boundaryImport.state} in ('checked', 'refused')`));
  const id = v7();
  await tx.insert(boundaryImport).values({
    jurisdictionId: viewer.jurisdictionId, id, fileName: plainFileName(fileName), sizeBytes: file.length, sha256: createHash('sha256').update(file).digest(), source, sourcedOn,
    areas: JSON.stringify(outcome), areaCount: 'borders' in outcome ? outcome.borders.length : 0, state: 'borders' in outcome ? 'checked' : 'refused', createdBy: viewer.accountId, createdAt: clock.now(),
  });
  return { id };
}

type Kept = typeof boundaryImport.$inferSelect;

async function open(tx: Tx, viewer: Viewer, id: string, states: readonly Kept['state'][]): Promise<Kept> {
  allow(viewer, 'boundary:import');
  const [row] = await tx.select().from(boundaryImport).where(and(eq(boundaryImport.jurisdictionId, viewer.jurisdictionId), eq(boundaryImport.id, id))).for('update');
  if (!row) throw refuse('not-found', 'Berkas batas ini tidak ada di tim Anda.');
  if (!states.includes(row.state)) throw refuse('stale', 'Berkas batas ini sudah disimpan, dibuang, atau diganti. Muat ulang halaman.');
  return row;
}

const bordersOf = ({ areas }: Kept): Border[] => {
  const outcome = JSON.parse(areas) as Outcome;
  return 'borders' in outcome ? outcome.borders : [];
};

/** Writes borders over those that stand there; `only`: of these areas alone. */
async function write(tx: Tx, viewer: Viewer, from: Kept, only: ReadonlySet<string> | null = null): Promise<number> {
  const known = new Map([...await tx.execute(sql`select id, code from region where code = any(${sql.param(bordersOf(from).map(({ code }) => code))}::text[])`)].map(({ id, code }) => [String(code), Number(id)]));
  const rows = bordersOf(from).flatMap(({ code, path, box, label }) => {
    const regionId = known.get(code);
    if (regionId === undefined || (only && !only.has(code))) return [];
    if (!PATH.test(path)) throw new Error(`The border of ${code} is no path.`);
    return [{ jurisdictionId: viewer.jurisdictionId, regionId, geometry: { path, box, label }, source: from.source, sourcedOn: from.sourcedOn, importId: from.id, importedBy: from.createdBy, importedAt: clock.now() }];
  });
  if (rows.length === 0) return 0;
  await tx.insert(boundary).values(rows).onConflictDoUpdate({
    target: [boundary.jurisdictionId, boundary.regionId],
    set: { geometry: sql`excluded.geometry`, source: sql`excluded.source`, sourcedOn: sql`excluded.sourced_on`, importId: sql`excluded.import_id`, importedBy: sql`excluded.imported_by`, importedAt: sql`excluded.imported_at` },
  });
  return rows.length;
}

const mark = (tx: Tx, { jurisdictionId, id }: Kept, change: Partial<Kept>) => tx.update(boundaryImport).set(change).where(and(eq(boundaryImport.jurisdictionId, jurisdictionId), eq(boundaryImport.id, id)));

/** Saves the borders of a file that was looked at; those that stood there are replaced and come back by an undo. One audit row. */
export async function saveBorders(tx: Tx, viewer: Viewer, { id }: { id: string }): Promise<{ saved: number }> {
  const kept = await open(tx, viewer, id, ['checked']);
  const saved = await write(tx, viewer, kept);
  await mark(tx, kept, { state: 'saved', savedAt: clock.now() });
  await record(tx, viewer, { verb: 'boundary.save', subject: `boundary-import:${id}`, detail: { areas: saved, source: kept.source, sourcedOn: kept.sourcedOn, file: kept.fileName, sha256: kept.sha256.toString('hex') } });
  return { saved };
}

/** Puts a file aside that was looked at and not wanted, or refused. */
export async function discardBorders(tx: Tx, viewer: Viewer, { id }: { id: string }): Promise<void> {
  const kept = await open(tx, viewer, id, ['checked', 'refused']);
  await mark(tx, kept, { state: 'discarded', areas: '{"refusal":""}' });
  await record(tx, viewer, { verb: 'boundary.discard', subject: `boundary-import:${id}`, detail: { file: kept.fileName } });
}

/** Takes the newest saved file back: its areas get the border of the file before it, or none. Refuses an older one. */
export async function undoBorders(tx: Tx, viewer: Viewer, { id }: { id: string }): Promise<void> {
  const kept = await open(tx, viewer, id, ['saved']);
  const saved = await tx.select().from(boundaryImport).where(and(eq(boundaryImport.jurisdictionId, viewer.jurisdictionId), eq(boundaryImport.state, 'saved'))).orderBy(boundaryImport.savedAt, boundaryImport.id);
  if (saved.at(-1)?.id !== id) throw refuse('wrong-state', 'Hanya berkas yang terakhir disimpan yang dapat ditarik. Tarik dahulu yang sesudahnya.');
  await tx.delete(boundary).where(and(eq(boundary.jurisdictionId, viewer.jurisdictionId), eq(boundary.importId, id)));
  const codes = new Set(bordersOf(kept).map(({ code }) => code));
  for (const earlier of saved.slice(0, -1)) await write(tx, viewer, earlier, codes);
  await mark(tx, kept, { state: 'undone' });
  await record(tx, viewer, { verb: 'boundary.undo', subject: `boundary-import:${id}`, detail: { file: kept.fileName, areas: kept.areaCount } });
}
