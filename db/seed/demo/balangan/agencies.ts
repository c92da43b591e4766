import type { AgencyFacts } from '../agencies';
import { at } from './document';

const CSR = at('I.A dan III.A (Adaro Group, SK Bupati 188.45/317/Kum Tahun 2022)');
const DUTY_CSR = 'Mitra Pokja BALANTING melalui program tanggung jawab sosial perusahaan (CSR).';

/** Named in the report: the planning agency, the working group and the four members of Adaro Group. */
const named: AgencyFacts[] = [
  {
    code: 'bappeda', short: 'Bappedalitbang', full: 'Bappedalitbang Kabupaten Balangan', kind: 'opd', aliases: ['Bappeda'],
    duty: 'Sinkronisasi dan koordinasi perencanaan; monitoring, analisis anggaran per SKPD, dan evaluasi BALANTING.',
    source: at('halaman judul dan III.C'),
  },
  {
    code: 'pokja_balanting', short: 'Pokja BALANTING', full: 'Kelompok Kerja Balangan Lawan Stunting (BALANTING)', kind: 'team',
    aliases: ['Pokja Balangan Lawan Stunting'],
    duty: 'Lima langkah strategis menurut SK Bupati 188.45/317/Kum Tahun 2022 dan tujuh tahapan kegiatan.',
    note: 'Dua intervensi utama: (a) perbaikan kondisi status gizi (pendampingan sasaran oleh kader desa 3 hari sekali, makanan tambahan); (b) perbaikan kondisi lingkungan rumah sasaran.',
    source: at('III.A'),
  },
  { code: 'balangan_coal', short: 'Balangan Coal', full: 'Balangan Coal (Adaro Group)', kind: 'company', duty: DUTY_CSR, source: CSR },
  { code: 'adaro_indonesia', short: 'Adaro Indonesia', full: 'PT. Adaro Indonesia', kind: 'company', aliases: ['Adaro Group'], duty: DUTY_CSR, source: CSR },
  { code: 'sapta_indra_sejati', short: 'Sapta Indra Sejati', full: 'PT. Sapta Indra Sejati (Adaro Group)', kind: 'company', aliases: ['SIS'], duty: DUTY_CSR, source: CSR },
  { code: 'yabn', short: 'YABN', full: 'Yayasan Adaro Bangun Negeri', kind: 'company', aliases: ['Yayasan Adaro Bangun Negeri'], duty: DUTY_CSR, source: CSR },
];

/** The report names no Dinas; these make the screens usable and are marked as example. */
const fill: AgencyFacts[] = [
  { code: 'dinkes', short: 'Dinkes', full: 'Dinas Kesehatan', kind: 'opd' },
  { code: 'opd_kb', short: 'OPD KB', full: 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana', kind: 'opd', aliases: ['DP3AKB', 'DPPKB'] },
  { code: 'dinsos', short: 'Dinsos', full: 'Dinas Sosial', kind: 'opd' },
  { code: 'pupr', short: 'Dinas PUPR', full: 'Dinas Pekerjaan Umum dan Penataan Ruang', kind: 'opd', aliases: ['PUPR'] },
  { code: 'kemenag', short: 'Kemenag', full: 'Kantor Kementerian Agama', kind: 'vertical' },
  { code: 'disdik', short: 'Disdik', full: 'Dinas Pendidikan', kind: 'opd' },
  { code: 'ketapang', short: 'Ketahanan Pangan', full: 'Dinas Ketahanan Pangan dan Pertanian', kind: 'opd' },
  { code: 'dkp', short: 'DKP', full: 'Dinas Perikanan', kind: 'opd' },
  { code: 'dpmd', short: 'DPMD', full: 'Dinas Pemberdayaan Masyarakat dan Desa', kind: 'opd' },
  { code: 'diskominfo', short: 'Diskominfo', full: 'Dinas Komunikasi dan Informatika', kind: 'opd' },
  { code: 'dlh', short: 'DLH', full: 'Dinas Lingkungan Hidup', kind: 'opd' },
  { code: 'satpolpp', short: 'Satpol PP', full: 'Satuan Polisi Pamong Praja', kind: 'opd' },
  { code: 'baznas', short: 'Baznas', full: 'Badan Amil Zakat Nasional', kind: 'zakat' },
];

export const agencies: AgencyFacts[] = [...named, ...fill];
