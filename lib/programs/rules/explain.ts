import { formatInstant, type TimeZone } from '@/lib/day';
import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatCount } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { type Output, outputFigure, periodWords, plannedWords } from './outputs';
import { CLASS_WORDS } from './words';

interface Explained extends Output { enteredBy: string | null; enteredAt: string; sourceKind: string | null; valueSource: string | null }

const line = (label: string, value: string | null, href?: string): ExplanationLine[] => (value === null || value === '' ? [] : [{ label, value, ...(href ? { href } : {}) }]);

const howKnown = ({ indicator, basis, amount }: Explained): string => {
  if (amount === null) return 'Angka ini belum diketahui: tidak pernah diisi, atau hilang bersama gambar di sumbernya. Kosong tidak berarti nol.';
  if (indicator !== null) return 'Angka ini adalah nilai indikator yang disebut di bawah untuk wilayah dan periode yang sama; tidak diketik dua kali.';
  return basis === 'printed' ? 'Angka terbit: disalin seperti tercetak di sumbernya, tidak dihitung ulang.' : 'Dihitung dan ditulis oleh instansi pemilik program.';
};

/** Explanation of one figure of a programme: where it stands, what it counts, who wrote it. */
export function explainOutput(output: Explained, { zone, parts }: { zone: TimeZone; parts: readonly Output[] }): Explanation {
  const { name, topic, unit, measure, region, class: of, targetGroup, indicator, source, valueSource, note, enteredBy, enteredAt, moment, isExample } = output;
  const unitWords = measure === 'count' && output.amount !== null ? ` ${unit}` : '';
  return {
    title: `${topic}: ${name}`, value: `${outputFigure(output)}${unitWords}`, example: isExample, formula: howKnown(output),
    inputs: [
      ...line('Wilayah', region), ...line('Periode', periodWords(output)), ...line('Saat', moment === null ? null : moment === 'before' ? 'sebelum program' : 'sesudah program'),
      ...line('Golongan', of === null ? null : CLASS_WORDS[of]), ...line('Sasaran', targetGroup), ...line('Rencana', plannedWords(output)),
      ...line('Indikator', indicator, indicator === null ? undefined : `/indikator/${indicator}`), ...parts.flatMap((part) => line(part.name, outputFigure(part))),
    ],
    sources: [...line('Dokumen', source), ...(valueSource === source ? [] : line('Nilai indikator', valueSource)), ...(enteredBy === null ? [] : line('Diisi', `${enteredBy}, ${formatInstant(new Date(enteredAt), zone)}`))],
    rivals: [], cautions: note === null ? [] : [note],
  };
}

interface Sums { activities: number; villages: number; budgetIdr: bigint | null; spentIdr: bigint | null; lens: string | null; code: string; reach: string; isExample: boolean }

/** Explanation of a number of the sentence: `kegiatan`, `desa` or `dana`; null for another key. */
export function explainSum(key: string, { activities, villages, budgetIdr, spentIdr, lens, code, reach, isExample }: Sums): Explanation | null {
  const base = { sources: line('Data', 'Kegiatan dan anggaran yang tercatat di Simpul'), rivals: [], cautions: [], example: isExample };
  const mine = lens === null ? `bertanda program “${code}”` : `bertanda program “${code}” atau melayani lensanya`;
  if (key === 'kegiatan') return { ...base, title: 'Kegiatan program', value: formatCount(activities), formula: `Kegiatan yang ${mine}, tiap kegiatan sekali; yang dibatalkan tidak dihitung. Dari kabupaten hanya yang sudah diperiksa.`, inputs: [] };
  if (key === 'desa') return { ...base, title: 'Desa program', value: formatCount(villages), formula: reach === 'lokus' ? 'Desa lokus menurut keputusan tahun-tahun program, dan desa kegiatannya; tiap desa sekali.' : 'Desa atau kelurahan yang disebut kegiatan program; tiap desa sekali.', inputs: line('Kegiatan', formatCount(activities)) };
  if (key !== 'dana' || budgetIdr === null) return null;
  return { ...base, title: 'Dana program', value: formatIdr(budgetIdr), formula: `Jumlah baris anggaran yang menunjuk kegiatan ${mine}; tiap rupiah sekali, tahap anggaran terbaru.`, inputs: line('Realisasi', formatIdr(spentIdr)) };
}
