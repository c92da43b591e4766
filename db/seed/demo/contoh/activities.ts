import type { ActivityFacts } from '../activities';
import { spread } from '../identity';
import { EXAMPLE } from '../values';
import { districts, YEARS } from './areas';

type Template = readonly [key: string, agency: string, indicator: string, spm: string, phi: string, name: string];

/** Thirty kinds of work × ten kecamatan × two years = 600 activities. */
const templates: readonly Template[] = [
  ['sp01', 'dinkes', 'SP01', 'health', 'healthy', 'PMT pemulihan ibu hamil KEK'], ['sp02', 'dinkes', 'SP02', 'health', 'healthy', 'Kelas ibu hamil dan TTD'],
  ['sp03', 'dinkes', 'SP03', 'health', 'healthy', 'Aksi bergizi dan TTD remaja putri'], ['sp04', 'dinkes', 'SP04', 'health', 'healthy', 'Konseling menyusui'],
  ['sp05', 'dinkes', 'SP05', 'health', 'healthy', 'Demo masak MP-ASI'], ['sp06', 'dinkes', 'SP06', 'health', 'healthy', 'Tata laksana gizi buruk'],
  ['sp07', 'dinkes', 'SP07', 'health', 'healthy', 'Pemantauan pertumbuhan balita'], ['sp08', 'dinkes', 'SP08', 'health', 'healthy', 'PMT lokal balita gizi kurang'],
  ['sp09', 'dinkes', 'SP09', 'health', 'healthy', 'Imunisasi kejar'], ['se11', 'dinkes', 'SE11', 'public_works', 'healthy', 'Pemicuan Stop BABS'],
  ['se01', 'opd_kb', 'SE01', 'health', 'healthy', 'Pelayanan KB pascapersalinan'], ['se07', 'opd_kb', 'SE07', 'social', 'care', 'Pendampingan keluarga oleh TPK'],
  ['bkb', 'opd_kb', 'SE07', 'health', 'smart', 'Pembinaan Bina Keluarga Balita'], ['se03', 'kemenag', 'SE03', 'health', 'healthy', 'Bimbingan calon pengantin'],
  ['se04', 'pupr', 'SE04', 'public_works', 'care', 'Sambungan rumah air minum'], ['se05', 'pupr', 'SE05', 'public_works', 'healthy', 'Tangki septik komunal'],
  ['rtlh', 'pupr', 'umum', 'housing', 'care', 'Perbaikan rumah tidak layak huni'], ['se06', 'dinsos', 'SE06', 'social', 'care', 'Verifikasi peserta PBI JKN'],
  ['se08', 'dinsos', 'SE08', 'social', 'care', 'Pertemuan P2K2 PKH'], ['se10', 'dinsos', 'SE10', 'social', 'care', 'Bantuan pangan keluarga'],
  ['paud', 'disdik', 'umum', 'education', 'smart', 'Pengembangan PAUD holistik integratif'], ['kebun', 'ketapang', 'SP05', 'housing', 'green', 'Kebun gizi pekarangan'],
  ['ikan', 'dkp', 'SP08', 'health', 'green', 'Gemar makan ikan'], ['kpm', 'dpmd', 'SP07', 'umum', 'umum', 'Pelatihan kader pembangunan manusia'],
  ['limbah', 'dlh', 'SE05', 'public_works', 'care', 'Pembinaan limbah rumah tangga'], ['internet', 'diskominfo', 'umum', 'umum', 'umum', 'Internet posyandu'],
  ['siaga', 'bpbd', 'umum', 'public_order', 'care', 'Edukasi kebencanaan di posyandu'], ['zakat', 'baznas', 'SE10', 'social', 'care', 'Paket pangan keluarga miskin'],
  ['zakat-air', 'baznas', 'SE04', 'public_works', 'care', 'Sarana air bersih'], ['monev', 'bappeda', 'umum', 'umum', 'umum', 'Monitoring konvergensi'],
];

const dice = (year: number, key: string, ...what: string[]): number => spread('activity', year, key, ...what);

function stateOf(year: number, key: string): ActivityFacts['state'] {
  const at = dice(year, key, 'state');
  if (year === 2025) return at < 0.04 ? 'cancelled' : 'done';
  if (at < 0.04) return 'cancelled';
  if (at < 0.1) return 'pledged';
  if (at < 0.2) return 'planned';
  return at < 0.45 ? 'done' : 'running';
}

function verificationOf(year: number, key: string): NonNullable<ActivityFacts['verification']> {
  if (year === 2025) return 'verified';
  const at = dice(year, key, 'verification');
  if (at < 0.05) return 'draft';
  return at < 0.15 ? 'submitted' : 'verified';
}

function one(year: number, [code, agency, indicator, spm, phi, name]: Template, district: typeof districts[number]): ActivityFacts {
  const key = `${code}-${year}-${district.code}`;
  const state = stateOf(year, key);
  const planned = 4 + Math.floor(dice(year, key, 'planned') * 9);
  const share = state === 'done' ? 1 : 0.2 + 0.6 * dice(year, key, 'done');
  const month = 1 + Math.floor(dice(year, key, 'month') * 5);
  return {
    key, agency, name: `${name}, Kecamatan ${district.name}`, year, kind: name, state, plannedCount: planned,
    doneCount: state === 'pledged' || state === 'planned' || state === 'cancelled' ? 0 : Math.floor(planned * share),
    startsOn: state === 'pledged' ? null : `${year}-${String(month).padStart(2, '0')}-05`, endsOn: state === 'pledged' ? null : `${year}-11-30`,
    beneficiaries: 20 + Math.floor(dice(year, key, 'people') * 400), verification: verificationOf(year, key),
    villages: indicator === 'umum' ? [] : district.villages.filter((village) => dice(year, key, village) < 0.55),
    columns: { indicator: [indicator], spm: [spm], phi: [phi] }, ...EXAMPLE,
  };
}

export const activities: readonly ActivityFacts[] = YEARS.flatMap((year) =>
  templates.flatMap((template) => districts.map((district) => one(year, template, district))));
