import 'server-only';
import { formatCount, formatPoints, formatPointsSigned, formatShareBare, formatShareBp, joinWords } from '@/lib/format';
import type { ParameterReport } from '@/lib/posyandu/queries/parameters';
import type { PrevalenceReport } from '@/lib/reporting/queries/prevalence';
import type { PrintedFigure } from './record';
import { type Table2Row, table2Totals } from './system-balanting-figures';
import { type Difference, LOST } from './system-parts';

interface Facts { prevalence: PrevalenceReport; figures: readonly PrintedFigure[]; table2: readonly Table2Row[]; sets: readonly ParameterReport[] }

function prevalenceDifferences({ whole, districts, rivals, target }: PrevalenceReport): Difference[] {
  const chosen = rivals.find((one) => one.chosen);
  const unknown = districts.filter(({ now }) => now === null);
  return [
    { where: 'I.A, III.A, III.B: prevalensi 2021', printed: joinWords(rivals.map(({ shareBp }) => formatShareBp(shareBp))), here: formatShareBp(whole.before?.shareBp ?? null), why: chosen?.reason ?? '' },
    { where: 'III.A dan III.B: penurunan 2021–2022', printed: '“2,98 %” dan “3%”', here: formatPoints(whole.deltaBp), why: 'Selisih dua persen adalah poin; 3 dihitung dari 17,91.' },
    ...districts.filter(({ isContradicted }) => isContradicted).map(({ name, before, now, deltaBp, remarks }): Difference => ({
      where: `III.B: perubahan ${name}`, printed: `${remarks.flatMap(({ deltaBp: bp }) => (bp === null ? [] : [formatPointsSigned(bp)])).join(' dan ')}; “penurunan terkecil”`, here: `${formatShareBp(before?.shareBp ?? null)} ke ${formatShareBp(now?.shareBp ?? null)} adalah ${formatPointsSigned(deltaBp)}`,
      why: 'Kedua angka dan selisih tercetak tidak cocok; semuanya disimpan seperti tercetak.',
    })),
    { where: 'Gambar 1: sebaran 2021–2022', printed: 'gambar', here: `${formatCount(unknown.length)} dari ${formatCount(districts.length)} kecamatan tanpa angka 2022: ${LOST}`, why: `Gambar hilang. Hanya tersebut arahnya atau letaknya terhadap rata-rata: ${joinWords(unknown.map(({ name }) => name))}.` },
    ...(target && whole.before?.shareBp !== undefined && whole.before.shareBp !== null && whole.before.shareBp <= target.targetBp ? [{ where: 'I.A: target RPJMD', printed: `${formatShareBp(target.targetBp)} (${target.year})`, here: `sudah terpenuhi ${formatShareBp(whole.before.shareBp)} pada tahun sebelumnya`, why: 'Target lebih longgar daripada angka awalnya; tidak dibahas laporan.' }] : []),
  ];
}

function indicatorDifferences(figures: readonly PrintedFigure[]): Difference[] {
  const shares = figures.filter(({ shareBp }) => shareBp !== null);
  const of = (code: string): string => formatShareBp(shares.find(({ indicatorCode }) => indicatorCode === code)?.shareBp ?? null);
  return [
    { where: 'III.A: tanggal data SKPD', printed: '“31 juni 2022”', here: '30 Juni 2022 (2022-TW2)', why: 'Juni hanya 30 hari.' },
    { where: 'III.A: dua daftar indikator', printed: '8 + 11 = 19 butir', here: `${formatCount(shares.length)} angka`, why: 'PIK-R dan BKR tercetak dua kali dengan angka yang sama (perilaku kunci 2, kelompok berisiko 4); disimpan satu kali.' },
    { where: 'III.A: ASFR 15–19 tahun', printed: '“0.71%”', here: of('EX04'), why: 'ASFR lazimnya per 1.000 perempuan; disimpan seperti tercetak.' },
    { where: 'III.A: promosi makan ikan', printed: '“0.02%”', here: of('EX10'), why: 'Mungkin perbandingan, bukan persen; disimpan seperti tercetak.' },
    { where: 'III.A: pembilang dan penyebut', printed: 'hanya persen', here: LOST, why: '52,87 % cocok dengan 83 dari 157 desa/kelurahan dan 27,27 % dengan 3 dari 11, tetapi jumlahnya tidak tercetak.' },
    { where: 'III.A: tanda desimal', printed: '“25,4%” dan “45.22%”', here: 'koma', why: 'Laporan memakai koma dan titik bergantian.' },
  ];
}

