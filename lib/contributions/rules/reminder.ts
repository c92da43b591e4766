import { joinWords } from '@/lib/format';
import { ROLE_WORDS, type Role } from '../rules';

export interface ReminderFacts {
  agency: { name: string; fullName: string };
  jurisdictionName: string;
  period: string;
  /** Columns in which the agency is named, in words: "SE05 Sanitasi layak". */
  roles: readonly { role: Role; column: string }[];
}

/** A text to copy into a letter or message: what is missing, what to send, where (no mail program needed). */
export function reminderText({ agency, jurisdictionName, period, roles }: ReminderFacts): string {
  const named = (['lead', 'support', 'funder'] as const).flatMap((role) => {
    const columns = roles.filter((one) => one.role === role).map(({ column }) => column);
    return columns.length === 0 ? [] : [`${ROLE_WORDS[role].toLowerCase()} ${joinWords(columns)}`];
  });
  return [
    `Yth. Kepala ${agency.fullName}`,
    '',
    `Dalam matriks kontribusi ${jurisdictionName} (${period}), ${agency.name} belum mencatat kegiatan${named.length > 0 ? `, padahal tercatat sebagai ${named.join('; ')}` : ''}.`,
    '',
    'Mohon mencatat rencana kegiatan di Simpul, menu Kegiatan, Catat kegiatan:',
    '1. nama dan jenis kegiatan, serta bidang atau indikator yang dilayani',
    '2. desa atau kelurahan sasaran',
    '3. waktu, dan berapa kali direncanakan',
    '4. anggaran dan sumber dananya; bila tanpa dana, nyatakan demikian',
    '',
    'Paling lambat: ……………………',
    '',
    `Tim ${jurisdictionName}`,
  ].join('\n');
}
