import type { AgencyFacts } from '../agencies';

/** Seed 003: advertorial of DPMPD Kaltim, media-masa.id, 19 June 2025. Only the article is dated. */
export const ARTICLE = 'Advertorial DPMPD Kaltim, Media-Masa.ID, 19 Juni 2025';
const ATTENDED = `${ARTICLE}, paragraf 2 (hadir, "antara lain")`;
const QUOTED = `${ARTICLE} (disebut dalam komitmen, tidak dalam daftar hadir)`;

/** Eleven listed attendees, the host and BKKBN. No education agency is listed. */
export const agencies: AgencyFacts[] = [
  { code: 'dinkes', short: 'Dinkes', full: 'Dinas Kesehatan', kind: 'opd', source: ATTENDED, note: 'Masalah yang disampaikan: rendahnya kunjungan masyarakat ke Posyandu, terutama karena kesibukan orang tua bekerja.' },
  { code: 'dinsos', short: 'Dinsos', full: 'Dinas Sosial', kind: 'opd', source: ATTENDED },
  { code: 'pupr', short: 'Dinas PUPR', full: 'Dinas PUPR', kind: 'opd', aliases: ['Dinas Pekerjaan Umum dan Penataan Ruang'], source: ATTENDED },
  { code: 'dkp', short: 'DKP', full: 'Dinas Kelautan dan Perikanan', kind: 'opd', source: ATTENDED },
  { code: 'baznas', short: 'Baznas', full: 'Baznas Provinsi Kaltim', kind: 'zakat', aliases: ['Baznas Kaltim'], source: ATTENDED },
  { code: 'kemenag', short: 'Kemenag', full: 'Kemenag Kaltim', kind: 'vertical', source: ATTENDED },
  { code: 'diskominfo', short: 'Diskominfo', full: 'Diskominfo Kaltim', kind: 'opd', source: ATTENDED },
  { code: 'biro_kesra', short: 'Biro Kesra', full: 'Biro Kesra', kind: 'opd', source: ATTENDED, note: 'Hadir; tidak ada komitmen yang tercatat.' },
  { code: 'bpbd', short: 'BPBD', full: 'BPBD', kind: 'opd', aliases: ['Badan Penanggulangan Bencana Daerah'], source: ATTENDED },
  { code: 'satpolpp', short: 'Satpol PP', full: 'Satpol PP', kind: 'opd', aliases: ['Satuan Polisi Pamong Praja'], source: ATTENDED, note: 'Hadir; tidak ada komitmen yang tercatat.' },
  { code: 'dlh', short: 'DLH', full: 'Dinas Lingkungan Hidup', kind: 'opd', source: ATTENDED },
  { code: 'bkkbn', short: 'BKKBN', full: 'BKKBN', kind: 'vertical', source: QUOTED },
  {
    code: 'dpmd', short: 'DPMPD', full: 'Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa', kind: 'opd', aliases: ['DPMPD Kaltim', 'DPMD'],
    duty: 'Penyelenggara Rapat Tim Penggerak (TP) Posyandu Tahun 2025.', source: `${ARTICLE}, paragraf 1 (penyelenggara)`,
  },
];
