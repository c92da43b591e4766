/** A group of people or families whose size several indicators divide by (domain §2, F111). */
export interface TargetGroup { code: string; name: string; shortName: string; unit: string; indicators: readonly string[] }

/**
 * Groups that a village and year agree on once. Only denominators that are a standing population: what is counted "sejak awal
 * tahun" (births, weddings, cases found) grows with the year and is nobody's agreed size.
 */
export const TARGET_GROUPS: readonly TargetGroup[] = [
  { code: 'adolescent_girls', name: 'remaja putri', shortName: 'remaja putri', unit: 'orang', indicators: ['SP03', 'EX02'] },
  { code: 'infants_0_5', name: 'bayi di bawah 6 bulan', shortName: 'bayi < 6 bulan', unit: 'anak', indicators: ['SP04'] },
  { code: 'children_6_23', name: 'anak 6–23 bulan', shortName: 'anak 6–23 bulan', unit: 'anak', indicators: ['SP05'] },
  { code: 'under_five', name: 'balita', shortName: 'balita', unit: 'anak', indicators: ['SP07'] },
  { code: 'immunisation_cohort', name: 'anak dalam kelompok umur imunisasi', shortName: 'imunisasi', unit: 'anak', indicators: ['SP09'] },
  { code: 'households', name: 'rumah tangga', shortName: 'rumah tangga', unit: 'rumah tangga', indicators: ['SE04', 'SE05'] },
  { code: 'poor_people', name: 'penduduk miskin yang berhak PBI', shortName: 'berhak PBI', unit: 'orang', indicators: ['SE06'] },
  { code: 'poor_families', name: 'keluarga miskin dan rentan', shortName: 'miskin dan rentan', unit: 'keluarga', indicators: ['SE08', 'SE10'] },
  { code: 'at_risk_families', name: 'keluarga berisiko stunting', shortName: 'berisiko stunting', unit: 'keluarga', indicators: ['SE07', 'EX07', 'EX08', 'EX09', 'EX10'] },
];

const BY_INDICATOR = new Map(TARGET_GROUPS.flatMap((group) => group.indicators.map((code): [string, TargetGroup] => [code, group])));
const BY_CODE = new Map(TARGET_GROUPS.map((group): [string, TargetGroup] => [group.code, group]));

/** The group that an indicator's denominator counts; null when no standing group is meant. */
export const groupOfIndicator = (indicatorCode: string): TargetGroup | null => BY_INDICATOR.get(indicatorCode) ?? null;

/** A group by its code; null when there is none. */
export const groupByCode = (code: string): TargetGroup | null => BY_CODE.get(code) ?? null;
