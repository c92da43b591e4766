import type { Printed } from '../values';
import { at, NATIONAL_2018 } from './document';

const LAST = '2021';
const WATCHED = { period: '2021-04', asOf: '2021-04-30' } as const;

const share = (indicator: string, percent: number, place: string, more: Partial<Printed> = {}): Printed =>
  ({ region: '53', period: LAST, indicator, shareBp: percent * 100, source: at(place), ...more });
const count = (indicator: string, n: number, place: string, more: Partial<Printed> = {}): Printed =>
  ({ region: '53', period: LAST, indicator, count: n, source: at(place), ...more });

const prevalence = (period: string, shareBp: number, more: Partial<Printed> = {}): Printed =>
  ({ region: '53', indicator: 'OC01', period, shareBp, source: at('Latar Belakang no. 2'), ...more });

const WOMEN = 'PMT ibu hamil: 81 + 18 + 2 = 101 %, pembulatan di sumber.';
const DIET = '72 + 27 = 99 %, pembulatan di sumber.';

/** Levels of the province and outputs of the programme, which the report does not split by kabupaten. */
export const provinceFigures: Printed[] = [
  prevalence('2018', 3010), prevalence('2019', 2790), prevalence('2020-08', 2750, { asOf: '2020-08-31', remark: '"Hingga periode Agustus 2020".' }), NATIONAL_2018,
  count('OP01', 74, 'Monitoring Posyandu', { remark: '46 di Kupang, 17 di TTS, 11 di TTU.' }),
  count('OP02', 3662, 'Monitoring Posyandu'),
  share('OP03', 80, 'Monitoring Posyandu', { ...WATCHED, remark: 'Tercetak "naik (dan tetap)", periode Januari–April 2021.' }),
  share('OP04', 80, 'Monitoring Posyandu'), share('OP05', 50, 'Monitoring Posyandu'),
  share('OP06', 81, 'Monitoring dampak PMT', { remark: WOMEN }), share('OP07', 18, 'Monitoring dampak PMT', { remark: WOMEN }), share('OP08', 2, 'Monitoring dampak PMT', { remark: WOMEN }),
  share('OP09', 80, 'Monitoring dampak PMT'), share('OP10', 11, 'Monitoring dampak PMT'), share('OP11', 9, 'Monitoring dampak PMT'),
  share('OP12', 72, 'Monitoring perubahan pola makan', { remark: DIET }), share('OP13', 27, 'Monitoring perubahan pola makan', { remark: DIET }),
  count('OP14', 346, 'Edukasi TTD ibu hamil'), share('OP15', 25, 'Edukasi TTD ibu hamil'), share('OP16', 49, 'Edukasi TTD ibu hamil'), share('OP17', 26, 'Edukasi TTD ibu hamil'),
  count('OP18', 1956, 'Edukasi TTD remaja & wanita subur'), count('OP19', 2185, 'Edukasi PHBS dan STBM'), count('OP20', 1499, 'Edukasi pola asuh 1000 HPK'),
  count('OP21', 75, 'Pembangunan toilet bersih'), count('OP22', 366, 'Pembangunan toilet bersih'),
  share('OP23', 27, 'Pembangunan toilet bersih'), share('OP24', 73, 'Pembangunan toilet bersih'),
  share('OP25', 36, 'Pembangunan toilet bersih (sebelum bantuan)'), share('OP26', 64, 'Pembangunan toilet bersih (sebelum bantuan)'),
  share('OP27', 100, 'Pembangunan toilet bersih (monitoring kondisi kesehatan)', { ...WATCHED, remark: '"Monitoring kondisi kesehatan Januari-April 2021: 100% Sehat": keadaan penerima, bukan toiletnya.' }),
  count('OP28', 3, 'Pembangunan, renovasi, pengadaan alat'), count('OP29', 11, 'Pembangunan, renovasi, pengadaan alat'),
  count('OP30', 74, 'Pembangunan, renovasi, pengadaan alat', { remark: 'Tercetak "74 paket perbaikan anthropometric"; bukan bukti alat standar lengkap.' }),
];
