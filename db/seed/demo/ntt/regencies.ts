import type { PlaceFacts } from '../place';
import type { Printed } from '../values';
import { at } from './document';

type Village = readonly [code: string, printedName: string, note?: string];

export interface Regency {
  facts: PlaceFacts;
  figures: readonly Printed[];
  villages: readonly Village[];
  notes: readonly string[];
}

const regency = (slug: string, code: string, name: string): PlaceFacts =>
  ({ slug, code, name: `Kabupaten ${name}`, level: 'regency', timeZone: 'Asia/Makassar', teamName: `Tim Percepatan Penurunan Stunting Kabupaten ${name}`, parent: 'ntt' });

interface Page { short: string; poorBp: number; poor: number; stuntingBp: number; posyandu: number; counts: readonly (readonly [indicator: string, count: number])[] }

/** One page of the report per kabupaten. */
const page = (region: string, { short, poorBp, poor, stuntingBp, posyandu, counts }: Page): Printed[] => [
  { region, indicator: 'OC01', period: '2018', shareBp: stuntingBp, sourceKind: 'riskesdas', source: at(`Kabupaten ${short} (Riskesdas 2018)`) },
  { region, indicator: 'CX02', period: '2019', shareBp: poorBp, sourceKind: 'bps', source: at(`Kabupaten ${short} (BPS, 2019)`) },
  { region, indicator: 'CX03', period: '2019', count: poor, sourceKind: 'bps', source: at(`Kabupaten ${short} (BPS, 2019)`), remark: 'Tercetak dalam ribu orang.' },
  ...counts.map(([indicator, count]): Printed => ({ region, indicator, period: '2021', count, source: at(`Kabupaten ${short}`), remark: 'Tahun tidak tercetak.' })),
  { region, indicator: 'OP01', period: '2021', count: posyandu, source: at('Monitoring Posyandu') },
];

const KIE = 'Tercetak "Kec. Kie"; data wilayah menulis "KI\'E".';
const MIOMAFO = 'Tercetak "Kec. Miomafo Timur"; data wilayah menulis "Miomaffo Timur".';

export const regencies: readonly Regency[] = [
  {
    facts: regency('kupang', '53.01', 'Kupang'),
    figures: page('53.01', { short: 'Kupang', poorBp: 2303, poor: 92_020, stuntingBp: 4104, posyandu: 46, counts: [['CX05', 24], ['CX06', 177]] }),
    villages: [
      ['53.01.08.2008', 'Desa Noelbaki, Kec. Kupang Tengah'], ['53.01.08.2013', 'Desa Mata Air, Kec. Kupang Tengah'],
      ['53.01.08.1007', 'Kelurahan Tarus, Kec. Kupang Tengah'], ['53.01.06.1003', 'Kelurahan Naibonat, Kec. Kupang Timur'],
      ['53.01.10.2010', 'Desa Sillu, Kec. Kupang Timur', 'Tercetak di Kec. Kupang Timur; data wilayah menempatkan Sillu di Kec. Fatuleu.'],
      ['53.01.18.1002', 'Kelurahan Sonraen, Kec. Amarasi Selatan'],
    ],
    notes: ['177 desa/kelurahan tercetak tanpa rincian (data wilayah kini: 160 desa dan 17 kelurahan).'],
  },
  {
    facts: regency('tts', '53.02', 'Timor Tengah Selatan'),
    figures: page('53.02', { short: 'TTS', poorBp: 2787, poor: 130_310, stuntingBp: 5600, posyandu: 17, counts: [['CX05', 32], ['CX07', 266], ['CX08', 12]] }),
    villages: [
      ['53.02.10.2010', 'Desa Nekmese, Kec. Kie', KIE],
      ['53.02.10.2008', 'Desa Tesiayofanu, Kec. Kie', `${KIE} Tercetak dua kali dalam daftar; disimpan satu kali.`],
      ['53.02.10.2009', 'Desa Oinlasi, Kec. Kie', `${KIE} Nama Oinlasi ada di tiga kecamatan kabupaten ini; yang dimaksud menurut kecamatannya.`],
      ['53.02.10.2005', 'Desa Napi, Kec. Kie', KIE],
    ],
    notes: ['Pada foto survei tertulis "Kabupaten Timur Tengah Selatan" (maksudnya Timor).'],
  },
  {
    facts: regency('ttu', '53.03', 'Timor Tengah Utara'),
    figures: page('53.03', { short: 'TTU', poorBp: 2245, poor: 56_940, stuntingBp: 4140, posyandu: 11, counts: [['CX05', 24], ['CX07', 160], ['CX08', 33]] }),
    villages: [
      ['53.03.17.2007', 'Desa Napan, Kec. Bikomi Utara'], ['53.03.17.2006', 'Desa Tes, Kec. Bikomi Utara'], ['53.03.17.2001', 'Desa Faenake, Kec. Bikomi Utara'],
      ['53.03.01.2006', 'Desa Bitefa, Kec. Miomafo Timur', MIOMAFO], ['53.03.01.2024', 'Desa Femnasi, Kec. Miomafo Timur', MIOMAFO],
    ],
    notes: ['Tercetak 160 desa dan 33 kelurahan; data wilayah kini 182 desa dan 11 kelurahan (jumlahnya sama, 193).'],
  },
];
