import type { AgencyKind } from '@/lib/agencies/rules';

export const PROGRAMME_STATES = ['planned', 'running', 'done', 'stopped'] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];
export const PROGRAMME_STATE_WORDS: Readonly<Record<ProgrammeState, string>> = { planned: 'Direncanakan', running: 'Berjalan', done: 'Selesai', stopped: 'Dihentikan' };

export const REACHES = ['activities', 'lokus', 'area'] as const;
export type Reach = (typeof REACHES)[number];
export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  activities: 'desa kegiatannya', lokus: 'desa lokus menurut keputusan tahun berjalan', area: 'seluruh wilayah, tidak dirinci per desa',
};

export const STAGE_STATES = ['planned', 'running', 'done'] as const;
export type StageState = (typeof STAGE_STATES)[number];
export const STAGE_STATE_WORDS: Readonly<Record<StageState, string>> = { planned: 'Direncanakan', running: 'Berjalan', done: 'Selesai' };

export const CLASSES = ['specific', 'sensitive', 'enabling'] as const;
export type NutritionClass = (typeof CLASSES)[number];
export const CLASS_WORDS: Readonly<Record<NutritionClass, string>> = { specific: 'Gizi spesifik', sensitive: 'Gizi sensitif', enabling: 'Dukungan' };

export const NOTE_KINDS = ['strategy', 'intervention', 'aspect', 'award', 'sdg', 'rule', 'group', 'remark'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const NOTE_WORDS: Readonly<Record<NoteKind, string>> = {
  strategy: 'Langkah strategis', intervention: 'Intervensi', aspect: 'Uraian inovasi, aspek sebelum dan sesudah', award: 'Penghargaan',
  sdg: 'Tujuan Pembangunan Berkelanjutan (SDGs)', rule: 'Dasar keputusan', group: 'Kelompok dan sasaran', remark: 'Catatan sumber',
};

const KINDS: Readonly<Record<AgencyKind, string>> = {
  opd: 'Program perangkat daerah', vertical: 'Program instansi vertikal', zakat: 'Program zakat', company: 'Program perusahaan (CSR)', ngo: 'Program lembaga masyarakat',
  university: 'Program perguruan tinggi', team: 'Program tim atau kelompok kerja', village: 'Program desa',
};

/** What kind of programme it is follows from who owns it (F43). */
export const programmeKind = (owner: AgencyKind): string => KINDS[owner];

/** "2020", "2020–2021", "sejak 2022" while no end is known. */
export const yearsWords = (from: number, to: number | null): string => (to === null ? `sejak ${from}` : from === to ? String(from) : `${from}–${to}`);
