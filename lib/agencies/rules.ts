export const AGENCY_KINDS = ['opd', 'vertical', 'zakat', 'company', 'ngo', 'university', 'team', 'village'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_KIND_LABELS: Readonly<Record<AgencyKind, string>> = {
  opd: 'Perangkat daerah (OPD)',
  vertical: 'Instansi vertikal',
  zakat: 'Lembaga zakat',
  company: 'Perusahaan (CSR)',
  ngo: 'Lembaga masyarakat',
  university: 'Perguruan tinggi',
  team: 'Tim atau kelompok kerja',
  village: 'Pemerintah desa',
};
