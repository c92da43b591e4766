import type { ApiTable, Field } from './api-columns';
import { VERIFICATION_STATES } from './api-fields';

export interface ReportingRow {
  code: string; shortName: string; periodCode: string; expected: number; filled: number; declared: number; said: number; returned: number; mark: string; state: string;
  reported: boolean; onTime: boolean | null; sentOn: string | null; dueOn: string | null; days: string | null; examples: number;
}

const fields: readonly Field<ReportingRow>[] = [
  { name: 'agency', kind: 'text', of: (r) => r.code, says: 'Kode instansi.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.shortName, says: 'Nama instansi.' },
  { name: 'period', kind: 'text', of: (r) => r.periodCode, says: 'Periode.' },
  { name: 'mark', kind: 'text', of: (r) => r.mark, words: ['complete', 'partial', 'empty', 'late'], says: 'Lengkap, sebagian, kosong, atau terlambat pada hari ini menurut zona waktu tim.' },
  { name: 'state', kind: 'text', of: (r) => r.state, words: VERIFICATION_STATES, says: 'Keadaan kiriman.' },
  { name: 'reported', kind: 'flag', of: (r) => r.reported, says: 'Sudah dikirim.' },
  { name: 'on_time', kind: 'text', of: (r) => (r.onTime === null ? null : r.onTime ? 'yes' : 'no'), words: ['yes', 'no'], says: 'Pertama kali terkirim sampai hari batasnya; kosong bila tanpa batas atau tanpa cap waktu.' },
  { name: 'sent_on', kind: 'day', of: (r) => r.sentOn, says: 'Hari pertama kali terkirim, TTTT-BB-HH.' },
  { name: 'due_on', kind: 'day', of: (r) => r.dueOn, says: 'Hari batas instansi itu, perpanjangan terhitung.' },
  { name: 'days', kind: 'text', of: (r) => r.days, says: 'Sisa atau lewatnya hari, dalam kata.' },
  { name: 'expected', kind: 'count', of: (r) => r.expected, says: 'Sel yang diminta.' },
  { name: 'filled', kind: 'count', of: (r) => r.filled, says: 'Sel berisi angka atau tidak ada sasaran.' },
  { name: 'declared_missing', kind: 'count', of: (r) => r.declared, says: 'Sel yang dinyatakan belum ada data.' },
  { name: 'empty', kind: 'count', of: (r) => r.expected - r.said, says: 'Sel yang belum diisi.' },
  { name: 'returned', kind: 'count', of: (r) => r.returned, says: 'Sel yang dikembalikan.' },
  { name: 'is_example', kind: 'example', of: (r) => r.examples > 0, says: 'Sebagian isinya data contoh.' },
];

export const REPORTING: ApiTable<ReportingRow> = { path: 'reporting', says: 'Siapa sudah melapor: tiap instansi pada satu periode', fields };
