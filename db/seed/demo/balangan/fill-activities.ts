import type { ActivityFacts } from '../activities';
import { EXAMPLE } from '../values';
import { VILLAGE, VILLAGE_KEYS, type VillageKey } from './village-figures';

type Counts = readonly [planned: number, done: number];
type Spm = 'education' | 'health' | 'public_works' | 'housing' | 'public_order' | 'social' | 'umum';

interface Fill { spm: Spm; indicators: readonly string[]; villages: readonly VillageKey[]; counts: Counts; phi?: string; unit?: string; kind?: string }

/** Two agencies with the same kind in the same village: the overlap to look into (F09). */
const RECOVERY = 'PMT pemulihan balita gizi kurang';
const FOOD = 'Paket bantuan pangan desa lokus';

const except = (...absent: VillageKey[]): VillageKey[] => VILLAGE_KEYS.filter((key) => !absent.includes(key));

const activity = (key: string, agency: string, name: string, { spm, indicators, villages, counts, phi = 'healthy', unit = 'kali', kind }: Fill): ActivityFacts => ({
  key, agency, name, year: 2022, kind: kind ?? name, state: counts[0] === counts[1] ? 'done' : 'running',
  plannedCount: counts[0], doneCount: counts[1], countUnit: unit, startsOn: '2022-02-01', endsOn: '2022-11-30', verification: 'verified',
  villages: villages.map((village) => VILLAGE[village]), columns: { indicator: indicators, spm: [spm], phi: [phi] }, ...EXAMPLE,
});

/** One activity of the lead per village indicator. The villages left out make the gaps of the grid. */
const leads: ActivityFacts[] = [
  activity('sp01', 'dinkes', 'PMT pemulihan ibu hamil KEK dan anemia', { spm: 'health', indicators: ['SP01'], villages: except(), counts: [9, 6] }),
  activity('sp02', 'dinkes', 'Pemberian TTD dan kelas ibu hamil', { spm: 'health', indicators: ['SP02'], villages: except(), counts: [10, 7] }),
  activity('sp03', 'dinkes', 'Pemberian TTD remaja putri di sekolah', { spm: 'health', indicators: ['SP03'], villages: except('hauwai', 'mamantang', 'marajai', 'mampari'), counts: [12, 8] }),
  activity('sp04', 'dinkes', 'Konseling ASI eksklusif dan kelas balita', { spm: 'health', indicators: ['SP04'], villages: except('hauwai', 'gunungBatu', 'mampari'), counts: [8, 6] }),
  activity('sp05', 'dinkes', 'Demo masak MP-ASI bahan pangan lokal', { spm: 'health', indicators: ['SP05'], villages: except('mampari'), counts: [8, 5] }),
  activity('sp06', 'dinkes', 'Tata laksana balita gizi buruk', { spm: 'health', indicators: ['SP06'], villages: except('mampari'), counts: [4, 4] }),
  activity('sp07', 'dinkes', 'Pemantauan pertumbuhan di posyandu', { spm: 'health', indicators: ['SP07'], villages: except(), counts: [12, 9] }),
  activity('sp08', 'dinkes', 'PMT pemulihan balita gizi kurang', { spm: 'health', indicators: ['SP08'], villages: except('mampari'), counts: [9, 6], kind: RECOVERY }),
  activity('sp09', 'dinkes', 'Sweeping imunisasi dasar lengkap', { spm: 'health', indicators: ['SP09'], villages: except('hauwai', 'mamantang'), counts: [8, 5] }),
  activity('se01', 'opd_kb', 'Pelayanan KB pascapersalinan', { spm: 'health', indicators: ['SE01'], villages: except('mampari'), counts: [6, 4] }),
  activity('se03', 'kemenag', 'Bimbingan dan pemeriksaan kesehatan calon pengantin', { spm: 'health', indicators: ['SE03'], villages: except('hauwai', 'mamantang', 'mampari'), counts: [5, 3] }),
  activity('se04', 'pupr', 'Pengembangan jaringan distribusi dan sambungan rumah (SR)', { spm: 'public_works', indicators: ['SE04'], villages: except('hauwai', 'marajai', 'mampari'), counts: [12, 4], phi: 'care', unit: 'paket' }),
  activity('se05', 'pupr', 'Pembangunan septik komunal', { spm: 'public_works', indicators: ['SE05'], villages: ['mamantang', 'batuPiring', 'uren'], counts: [6, 1], unit: 'unit' }),
  activity('se06', 'dinsos', 'Pemutakhiran data penerima bantuan iuran (PBI) JKN', { spm: 'social', indicators: ['SE06'], villages: except(), counts: [4, 3], phi: 'care' }),
  activity('se07', 'opd_kb', 'Pendampingan keluarga berisiko stunting oleh TPK', { spm: 'social', indicators: ['SE07'], villages: except('hauwai', 'mamantang', 'mampari'), counts: [12, 8], phi: 'care' }),
  activity('se08', 'dinsos', 'Pertemuan P2K2 keluarga penerima PKH', { spm: 'social', indicators: ['SE08'], villages: except('mampari'), counts: [10, 7], phi: 'care' }),
  activity('se10', 'dinsos', 'Penyaluran bantuan sosial pangan', { spm: 'social', indicators: ['SE10'], villages: except('hauwai'), counts: [4, 3], phi: 'care' }),
  activity('se11', 'dinkes', 'Pemicuan dan verifikasi desa Stop BABS', { spm: 'public_works', indicators: ['SE11'], villages: ['halong', 'uren'], counts: [4, 2] }),
];

