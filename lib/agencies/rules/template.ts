import type { AgencyKind } from '../rules';

/** An agency of the catalogue (domain §3). `isUsual`: ticked beforehand; the leads of all 20 indicators are among them. */
export interface TemplateAgency { code: string; shortName: string; fullName: string; kind: AgencyKind; isUsual: boolean }

const usual = (code: string, shortName: string, fullName: string, kind: AgencyKind = 'opd'): TemplateAgency => ({ code, shortName, fullName, kind, isUsual: true });
const other = (code: string, shortName: string, fullName: string, kind: AgencyKind = 'opd'): TemplateAgency => ({ ...usual(code, shortName, fullName, kind), isUsual: false });

export const AGENCY_TEMPLATE: readonly TemplateAgency[] = [
  usual('dinkes', 'Dinkes', 'Dinas Kesehatan'),
  usual('opd_kb', 'DPPKB', 'Dinas Pengendalian Penduduk dan Keluarga Berencana'),
  usual('dinsos', 'Dinsos', 'Dinas Sosial'),
  usual('disdik', 'Disdik', 'Dinas Pendidikan'),
  usual('pupr', 'Dinas PUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang'),
  usual('dpmd', 'DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa'),
  usual('ketapang', 'Dinas Ketahanan Pangan', 'Dinas Ketahanan Pangan dan Pertanian'),
  usual('dkp', 'DKP', 'Dinas Kelautan dan Perikanan'),
  usual('dlh', 'DLH', 'Dinas Lingkungan Hidup'),
  usual('diskominfo', 'Diskominfo', 'Dinas Komunikasi dan Informatika'),
  usual('bappeda', 'Bappeda', 'Badan Perencanaan Pembangunan Daerah'),
  usual('kemenag', 'Kemenag', 'Kantor Kementerian Agama', 'vertical'),
  other('perkim', 'Dinas Perkim', 'Dinas Perumahan dan Kawasan Permukiman'),
  other('bpbd', 'BPBD', 'Badan Penanggulangan Bencana Daerah'),
  other('satpolpp', 'Satpol PP', 'Satuan Polisi Pamong Praja'),
  other('biro_kesra', 'Bagian Kesra', 'Bagian Kesejahteraan Rakyat'),
  other('perpus', 'Dinas Perpustakaan', 'Dinas Perpustakaan dan Arsip'),
  other('disperindag', 'Disperindag', 'Dinas Perindustrian dan Perdagangan'),
  other('disnaker', 'Disnaker', 'Dinas Tenaga Kerja dan Koperasi'),
  other('dishut', 'Dishut', 'Dinas Kehutanan'),
  other('dispar', 'Dispar', 'Dinas Pariwisata, Kebudayaan, Pemuda dan Olahraga'),
  other('bkkbn', 'BKKBN', 'Perwakilan Kemendukbangga/BKKBN', 'vertical'),
  other('bnn', 'BNN', 'Badan Narkotika Nasional', 'vertical'),
  other('baznas', 'Baznas', 'Badan Amil Zakat Nasional', 'zakat'),
  other('tp_pkk', 'TP PKK', 'Tim Penggerak PKK', 'team'),
];

/** The catalogue without what the team has already. */
export const templateLeft = (codes: readonly string[]): TemplateAgency[] => AGENCY_TEMPLATE.filter(({ code }) => !codes.includes(code));
