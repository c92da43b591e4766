import * as t from '@/db/schema';
import { addLines, type LineFacts } from '../budgets';
import type { Place } from '../place';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { VILLAGE, type VillageKey } from './village-figures';

const MILLION = 1_000_000n;
const idr = (millions: number): bigint => BigInt(millions) * MILLION;

/** Whole budgets 2022 in Rp juta: PUPR 2.850 of 150.000 = 1,90 %, OPD KB 620 of 8.730 = 7,10 %. */
const wholes: readonly (readonly [agency: string, millions: number])[] = [
  ['pupr', 150_000], ['dinkes', 60_600], ['dinsos', 20_700], ['opd_kb', 8_730], ['ketapang', 25_800], ['disdik', 180_000], ['satpolpp', 9_400],
];
/** Share of a line spent by 30 September, percent. */
const SPENT: Readonly<Record<string, number>> = { pupr: 41, dinkes: 68, dinsos: 72, opd_kb: 59, ketapang: 33, baznas: 85, adaro_indonesia: 85 };

type Reach = 'none' | readonly VillageKey[] | Partial<Record<VillageKey, number>>;
interface Fill {
  name: string; millions: number; class: LineFacts['class']; from: LineFacts['fundingSource'];
  activity?: string; reach?: Reach; stage?: 'murni' | 'perubahan'; sub?: string; key?: string;
}

function reached(reach: Reach): Pick<LineFacts, 'split' | 'villages'> {
  if (reach === 'none') return { split: 'none' };
  if (Array.isArray(reach)) return { split: 'equal', villages: (reach as VillageKey[]).map((key) => [VILLAGE[key], null] as const) };
  const amounts = Object.entries(reach) as [VillageKey, number][];
  return { split: 'explicit', villages: amounts.map(([key, millions]) => [VILLAGE[key], idr(millions)] as const) };
}

function line(agency: string, { name, millions, from, activity, reach = 'none', stage = 'murni', sub, key, class: lineClass }: Fill): LineFacts {
  const spent = (percent: number): bigint => (idr(millions) * BigInt(percent)) / 100n;
  const whole = SPENT[agency]!;
  return {
    agency, name, fiscalYear: 2022, stage, lineKey: key ?? `${agency}-${name}`, class: lineClass, fundingSource: from, budgetIdr: idr(millions),
    verification: 'verified', ...(activity === undefined ? {} : { activity }), ...(sub === undefined ? {} : { subActivityCode: sub }), ...reached(reach), ...EXAMPLE,
    spent: [['2022-03-31', spent(Math.floor(whole / 6))], ['2022-06-30', spent(Math.floor(whole / 2))], ['2022-09-30', spent(whole)]],
  };
}

const all: VillageKey[] = ['hauwai', 'mamantang', 'marajai', 'halong', 'batuPiring', 'uren', 'gunungBatu', 'mampari'];
const SR = { name: 'Jaringan distribusi dan sambungan rumah', class: 'sensitive', from: 'APBD_KAB', activity: 'se04', key: 'pupr-sr', sub: '1.03.03.2.01' } as const;

