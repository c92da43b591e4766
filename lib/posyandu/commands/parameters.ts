import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { agency, parameter, parameterHistory, parameterRound, parameterSet, parameterValue } from '@/db/schema';
import { canonicalJson, record } from '@/lib/audit';
import { allow, may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type FieldProblems, refuse } from '@/lib/refusal';
import type { ParameterSetInput, RoundInput } from '../input/parameters';
import { type ParameterReport, readParameters } from '../queries/parameters';
import { roundProblems } from '../rules/rounds';

/** The coordinator writes every set, an operator those of the own agency. */
function allowSet(viewer: Viewer, agencyId: string | null): void {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write', { agencyId });
}

const CHANGE = [['Naik', 'up'], ['Tetap', 'same'], ['Turun', 'down']] as const;

/** Makes a set of parameters, with no round yet. Refuses a name that the team has already. */
export async function addParameterSet(tx: Tx, viewer: Viewer, input: ParameterSetInput): Promise<{ id: string }> {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write');
  const own = viewer.jurisdictionId;
  const [who] = input.instansi === null ? [] : await tx.select({ id: agency.id }).from(agency).where(and(eq(agency.jurisdictionId, own), eq(agency.code, input.instansi)));
  if (input.instansi !== null && !who) throw refuse('invalid', 'Instansi ini tidak ada di tim Anda.', { instansi: 'Instansi ini tidak ada di tim Anda.' });
  allowSet(viewer, who?.id ?? null);
  const [taken] = await tx.select({ id: parameterSet.id }).from(parameterSet).where(and(eq(parameterSet.jurisdictionId, own), sql`lower(${parameterSet.name}) = lower(${input.nama})`));
  if (taken) throw refuse('invalid', `Daftar “${input.nama}” sudah ada.`, { nama: 'Nama ini sudah dipakai. Tulis nama lain, atau tambah kondisi pada daftar itu.' });
  const id = v7();
  const parts = input.jenis === 'change' ? CHANGE.map(([name, trend]) => ({ name, trend, side: null })) : input.parameter.map((line) => ({ ...line, trend: null }));
  await tx.insert(parameterSet).values({ jurisdictionId: own, id, kind: input.jenis, name: input.nama, unit: input.satuan, agencyId: who?.id ?? null, note: input.catatan, source: 'dicatat di Simpul', updatedBy: viewer.accountId, updatedAt: clock.now() });
  await tx.insert(parameter).values(parts.map((part, at) => ({ jurisdictionId: own, id: v7(), setId: id, ordinal: at + 1, ...part })));
  await record(tx, viewer, { verb: 'parameter.create', subject: `parameter:${id}`, detail: { name: input.nama, kind: input.jenis, parameters: parts.map(({ name }) => name) } });
  return { id };
}

/**
 * Notes a look at a set, or corrects one (with a reason; as it was stays in the history). Refuses a changed n without its reason
 * (F23), parts that do not add up (F24, F30), and a version that is no longer the present one.
 */
export async function saveRound(tx: Tx, viewer: Viewer, input: RoundInput): Promise<{ id: string }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.parameter'), ${viewer.jurisdictionId})`);
  const report = await readParameters(tx, viewer, input.set);
  allowSet(viewer, report.set.agencyId);
  const before = input.round === null ? null : report.rounds.find(({ id }) => id === input.round) ?? null;
  if (input.round !== null && before === null) throw refuse('not-found', 'Kondisi ini tidak ada dalam daftar.');
  if (before !== null && before.version !== input.version) throw refuse('stale', 'Kondisi ini sudah diubah orang lain. Muat ulang halaman, lalu ulangi.');
  const problems: FieldProblems = { ...roundProblems(report, input), ...(before !== null && input.correction.trim().length < 5 ? { koreksi: 'Tulis alasan koreksinya, sedikitnya 5 huruf.' } : {}) };
  if (Object.keys(problems).length > 0) throw refuse('invalid', 'Belum ada yang tersimpan. Periksa kembali isian yang ditandai.', problems);
  const id = before === null ? v7() : before.id;
  if (before === null) await insertRound(tx, viewer, report, { id, input });
  else await replaceRound(tx, viewer, report, { id, input });
  await insertValues(tx, viewer, report, { id, input });
  await record(tx, viewer, { verb: before === null ? 'parameter.round' : 'parameter.correct', subject: `parameter:${input.set}`, detail: { round: id, label: input.label, people: input.people, reason: input.reason || null, correction: before === null ? null : input.correction } });
  return { id };
}

interface Saving { id: string; input: RoundInput }

const contentOf = ({ label, timeWords, heldOn, people, reason, isBaseline, note }: RoundInput) => ({ label, timeWords, heldOn, people, reason: reason.trim() || null, isBaseline, note });

async function insertRound(tx: Tx, viewer: Viewer, { rounds, set }: ParameterReport, { id, input }: Saving): Promise<void> {
  const ordinal = Math.max(0, ...rounds.map((round) => round.ordinal)) + 1;
  await tx.insert(parameterRound).values({ jurisdictionId: viewer.jurisdictionId, id, setId: set.id, ordinal, ...contentOf(input), source: 'dicatat di Simpul', updatedBy: viewer.accountId, updatedAt: clock.now() });
}

async function replaceRound(tx: Tx, viewer: Viewer, { rounds, values, set }: ParameterReport, { id, input }: Saving): Promise<void> {
  const own = viewer.jurisdictionId;
  const was = canonicalJson({ round: rounds.find((round) => round.id === id), values: values.filter(({ roundId }) => roundId === id) });
  await tx.insert(parameterHistory).values({ jurisdictionId: own, id: v7(), setId: set.id, roundId: id, before: was, reason: input.correction, replacedAt: clock.now(), replacedBy: viewer.accountId });
  await tx.delete(parameterValue).where(and(eq(parameterValue.jurisdictionId, own), eq(parameterValue.roundId, id)));
  await tx.update(parameterRound).set({ ...contentOf(input), isExample: false, version: input.version + 1, updatedBy: viewer.accountId, updatedAt: clock.now() }).where(and(eq(parameterRound.jurisdictionId, own), eq(parameterRound.id, id)));
}

async function insertValues(tx: Tx, viewer: Viewer, { parameters }: ParameterReport, { id, input }: Saving): Promise<void> {
  const byOrdinal = new Map(parameters.map((one) => [one.ordinal, one.id]));
  const rows = input.cells.flatMap(({ ordinal, district, found }) => {
    const parameterId = byOrdinal.get(ordinal);
    return parameterId === undefined || (found.count === null && found.shareBp === null) ? [] : [{ id: v7(), parameterId, district, ...found }];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`insert into parameter_value (jurisdiction_id, id, round_id, parameter_id, region_id, count, share_bp)
    select ${viewer.jurisdictionId}, w.id, ${id}::uuid, w."parameterId", g.id, w.count, w."shareBp"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as w(id uuid, "parameterId" uuid, district text, count int, "shareBp" int) left join region g on g.code = w.district and w.district <> ''`);
}
