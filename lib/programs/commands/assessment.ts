import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { innovationAssessment } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { AssessmentInput } from '../input/content';
import { keep, openProgramme, refuseStale, stamp, tell } from './record';

/** Writes one row of the LAN instrument; a replaced one goes to the history. Refuses an empty row and a stale version. */
export async function saveAssessment(tx: Tx, viewer: Viewer, input: AssessmentInput): Promise<void> {
  const of = await openProgramme(tx, viewer, input.program);
  const { sebelum, sesudah, angka_sebelum: beforeHundredths, angka_sesudah: afterHundredths, satuan, bukti } = input;
  const content = { beforeText: sebelum, afterText: sesudah, beforeHundredths, afterHundredths, unit: satuan, evidence: bukti };
  if (Object.values(content).every((value) => value === null)) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { sesudah: 'Tulis keadaan sesudahnya dengan kata atau angka.' });
  const where = and(eq(innovationAssessment.jurisdictionId, of.jurisdictionId), eq(innovationAssessment.programmeId, of.id), eq(innovationAssessment.year, input.tahun), eq(innovationAssessment.rowCode, input.baris));
  const [before] = await tx.select().from(innovationAssessment).where(where).for('update');
  if (before === undefined) {
    if (input.versi !== 0) throw refuse('stale', 'Baris ini sudah berubah sejak halaman dibuka. Muat ulang halaman, lalu ulangi.');
    await tx.insert(innovationAssessment).values({ jurisdictionId: of.jurisdictionId, id: v7(), programmeId: of.id, agencyId: of.agencyId, year: input.tahun, rowCode: input.baris, ...content, ...stamp(viewer) });
  } else {
    await refuseStale(tx, viewer, before, input.versi);
    await keep(tx, viewer, { programme: of, kind: 'assessment', subject: before.id, before, reason: input.alasan });
    await tx.update(innovationAssessment).set({ ...content, version: sql`${innovationAssessment.version} + 1`, ...stamp(viewer) }).where(where);
  }
  await tell(tx, viewer, 'assessment.save', { code: of.code, year: input.tahun, row: input.baris, reason: input.alasan });
}
