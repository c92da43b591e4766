import { formatDay, formatClock, dayIn, type TimeZone } from '@/lib/day';

/** The pages of a snapshot beside its villages, in the order in which they are offered. */
export const SNAPSHOT_PAGES = { dasbor: 'Dasbor', matriks: 'Matriks', desa: 'Desa lokus', anggaran: 'Anggaran', pengisian: 'Siapa sudah mengisi' } as const;
export type SnapshotPage = keyof typeof SNAPSHOT_PAGES;

/** Whether a page of a snapshot is one of the team; else it is the code of a village. */
export const isTeamPage = (page: string): page is SnapshotPage => Object.hasOwn(SNAPSHOT_PAGES, page);

/** "22 Nov 2026 10.42 WITA". */
export const momentWords = (at: string, zone: TimeZone): string => `${formatDay(dayIn(new Date(at), zone))} ${formatClock(new Date(at), zone)}`;

/** "Potret 22 Nov 2026 10.42 WITA, nomor 41": the number is that of its row in the audit trail. */
export const snapshotWords = ({ takenAt, auditSeq }: { takenAt: string; auditSeq: number }, zone: TimeZone): string =>
  `Potret ${momentWords(takenAt, zone)}, nomor ${auditSeq}`;