/** Rp 7.000 juta over seven agencies; Rp 2.310 juta of it reaches no named village. */
const lines: LineFacts[] = [
  line('pupr', { ...SR, millions: 820, reach: { mamantang: 160, halong: 260, batuPiring: 200, uren: 100, gunungBatu: 100 } }),
  line('pupr', { ...SR, millions: 900, stage: 'perubahan', reach: { mamantang: 180, halong: 290, batuPiring: 210, uren: 110, gunungBatu: 110 } }),
  line('pupr', { name: 'Septik komunal', millions: 770, class: 'sensitive', from: 'DAK_FISIK', activity: 'se05', reach: ['mamantang', 'batuPiring', 'uren'] }),
  line('pupr', { name: 'Rehabilitasi drainase permukiman', millions: 1180, class: 'sensitive', from: 'APBD_KAB' }),
  line('dinkes', { name: 'PMT ibu hamil KEK', millions: 420, class: 'specific', from: 'DAK_NONFISIK', activity: 'sp01', reach: { hauwai: 60, mamantang: 50, marajai: 24, halong: 96, batuPiring: 60, uren: 40, gunungBatu: 40, mampari: 50 } }),
  line('dinkes', { name: 'PMT balita gizi kurang', millions: 330, class: 'specific', from: 'DAK_NONFISIK', activity: 'sp08', reach: ['hauwai', 'mamantang', 'marajai', 'halong', 'batuPiring', 'gunungBatu'] }),
  line('dinkes', { name: 'Tablet tambah darah ibu hamil', millions: 120, class: 'specific', from: 'APBD_KAB', activity: 'sp02', reach: all }),
  line('dinkes', { name: 'Sweeping imunisasi', millions: 210, class: 'specific', from: 'DAK_NONFISIK', activity: 'sp09', reach: { marajai: 19, halong: 61, batuPiring: 60, uren: 25, gunungBatu: 25, mampari: 20 } }),
  line('dinkes', { name: 'Pemantauan pertumbuhan di posyandu', millions: 260, class: 'specific', from: 'APBD_KAB', activity: 'sp07', reach: all }),
  line('dinkes', { name: 'Pelatihan kader posyandu', millions: 300, class: 'enabling', from: 'DAK_NONFISIK', activity: 'kader' }),
  line('dinkes', { name: 'Pengadaan alat antropometri', millions: 300, class: 'specific', from: 'DAK_FISIK' }),
  line('dinsos', { name: 'Pemutakhiran data PBI JKN', millions: 250, class: 'sensitive', from: 'APBD_KAB', activity: 'se06', reach: all }),
  line('dinsos', { name: 'Bantuan sosial pangan', millions: 310, class: 'sensitive', from: 'APBD_KAB', activity: 'se10', reach: { mamantang: 50, marajai: 28, halong: 92, batuPiring: 50, uren: 30, gunungBatu: 30, mampari: 30 } }),
  line('dinsos', { name: 'Pertemuan P2K2', millions: 180, class: 'sensitive', from: 'APBD_KAB', activity: 'se08', reach: ['hauwai', 'mamantang', 'marajai', 'halong', 'batuPiring', 'uren'] }),
  line('dinsos', { name: 'Rehabilitasi sosial lainnya', millions: 170, class: 'sensitive', from: 'APBD_KAB' }),
  line('opd_kb', { name: 'Pendampingan keluarga berisiko stunting', millions: 260, class: 'sensitive', from: 'DAK_NONFISIK', activity: 'se07', reach: { marajai: 14, halong: 96, batuPiring: 70, uren: 40, gunungBatu: 40 } }),
  line('opd_kb', { name: 'KB pascapersalinan', millions: 130, class: 'sensitive', from: 'DAK_NONFISIK', activity: 'se01', reach: { hauwai: 20, mamantang: 20, marajai: 7, halong: 33, batuPiring: 30, uren: 10, gunungBatu: 10 } }),
  line('opd_kb', { name: 'Pembinaan PIK-R dan BKB', millions: 230, class: 'enabling', from: 'DAK_NONFISIK', activity: 'genre' }),
  line('ketapang', { name: 'Bibit tanaman sayur pekarangan', millions: 180, class: 'sensitive', from: 'APBD_KAB', activity: 'bibit', reach: ['marajai', 'halong', 'uren'] }),
  line('ketapang', { name: 'Cadangan pangan daerah', millions: 130, class: 'sensitive', from: 'APBD_KAB' }),
  line('baznas', { name: 'Paket pangan keluarga miskin', millions: 170, class: 'sensitive', from: 'ZAKAT', activity: 'paket', reach: { marajai: 26, mamantang: 54, halong: 90 } }),
  line('adaro_indonesia', { name: 'Makanan tambahan BALANTING', millions: 200, class: 'specific', from: 'CSR', activity: 'csr-pmt', reach: { marajai: 30, hauwai: 60, halong: 70, gunungBatu: 40 } }),
];

/** Made-up money of 2022: the report of Balangan prints no budget figure. */
export async function addFillBudgets(place: Place): Promise<void> {
  await insertRows(place.tx, t.agencyBudget, wholes.map(([agency, millions]) => ({
    jurisdictionId: place.jurisdictionId, fiscalYear: 2022, stage: 'murni' as const, agencyId: place.agencyId(agency), totalIdr: idr(millions), ...EXAMPLE,
  })));
  await addLines(place, lines);
}
