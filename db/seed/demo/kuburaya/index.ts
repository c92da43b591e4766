import { type ActivityFacts, addActivities } from '../activities';
import { addAgencies, addDecrees } from '../agencies';
import { addPeriods, type Place } from '../place';
import { addTallies } from '../posyandu';
import { addProgramme } from '../programs';
import { addPrinted, addRemarks } from '../values';
import { at, DOCUMENT, figures, remarks } from './figures';
import { kubuRayaTallies } from './posyandu';
import { PONSERA } from './programme';

export const kuburaya = {
  slug: 'kuburaya', code: '61.12', name: 'Kabupaten Kubu Raya', level: 'regency', timeZone: 'Asia/Jakarta',
  teamName: 'Tim Percepatan Penurunan Stunting Kabupaten Kubu Raya',
} as const;

const ponsera = (key: string, name: string, rest: Partial<ActivityFacts>): ActivityFacts => ({
  key, name, agency: 'ppn_supadio', year: 2021, state: 'running', verification: 'verified', programmeCode: 'ponsera',
  villages: ['61.12.01.2011'], columns: { spm: ['health'], phi: ['healthy'] }, note: 'Jadwal, jumlah pelaksanaan, dan rupiah tidak tercetak; kolom indikator, SPM, dan PHI disusun untuk Simpul.', source: DOCUMENT, ...rest,
});

const activities: ActivityFacts[] = [
  ponsera('pmt', 'Pemberian Makanan Tambahan (PMT) berbahan lokal 1 bulan 1 kali', {
    columns: { spm: ['health'], phi: ['healthy', 'green'], indicator: ['SP08'] }, source: at('bagian B'),
    aim: 'Mengintegrasikan PMT posyandu dengan aset dan potensi desa (pertanian dan peternakan) untuk menambah pasokan makanan bergizi bagi balita dan ibu hamil.',
  }),
  ponsera('pmt-antar', 'PMT Delivery Service (layanan antar dari pintu ke pintu)', {
    columns: { spm: ['health'], phi: ['healthy', 'care'], indicator: ['SP06'] }, source: at('bagian C dan Tabel 3.1'),
    aim: 'Mencukupi kebutuhan gizi balita dan mencegah penularan COVID-19 karena layanan door-to-door.', output: 'Penurunan angka gizi buruk sebanyak 5 anak.',
  }),
  ponsera('stimulus', 'Stimulus bibit pertanian dan ternak bagi 8 posyandu', {
    state: 'done', columns: { spm: ['housing'], phi: ['green', 'creative'] }, source: at('bagian B dan Tabel 2.1'),
    aim: 'Membuka peluang ekonomi kader dan menyediakan bahan baku PMT.', output: '12 m² lahan tidak produktif menjadi media tanam bahan baku PMT.',
  }),
  ponsera('pelatihan', 'Pelatihan kader mengolah PMT kreatif bernilai gizi tinggi', {
    state: 'done', columns: { spm: ['umum'], phi: ['smart'] }, source: at('bagian B'),
    aim: 'Diversifikasi hasil tani dan ternak menjadi olahan PMT; peningkatan kapasitas kader dan ibu balita.',
  }),
];

/** Kubu Raya: what the company's report prints about PONSERA, nothing made up. */
export async function seedKubuRaya(place: Place): Promise<void> {
  await addPeriods(place, ['2019', '2020', '2021']);
  await addAgencies(place, [{
    code: 'ppn_supadio', short: 'PPN DPPU Supadio', full: 'PT Pertamina Patra Niaga DPPU Supadio', kind: 'company', aliases: ['Pertamina DPPU Supadio'],
    duty: 'Program CSR Posyandu Integrasi Sehat Gembira (PONSERA).', source: `${DOCUMENT}, kepala dokumen`,
  }]);
  await addDecrees(place, [{
    kind: 'peraturan', number: 'Permendagri Nomor 11 Tahun 2011', subject: 'Posyandu (disebut sebagai dasar pembinaan gizi)',
    note: 'Nomor seperti tercetak; pengintegrasian layanan sosial dasar di posyandu diatur Permendagri 19/2011. Periksa ke naskah.', source: at('bagian B dan C'),
  }]);
  await addPrinted(place, figures);
  await addRemarks(place, remarks);
  await addActivities(place, activities);
  await addProgramme(place, PONSERA);
  await addTallies(place, kubuRayaTallies);
}
