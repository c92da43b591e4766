import type { NoteFacts, OutputFacts, ProgrammeFacts } from '../programs';
import { at, REPORT } from './document';

const CHILDREN = 'Balita stunting';
const UNEXPLAINED = 'Dua alasan tercetak (pengukuran ulang Agustus 2022, perbaikan alat) menjelaskan pengurangan; penambahannya tidak dijelaskan sumber.';
const START = '2022-05';
const NOW = '2022-TW3';

const watched = (name: string, indicator: string, period: string, rest: Pick<OutputFacts, 'unit' | 'targetGroup' | 'source'> & Partial<OutputFacts>): OutputFacts =>
  ({ topic: 'Sasaran yang dipantau', class: 'specific', name, measure: 'count', indicator, period, ...rest });

const KEK = 'Sasaran ibu hamil KEK';
const women = (name: string, indicator: string, partOf?: string): OutputFacts =>
  watched(name, indicator, NOW, { unit: 'ibu', targetGroup: 'Ibu hamil KEK', partOf, source: at('III.B (ibu hamil KEK)') });

const lost = (name: string, picture: string): OutputFacts => ({ topic: 'Parameter sasaran', name, measure: 'share', unit: '%', period: NOW, note: 'Tidak tersedia di sumber (gambar hilang).', source: at(picture) });

const outputs: OutputFacts[] = [
  { topic: 'Prevalensi stunting', name: 'Kabupaten Balangan', measure: 'share', unit: '%', moment: 'before', period: '2021-TW4', indicator: 'OC01', note: 'Tercetak 17,89, 17,90, dan 17,91; dipakai 17,89.', source: at('III.A') },
  { topic: 'Prevalensi stunting', name: 'Kabupaten Balangan', measure: 'share', unit: '%', moment: 'after', period: NOW, indicator: 'OC01', note: 'E-PPGBM tarikan September 2022. Turun 2,98 poin persen; sumber menulis "2,98%" dan "3%".', source: at('III.A dan III.B') },
  watched('Sasaran balita stunting', 'OP41', START, { unit: 'balita', targetGroup: CHILDREN, moment: 'before', note: 'Kondisi awal/Mei 2022.', source: at('III.B, Gambar 2') }),
  watched('Sasaran balita stunting', 'OP41', NOW, { unit: 'balita', targetGroup: CHILDREN, moment: 'after', note: `Dalam pemantauan penuh. ${UNEXPLAINED}`, source: at('III.B, Gambar 3') }),
  watched('Sasaran pada parameter keluarga', 'OP42', START, { unit: 'sasaran', targetGroup: 'Keluarga balita stunting', moment: 'before', note: 'Kondisi awal/Mei 2022.', source: at('III.B, Gambar 4') }),
  watched('Sasaran pada parameter keluarga', 'OP42', NOW, { unit: 'sasaran', targetGroup: 'Keluarga balita stunting', moment: 'after', note: UNEXPLAINED, source: at('III.B, Gambar 5') }),
  women(KEK, 'OP43'), women('Hamil dan normal', 'OP44', KEK), women('Sudah melahirkan dan normal', 'OP45', KEK), women('Dalam pemantauan', 'OP46', KEK),
  lost('Status gizi balita stunting', 'III.B, Gambar 2 dan 3'), lost('Parameter sensitif dan spesifik keluarga sasaran', 'III.B, Gambar 4 dan 5'), lost('Sebaran ibu hamil KEK per kecamatan', 'III.B, Gambar 6 dan 7'),
];