function changeDifferences({ table2, sets }: Pick<Facts, 'table2' | 'sets'>): Difference[] {
  const { planned, done, shareBp, meanBp } = table2Totals(table2);
  const grown = sets.flatMap(({ set, rounds }) => rounds.slice(1).map(({ people, reason }, at) => ({ set, reason, before: rounds[at]?.people ?? null, people }))).filter(({ before, people }) => before !== null && people !== null && before !== people);
  return [
    { where: 'Tabel 2 dan IV.A: jumlah', printed: 'tidak ada baris jumlah; “lebih dari 75%”', here: `${formatCount(done)} dari ${formatCount(planned)} = ${formatShareBp(shareBp)}`, why: `Rata-rata baris memberi ${formatShareBare(meanBp)} %; yang benar dihitung dari jumlah kali.` },
    { where: 'Tabel 2: pelaksana dan tempat', printed: 'tidak ada', here: 'kegiatan Pokja BALANTING, tanpa desa dan rupiah', why: 'Instansi, desa, dan anggaran tidak tercetak satu pun.' },
    { where: 'Tabel 2: nama kegiatan', printed: '“Pertemuan Stakeholder Tk.Kabupaten”', here: 'Pertemuan Stakeholder Tingkat Kabupaten', why: 'Ditulis penuh seperti dua baris di atasnya.' },
    ...grown.map(({ set, before, people, reason }): Difference => ({ where: `III.B: ${set.name}`, printed: `${formatCount(before)} lalu ${formatCount(people)} ${set.unit}`, here: 'keduanya, dengan jumlahnya sendiri', why: reason ?? '' })),
    { where: 'Gambar 2–7: persen parameter dan sebaran KEK', printed: 'gambar', here: LOST, why: 'Gambar hilang; yang disebut dalam teks disimpan sebagai kata.' },
    { where: 'III.A dan IV.A: masa evaluasi', printed: '“Mei 2022 dan Desember 2022”, “sampai dengan September 2022”, “Juli – September 2022”, “akhir tahun 2022”', here: 'tiap angka dengan waktunya sendiri', why: 'Laporan menulis empat masa yang berbeda.' },
    { where: 'I.A dan III.A: nomor SK', printed: '“188.45/317/Kum Tahun 2022” dan “188.45/317/Kum/2022”', here: '188.45/317/Kum/2022', why: 'Satu keputusan ditulis dua cara; begitu juga SK TPPS dan SK lokus.' },
    { where: 'I.A: desa lokus', printed: '“delapan (8) desa”; “Batumandi”', here: '7 desa dan 1 kelurahan; Batu Mandi', why: 'Batu Piring adalah kelurahan; ejaan kecamatan menurut data wilayah Kemendagri.' },
    { where: 'Tabel 1: instrumen LAN', printed: 'kerangka tanpa isi', here: 'baris yang sudah diisi tim; “—” belum diisi', why: 'Diisi di Program, Dampak inovasi.' },
  ];
}

/** Each place where the report prints two things, an impossible one, or one that is lost (domain §13), with what is kept. */
export const balantingDifferences = (facts: Facts): Difference[] => [...prevalenceDifferences(facts.prevalence), ...indicatorDifferences(facts.figures), ...changeDifferences(facts)];
