import { formatCount } from '@/lib/format';

/** What agreeing on sizes did: villages, figures recalculated, left with their reason, left because more were served. */
export interface DecidedCounts { changed: number; recalculated: number; kept: number; exceeding: number; seq: number | null }

/** "Jumlah 3 desa disepakati; 5 angka dihitung ulang. 1 angka tetap …" */
export function decidedSentence({ changed, recalculated, kept, exceeding, seq }: DecidedCounts): string {
  if (seq === null) return '0 perubahan. Tidak ada jumlah yang berbeda dari yang tersimpan.';
  return [
    `Jumlah ${formatCount(changed)} desa disepakati (nomor ${seq}); ${formatCount(recalculated)} angka dihitung ulang.`,
    ...(kept > 0 ? [`${formatCount(kept)} angka tetap, karena instansinya memberi alasan.`] : []),
    ...(exceeding > 0 ? [`${formatCount(exceeding)} angka tidak diubah, karena yang dilayani lebih banyak daripada jumlah ini; kembalikan kepada instansinya.`] : []),
  ].join(' ');
}
