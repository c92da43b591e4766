import type { AgencyFacts } from '../agencies';
import type { RoleFacts } from '../responsibilities';

/** Fifteen agencies. Satpol PP is left without any activity, so that an empty row shows. */
export const agencies: AgencyFacts[] = [
  { code: 'bappeda', short: 'Bappeda', full: 'Badan Perencanaan Pembangunan Daerah', kind: 'opd' },
  { code: 'dinkes', short: 'Dinkes', full: 'Dinas Kesehatan', kind: 'opd' },
  { code: 'opd_kb', short: 'DPPKB', full: 'Dinas Pengendalian Penduduk dan Keluarga Berencana', kind: 'opd', aliases: ['OPD KB'] },
  { code: 'dinsos', short: 'Dinsos', full: 'Dinas Sosial', kind: 'opd' },
  { code: 'pupr', short: 'Dinas PUPR', full: 'Dinas Pekerjaan Umum dan Penataan Ruang', kind: 'opd', aliases: ['PUPR'] },
  { code: 'kemenag', short: 'Kemenag', full: 'Kantor Kementerian Agama', kind: 'vertical' },
  { code: 'disdik', short: 'Disdik', full: 'Dinas Pendidikan', kind: 'opd' },
  { code: 'ketapang', short: 'Ketahanan Pangan', full: 'Dinas Ketahanan Pangan dan Pertanian', kind: 'opd' },
  { code: 'dkp', short: 'DKP', full: 'Dinas Kelautan dan Perikanan', kind: 'opd' },
  { code: 'dpmd', short: 'DPMD', full: 'Dinas Pemberdayaan Masyarakat dan Desa', kind: 'opd' },
  { code: 'dlh', short: 'DLH', full: 'Dinas Lingkungan Hidup', kind: 'opd' },
  { code: 'diskominfo', short: 'Diskominfo', full: 'Dinas Komunikasi dan Informatika', kind: 'opd' },
  { code: 'bpbd', short: 'BPBD', full: 'Badan Penanggulangan Bencana Daerah', kind: 'opd' },
  { code: 'satpolpp', short: 'Satpol PP', full: 'Satuan Polisi Pamong Praja', kind: 'opd' },
  { code: 'baznas', short: 'Baznas', full: 'Badan Amil Zakat Nasional', kind: 'zakat' },
];

export const fieldRoles: RoleFacts[] = [
  ['spm', 'education', 'disdik', 'lead'],
  ['spm', 'health', 'dinkes', 'lead'], ['spm', 'health', 'opd_kb', 'support'], ['spm', 'health', 'kemenag', 'support'], ['spm', 'health', 'dkp', 'support'],
  ['spm', 'public_works', 'pupr', 'lead'], ['spm', 'public_works', 'dlh', 'support'],
  ['spm', 'housing', 'pupr', 'lead'], ['spm', 'housing', 'ketapang', 'support'],
  ['spm', 'public_order', 'satpolpp', 'lead'], ['spm', 'public_order', 'bpbd', 'support'],
  ['spm', 'social', 'dinsos', 'lead'], ['spm', 'social', 'baznas', 'funder'],
  ['phi', 'healthy', 'dinkes', 'lead'], ['phi', 'care', 'dinsos', 'lead'], ['phi', 'green', 'ketapang', 'lead'], ['phi', 'smart', 'disdik', 'lead'],
];