const GIZI = 'Perbaikan kondisi status gizi';
const RUMAH = 'Perbaikan kondisi lingkungan rumah sasaran';
const notes: NoteFacts[] = [
  { kind: 'intervention', topic: GIZI, text: 'Pendampingan sasaran oleh kader desa terkait pemantauan rutin kondisi sasaran oleh kader desa (3 hari sekali), dan pendampingan sasaran saat posyandu dan konsultasi ke nakes mengenai masalah yang dialami sasaran', source: at('III.A (intervensi utama a)') },
  { kind: 'intervention', topic: GIZI, text: 'Kepada masing-masing sasaran diberikan makanan tambahan sebagai stimulan untuk meningkatkan kondisi berat badan dan tinggi badan', source: at('III.A (intervensi utama a)') },
  { kind: 'intervention', topic: RUMAH, text: 'Koordinasi dengan stakeholder terkait yakni mendorong stakeholder terkait untuk mengupayakan perbaikan kondisi lingkungan dalam cakupan tertentu dan koordinasi lintas stakeholder pada beberapa parameter yang perlu campur tangan banyak pihak', source: at('III.A (intervensi utama b)') },
  { kind: 'intervention', topic: RUMAH, text: 'Pemberdayaan sasaran dan masyarakat sekitar dengan memberikan pencerdasan dan mendorong perubahan perilaku dan pemberian stimulan akses ketahanan pangan', source: at('III.A (intervensi utama b)') },
  { kind: 'rule', text: '188.45/317/Kum/2022', source: at('I.A dan III.A') }, { kind: 'rule', text: '188.45/313/Kum/2022', source: at('I.A') }, { kind: 'rule', text: '188.45/498/Kum/2021', source: at('I.A') },
  { kind: 'remark', text: 'Masa evaluasi tercetak berbeda-beda: "Mei 2022 dan Desember 2022", "sampai dengan September 2022", "Juli – September 2022", dan "akhir tahun 2022".', source: at('III.A dan IV.A') },
  { kind: 'remark', text: 'Kecamatan Lampihong: penurunan tercetak 2,49, tetapi 26,56 % (2021) ke 21,7 % (2022) adalah 4,86 poin.', source: at('I.A dan III.B') },
  { kind: 'remark', text: 'Data SKPD bertanggal "31 juni 2022"; disimpan 30 Juni 2022.', source: at('III.A') },
  { kind: 'remark', text: 'Anggaran tidak tercetak satu angka pun; kegiatan Tabel 2 tidak menyebut instansi dan desa.', source: at('Tabel 2') },
];

const WAY = at('III.A (tahapan a–g)');
const stage = (key: string, name: string) => ({ key, name, state: null, source: WAY });

export const BALANTING: ProgrammeFacts = {
  code: 'balanting', shortName: 'BALANTING', name: 'Balangan Lawan Stunting (BALANTING)', agency: 'pokja_balanting', region: '63.11', reach: 'lokus',
  objective: 'Intervensi penurunan angka stunting fokus keterlibatan pihak swasta perusahaan melalui program-program Corporate Social Responsibility (CSR), agar lebih terkonsentrasi, tepat sasaran, dan menjadi gerakan di masing-masing wilayah.',
  partners: 'Adaro Group (Balangan Coal, PT. Adaro Indonesia, PT. Sapta Indra Sejati, Yayasan Adaro Bangun Negeri), mitra konsultan, pemerintah desa, puskesmas/posyandu/bidan, tim pendamping stunting desa–kecamatan–kabupaten',
  startsYear: 2022, endsYear: null, state: 'running', decree: '188.45/317/Kum/2022',
  note: 'Lokus penelitian: desa lokus yang ditetapkan melalui SK tahun berjalan (I.D). Laporan menyebut tahapan tanpa keadaannya.', source: `${REPORT}, I.A dan III.A`,
  stages: [
    stage('a', 'Advokasi, koordinasi dan perumusan program'),
    stage('b', 'Penyusunan tim implementor/ pelaksana program yang terdiri dari ADARO Group, mitra konsultan, pemerintah desa, puskesmas/posyandu/bidan, tim pendamping stunting desa-kecamatan-kabupaten'),
    stage('c', 'Membangun kapasitas kader dan pendamping'),
    stage('d', 'Baseline data'),
    stage('e', 'Pendampingan ke sasaran (ibu hamil, baduta dan ibu menyusui)'),
    stage('f', 'Pertemuan tingkat desa, kecamatan, kabupaten (dalam rangka monitoring dan evaluasi)'),
    stage('g', 'Deklarasi desa – kecamatan – kabupaten'),
  ],
  outputs, notes,
};
