import { type CommitmentStatus, COMMITMENT_STATUSES } from '@/lib/meetings/rules/commitment';
import type { ApiTable, Field } from './api-columns';
import { exampleField, sourceField } from './api-fields';

export interface CommitmentApiRow {
  id: string; agencyCode: string | null; agency: string | null; text: string; dueOn: string | null; status: CommitmentStatus; isOverdue: boolean; villageCode: string | null; village: string | null;
  indicator: string | null; people: number | null; followUpCode: string | null; meeting: string | null; meetingOn: string | null; evidence: string | null; doneOn: string | null; source: string | null; isExample: boolean;
}

const fields: readonly Field<CommitmentApiRow>[] = [
  { name: 'id', kind: 'text', of: (r) => r.id, says: 'Nomor komitmen.' },
  { name: 'agency', kind: 'text', of: (r) => r.agencyCode, says: 'Kode instansi yang berjanji.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agency, says: 'Nama instansi.' },
  { name: 'text', kind: 'text', of: (r) => r.text, says: 'Isi komitmen.' },
  { name: 'due_on', kind: 'day', of: (r) => r.dueOn, says: 'Batas waktu, TTTT-BB-HH; kosong bila sumbernya tidak menyebut.' },
  { name: 'status', kind: 'text', of: (r) => r.status, words: COMMITMENT_STATUSES, says: 'Keadaan komitmen.' },
  { name: 'is_overdue', kind: 'flag', of: (r) => r.isOverdue, says: 'Batas waktunya sebelum hari ini menurut zona waktu tim, dan belum selesai.' },
  { name: 'village', kind: 'text', of: (r) => r.villageCode, says: 'Kode desa; kosong bila tidak satu desa.' },
  { name: 'village_name', kind: 'text', of: (r) => r.village, says: 'Nama desa.' },
  { name: 'indicator', kind: 'text', of: (r) => r.indicator, says: 'Kode indikator; kosong bila tidak satu indikator.' },
  { name: 'people', kind: 'count', of: (r) => r.people, says: 'Yang akan dijangkau, dalam satuan indikatornya.' },
  { name: 'follow_up', kind: 'text', of: (r) => r.followUpCode, says: 'Kode butir rencana tindak lanjut (RT01–RT13, RB01–RB26).' },
  { name: 'meeting', kind: 'text', of: (r) => r.meeting, says: 'Rapat yang memutuskan.' },
  { name: 'meeting_on', kind: 'day', of: (r) => r.meetingOn, says: 'Tanggal rapat; kosong bila tidak diketahui.' },
  { name: 'done_on', kind: 'day', of: (r) => r.doneOn, says: 'Tanggal selesai.' },
  { name: 'evidence', kind: 'text', of: (r) => r.evidence, says: 'Bukti.' },
  sourceField,
  exampleField,
];

export const COMMITMENTS: ApiTable<CommitmentApiRow> = { path: 'commitments', says: 'Komitmen rapat: siapa berjanji apa, sampai kapan, dan keadaannya hari ini (tidak terikat periode)', fields };
