import { formatClock, type TimeZone } from '@/lib/day';
import { formatCount } from '@/lib/format';

/** "Tersimpan 10.42 WITA · 12 posyandu · nomor 31", or that nothing changed. */
export function monthReceipt({ changed, seq, at }: { changed: number; seq: number | null; at: Date }, zone: TimeZone): string {
  return seq === null ? '0 perubahan. Tidak ada laporan yang berbeda dari yang tersimpan.' : `Tersimpan ${formatClock(at, zone)} · ${formatCount(changed)} posyandu · nomor ${seq}`;
}

/** "12 laporan dikembalikan · nomor 31". */
export const stepSentence = (word: string, { changed, seq }: { changed: number; seq: number }): string => `${formatCount(changed)} laporan ${word} · nomor ${seq}`;

/** What sending did, and what became of the figure that is also an indicator. */
export function sentSentence({ changed, seq, forwarded }: { changed: number; seq: number; forwarded: { changed: number; held: number; foreign: number } }): string {
  const words = [
    ...(forwarded.changed > 0 ? [`SP07 ${formatCount(forwarded.changed)} desa lokus diperbarui dari laporan ini.`] : []),
    ...(forwarded.held > 0 ? [`${formatCount(forwarded.held)} desa tidak: SP07-nya sudah dikirim atau diperiksa.`] : []),
    ...(forwarded.foreign > 0 ? [`${formatCount(forwarded.foreign)} desa tidak: SP07-nya diminta dari instansi lain.`] : []),
  ];
  return [`${stepSentence('dikirim untuk diperiksa', { changed, seq })}.`, ...words].join(' ');
}
