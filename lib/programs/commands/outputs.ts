import 'server-only';
import { and, eq, max, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { period, programmeOutput, region } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { parsePeriod } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { OutputInput } from '../input/content';
import { keep, openProgramme, type OpenProgramme, refuseStale, refuseUnreasoned, stamp, tell } from './record';

const problem = (field: string, sentence: string) => refuse('invalid', 'Periksa kembali isian yang ditandai.', { [field]: sentence });

/** Area and period of a figure. Refuses an area outside the team's own, and a period that the calendar does not hold. */
async function placeOf(tx: Tx, { jurisdictionCode }: Viewer, { wilayah, periode }: OutputInput): Promise<{ regionId: number; periodId: number }> {
  const [place] = await tx.select({ id: region.id, code: region.code }).from(region).where(eq(region.code, wilayah));
  if (!place || (place.code !== jurisdictionCode && !place.code.startsWith(`${jurisdictionCode}.`))) throw problem('wilayah', `${wilayah} tidak ada di wilayah tim Anda. Pilih dari daftar.`);
  const when = parsePeriod(periode);
  const [known] = when === null ? [] : await tx.select({ id: period.id }).from(period).where(eq(period.id, when.id));
  if (!known) throw problem('periode', `Periode “${periode}” belum dipakai tim mana pun. Tulis tahun, triwulan, atau bulan yang sudah dibuka, misalnya 2022 atau 2022-TW3.`);
  return { regionId: place.id, periodId: known.id };
}

const UNITS = { share: '%', rupiah: 'Rp' } as const;

/** The columns that the form fills. Refuses a count without a unit, more than 100 %, and a date outside the period. */
function contentOf(input: OutputInput): Omit<typeof programmeOutput.$inferInsert, 'jurisdictionId' | 'programmeId' | 'agencyId' | 'ordinal' | 'regionId' | 'periodId'> {
  const { ukuran: measure, satuan, topik, nama, golongan, sasaran, bagian, saat, sampai, angka, rencana, catatan, sumber, periode } = input;
  if (measure === 'count' && satuan === null) throw problem('satuan', 'Satuan: tulis apa yang dihitung, misalnya orang, paket, atau kali.');
  if (measure === 'share' && angka !== null && angka > 10_000n) throw problem('angka', 'Angka: persen paling banyak 100.');
  const when = parsePeriod(periode);
  if (sampai !== null && when !== null && (sampai < when.startsOn || sampai > when.endsOn)) throw problem('sampai', `Data sampai tanggal: di luar periode ${periode}.`);
  if (bagian === nama) throw problem('bagian', 'Bagian dari: sebuah angka bukan bagian dari dirinya sendiri.');
  return {
    topic: topik, name: nama, measure, unit: measure === 'count' ? satuan ?? '' : UNITS[measure], class: golongan, targetGroup: sasaran, partOf: bagian, moment: saat, coversUntil: sampai,
    amount: angka, planned: rencana, note: catatan, source: sumber,
  };
}

/** Adds a figure, changes one or takes it away; what stood goes to the history. Refuses a linked figure, a stale version and a figure that is there already. */
export async function saveOutput(tx: Tx, viewer: Viewer, input: OutputInput): Promise<void> {
  const of = await openProgramme(tx, viewer, input.program);
  const row = { ...contentOf(input), ...await placeOf(tx, viewer, input) };
  await refuseDouble(tx, of, { id: input.id, row });
  const own = and(eq(programmeOutput.jurisdictionId, of.jurisdictionId), eq(programmeOutput.programmeId, of.id));
  if (input.id === null) {
    const [last] = await tx.select({ ordinal: max(programmeOutput.ordinal) }).from(programmeOutput).where(own);
    await tx.insert(programmeOutput).values({ jurisdictionId: of.jurisdictionId, id: v7(), programmeId: of.id, agencyId: of.agencyId, ordinal: (last?.ordinal ?? 0) + 1, basis: 'counted', ...row, ...stamp(viewer) });
    await tell(tx, viewer, 'output.add', { code: of.code, name: input.nama, period: input.periode, amount: input.angka });
    return;
  }
  const key = and(own, eq(programmeOutput.id, input.id));
  const [before] = await tx.select().from(programmeOutput).where(key).for('update');
  if (!before) throw refuse('not-found', 'Angka ini tidak ada pada program ini.');
  if (before.indicatorId !== null) throw refuse('wrong-state', 'Angka ini adalah nilai indikator dan diubah di tempat indikator itu diisi, tidak di sini.');
  await refuseStale(tx, viewer, before, input.versi);
  if (input.hapus) refuseUnreasoned(input.alasan);
  await keep(tx, viewer, { programme: of, kind: 'output', subject: before.id, before, reason: input.alasan });
  await (input.hapus ? tx.delete(programmeOutput).where(key) : tx.update(programmeOutput).set({ ...row, version: sql`${programmeOutput.version} + 1`, ...stamp(viewer) }).where(key));
  await tell(tx, viewer, input.hapus ? 'output.remove' : 'output.change', { code: of.code, name: before.name, from: before.amount, to: input.hapus ? null : input.angka, reason: input.alasan });
}

type Content = ReturnType<typeof contentOf> & { regionId: number; periodId: number };

/** One figure per topic, name, area, period and moment. */
async function refuseDouble(tx: Tx, of: OpenProgramme, { id, row }: { id: string | null; row: Content }): Promise<void> {
  const [same] = await tx.select({ id: programmeOutput.id }).from(programmeOutput).where(and(
    eq(programmeOutput.jurisdictionId, of.jurisdictionId), eq(programmeOutput.programmeId, of.id), eq(programmeOutput.topic, row.topic), eq(programmeOutput.name, row.name),
    eq(programmeOutput.regionId, row.regionId), eq(programmeOutput.periodId, row.periodId), sql`${programmeOutput.moment} is not distinct from ${row.moment ?? null}`,
  ));
  if (same && same.id !== id) throw problem('nama', `“${row.name}” sudah ada untuk wilayah, periode, dan saat yang sama. Ubah angka itu, atau beri nama lain.`);
}
