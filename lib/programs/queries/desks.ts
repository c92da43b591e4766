import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow, may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import { listAgencies } from '@/lib/agencies/queries';
import { listDecrees } from '@/lib/jurisdictions/queries/decrees';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse } from '@/lib/refusal';
import { type Board, boardOf } from '../rules/board';
import { amountText, type Output, type Topic, topicsOf } from '../rules/outputs';
import { readOutputs } from './outputs';
import { type Note, type ProgrammeVillage, readNotes, readProgrammeActivities, readProgrammeVillages, readStageMarks, readStages, type Stage } from './parts';
import { mayWriteProgramme, type ProgrammeRow, readProgrammeRow } from './programmes';

export interface Choice { value: string; label: string }

const one = (params: SearchParams, name: string): string | null => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
};

/** The form of a programme; everything is text by the name of its field. `code` null: a new one. */
export interface ProgrammeFormReport { code: string | null; title: string; values: Record<string, string>; agencies: Choice[]; decrees: Choice[]; hidden: Record<string, string> }

async function choicesOf(tx: Tx, viewer: Viewer): Promise<Pick<ProgrammeFormReport, 'agencies' | 'decrees'>> {
  const agencies = may(viewer, 'program:manage') ? (await listAgencies(tx, viewer)).filter(({ endedOn }) => endedOn === null) : [];
  return { agencies: agencies.map(({ code, shortName }) => ({ value: code, label: shortName })), decrees: (await listDecrees(tx, viewer)).map(({ id, number, subject }) => ({ value: id, label: `${number}, ${subject}` })) };
}

/** The empty form. Refuses whoever neither operates for an agency nor coordinates. */
export async function readNewProgramme(tx: Tx, viewer: Viewer): Promise<ProgrammeFormReport> {
  if (!may(viewer, 'program:manage')) allow(viewer, 'program:write');
  return { code: null, title: 'Catat program', ...await choicesOf(tx, viewer), hidden: { tim: viewer.jurisdictionCode }, values: { cakupan: 'activities', keadaan: 'running' } };
}

/** Of the own team, and only for whoever may write it. Refuses others ('forbidden') and an unknown code ('not-found'). */
async function readOwn(tx: Tx, viewer: Viewer, code: string): Promise<ProgrammeRow> {
  const row = await readProgrammeRow(tx, viewer, code);
  if (row.home !== null) throw refuse('forbidden', `Program ini milik ${row.home}. Yang boleh mengubahnya ada di sana.`);
  if (!mayWriteProgramme(viewer, row)) allow(viewer, 'program:write', { agencyId: row.agencyId, agencyName: row.agency });
  return row;
}

/** The form of a programme as it stands. */
export async function readProgrammeForm(tx: Tx, viewer: Viewer, code: string): Promise<ProgrammeFormReport> {
  const row = await readOwn(tx, viewer, code);
  return {
    code, title: `Ubah ${row.shortName}`, ...await choicesOf(tx, viewer), agencies: [], hidden: { tim: viewer.jurisdictionCode, program: code, versi: String(row.version) },
    values: {
      singkat: row.shortName, nama: row.name, tujuan: row.objective ?? '', mitra: row.partners ?? '', cakupan: row.reach, mulai: String(row.startsYear), selesai: row.endsYear === null ? '' : String(row.endsYear),
      keadaan: row.state, sk: row.decreeId ?? '', catatan: row.note ?? '',
    },
  };
}

interface Desk { row: ProgrammeRow; hidden: Record<string, string>; saved: string | null }

/** /program/<kode>/tahapan: the steps, one of them to change (`?ubah=`), the marks of the own villages, and the activities to tie. */
export interface StageDesk extends Desk { stages: Stage[]; editing: Stage | null; values: Record<string, string>; villages: ProgrammeVillage[]; board: Board; mayEdit: boolean; free: Choice[]; tied: Choice[] }

