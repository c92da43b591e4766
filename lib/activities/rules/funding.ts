/** Where money comes from, in the order of the screen (domain §3, §9.6). */
export const FUNDING_SOURCES = [
  'APBN', 'APBD_PROV', 'APBD_KAB', 'DAK_FISIK', 'DAK_NONFISIK', 'DANA_DESA', 'ADD', 'APBDES', 'BUMDES', 'CSR', 'ZAKAT', 'HIBAH', 'SWADAYA',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const BUDGET_CLASSES = ['specific', 'sensitive', 'enabling'] as const;

export const SOURCE_WORDS: Readonly<Record<FundingSource, string>> = {
  APBN: 'APBN', APBD_PROV: 'APBD provinsi', APBD_KAB: 'APBD kabupaten', DAK_FISIK: 'DAK fisik', DAK_NONFISIK: 'DAK nonfisik', DANA_DESA: 'Dana desa', ADD: 'ADD',
  APBDES: 'APBDes', BUMDES: 'BUMDes', CSR: 'CSR', ZAKAT: 'Zakat', HIBAH: 'Hibah', SWADAYA: 'Swadaya',
};