/** Supporters, funders and coordination. Disdik and Satpol PP have none, so that their empty rows show. */
const others: ActivityFacts[] = [
  activity('bibit', 'ketapang', 'Pemberian bibit tanaman sayur pekarangan', { spm: 'housing', indicators: ['SP05'], villages: ['marajai', 'halong', 'uren'], counts: [6, 2], phi: 'green' }),
  activity('ikan', 'dkp', 'Gerakan masyarakat gemar makan ikan', { spm: 'health', indicators: ['SP05'], villages: ['marajai', 'halong', 'batuPiring'], counts: [4, 3], phi: 'green' }),
  activity('kpm', 'dpmd', 'Pelatihan Kader Pembangunan Manusia (KPM)', { spm: 'umum', indicators: ['SP07'], villages: ['marajai', 'uren', 'gunungBatu', 'batuPiring'], counts: [2, 2], phi: 'umum' }),
  activity('limbah', 'dlh', 'Pembinaan pengelolaan limbah rumah tangga', { spm: 'public_works', indicators: ['SE05'], villages: ['halong', 'batuPiring'], counts: [4, 3], phi: 'care' }),
  activity('paket', 'baznas', 'Paket pangan keluarga miskin dengan balita', { spm: 'social', indicators: ['SE10'], villages: ['marajai', 'mamantang', 'halong'], counts: [3, 3], phi: 'care', unit: 'tahap', kind: FOOD }),
  activity('csr-pmt', 'adaro_indonesia', 'Makanan tambahan sebagai stimulan sasaran BALANTING', { spm: 'health', indicators: ['SP08'], villages: ['marajai', 'hauwai', 'halong', 'gunungBatu'], counts: [6, 5], unit: 'tahap', kind: RECOVERY }),
  activity('csr-kader', 'yabn', 'Pendampingan sasaran oleh kader desa', { spm: 'health', indicators: ['SP07'], villages: ['marajai', 'hauwai', 'halong'], counts: [40, 31], unit: 'kunjungan' }),
  activity('csr-alat', 'sapta_indra_sejati', 'Perbaikan alat ukur posyandu', { spm: 'health', indicators: ['SP07'], villages: ['halong', 'gunungBatu'], counts: [6, 6], unit: 'paket' }),
  activity('csr-pangan', 'balangan_coal', 'Stimulan akses ketahanan pangan', { spm: 'social', indicators: ['SE10'], villages: ['halong', 'uren'], counts: [4, 2], phi: 'green', unit: 'tahap', kind: FOOD }),
  activity('kader', 'dinkes', 'Pelatihan kader posyandu', { spm: 'umum', indicators: ['umum'], villages: [], counts: [3, 2], phi: 'umum' }),
  activity('kampanye', 'diskominfo', 'Kampanye stunting melalui media cetak dan elektronik', { spm: 'umum', indicators: ['SE09'], villages: [], counts: [8, 4], phi: 'umum' }),
  activity('genre', 'opd_kb', 'Pembinaan PIK-R, BKB, dan Duta GenRe', { spm: 'health', indicators: ['umum'], villages: [], counts: [6, 4], phi: 'smart' }),
  activity('rakor', 'bappeda', 'Rapat koordinasi, monitoring dan evaluasi stunting', { spm: 'umum', indicators: ['umum'], villages: [], counts: [4, 3], phi: 'umum' }),
];

export const fillActivities: ActivityFacts[] = [...leads, ...others];