/** The desk of steps. The partner of a province's programme marks its own villages here and changes no step. Refuses readers. */
export async function readStageDesk(tx: Tx, viewer: Viewer, code: string, params: SearchParams): Promise<StageDesk> {
  const row = await readProgrammeRow(tx, viewer, code);
  const activities = await readProgrammeActivities(tx, row);
  const works = activities.some(({ agencyId }) => agencyId === viewer.agencyId);
  const mayEdit = mayWriteProgramme(viewer, row);
  if (!mayEdit && !(row.home !== null && viewer.jurisdictionLevel === 'regency' && (may(viewer, 'program:manage') || (may(viewer, 'program:write') && works)))) {
    allow(viewer, 'program:write', { agencyId: row.home === null ? row.agencyId : null, agencyName: row.agency });
  }
  const stages = await readStages(tx, row);
  const villages = (await readProgrammeVillages(tx, row, viewer.jurisdictionId)).filter(({ isOwn }) => isOwn);
  const editing = mayEdit ? stages.find(({ id }) => id === one(params, 'ubah')) ?? null : null;
  return {
    row, stages, editing, villages, board: boardOf(stages, villages, await readStageMarks(tx, code)), mayEdit, saved: one(params, 'kabar'), hidden: { tim: viewer.jurisdictionCode, program: code },
    values: { nama: editing?.name ?? '', keadaan: editing?.state ?? '', tanggal: editing?.doneOn ? formatDayLong(editing.doneOn) : '', catatan: editing?.note ?? '' },
    free: may(viewer, 'activity:write') && viewer.agencyId !== null ? await readFree(tx, viewer) : [],
    tied: activities.filter(({ agencyId }) => agencyId === viewer.agencyId).map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` })),
  };
}

/** Activities of the own agency that belong to no programme yet, newest first. */
const readFree = async (tx: Tx, { jurisdictionId, agencyId }: Viewer): Promise<Choice[]> => [...await tx.execute(sql`
  select id as value, name || ' (' || year || ')' as label from activity where jurisdiction_id = ${jurisdictionId} and agency_id = ${agencyId}::uuid and programme_code is null and state <> 'cancelled'
  order by year desc, lower(name) limit 300`)] as unknown as Choice[];

/** /program/<kode>/capaian: the figures by topic, one of them to change (`?ubah=`) or a new one like it (`?seperti=`). */
export interface OutputDesk extends Desk { topics: Topic[]; editing: Output | null; values: Record<string, string>; regions: Choice[] }

/** The desk of figures. Refuses whoever may not write the programme. */
export async function readOutputDesk(tx: Tx, viewer: Viewer, code: string, params: SearchParams): Promise<OutputDesk> {
  const row = await readOwn(tx, viewer, code);
  const outputs = await readOutputs(tx, row);
  const own = outputs.filter(({ indicator }) => indicator === null);
  const editing = own.find(({ id }) => id === one(params, 'ubah')) ?? null;
  const like = editing ?? outputs.find(({ id }) => id === one(params, 'seperti')) ?? null;
  const known: Record<string, string> = like === null ? {} : {
    topik: like.topic, nama: like.name, ukuran: like.measure, satuan: like.unit, golongan: like.class ?? '', sasaran: like.targetGroup ?? '', bagian: like.partOf ?? '', saat: like.moment ?? '', wilayah: like.regionCode,
  };
  const figures: Record<string, string> = editing === null ? {} : {
    periode: editing.periodCode, sampai: editing.coversUntil === null ? '' : formatDayLong(editing.coversUntil), angka: amountText(editing.measure, editing.amount), rencana: amountText(editing.measure, editing.planned),
    catatan: editing.note ?? '', sumber: editing.source ?? '',
  };
  return { row, topics: topicsOf(outputs), editing, hidden: { tim: viewer.jurisdictionCode, program: code }, saved: one(params, 'kabar'), regions: await readRegions(tx, viewer, row), values: { ukuran: 'count', wilayah: row.regionCode, ...known, ...figures } };
}

/** The team's area, its kecamatan or kabupaten, the villages of the programme, and hamlets that have a figure. */
async function readRegions(tx: Tx, { jurisdictionId, jurisdictionCode }: Viewer, row: ProgrammeRow): Promise<Choice[]> {
  const villages = (await readProgrammeVillages(tx, row, jurisdictionId)).map(({ code }) => code);
  return [...await tx.execute(sql`select r.code as value, repeat('– ', greatest(r.level - (select level from region where code = ${jurisdictionCode}), 0)) || r.name as label from region r
    where (r.code = ${jurisdictionCode} or r.code like ${`${jurisdictionCode}.%`}) and (r.level <= (select level + 1 from region where code = ${jurisdictionCode}) or r.code = any(${sql.param(villages)}::text[])
      or r.id in (select region_id from programme_output where jurisdiction_id = ${jurisdictionId} and programme_id = ${row.id}::uuid)) order by r.code`)] as unknown as Choice[];
}

/** /program/<kode>/catatan: the words by kind, one of them to change (`?ubah=`). */
export interface NoteDesk extends Desk { notes: Note[]; editing: Note | null; values: Record<string, string> }

/** The desk of words. Refuses whoever may not write the programme. */
export async function readNoteDesk(tx: Tx, viewer: Viewer, code: string, params: SearchParams): Promise<NoteDesk> {
  const row = await readOwn(tx, viewer, code);
  const notes = await readNotes(tx, row);
  const editing = notes.find(({ id }) => id === one(params, 'ubah')) ?? null;
  return {
    row, notes, editing, hidden: { tim: viewer.jurisdictionCode, program: code }, saved: one(params, 'kabar'),
    values: { jenis: editing?.kind ?? 'aspect', topik: editing?.topic ?? '', judul: editing?.heading ?? '', sebelum: editing?.before ?? '', isi: editing?.text ?? '', sumber: editing?.source ?? '' },
  };
}
