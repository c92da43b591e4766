import type { SearchParams } from '@/lib/jurisdictions/input';
import { parsePeriod, type Period } from '@/lib/period';

const word = (params: SearchParams, name: string): string => {
  const value = params[name];
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, 60);
};

/** What a page of a month is asked for: `?bulan=2026-07`, `?opd=`, `?kecamatan=`, `?rinci=1`, `?halaman=`; other words are ignored by name. */
export interface MonthView { month: Period | null; agency: string | null; district: string | null; wide: boolean; page: number; ignored: string[] }

/** Reads it. */
export function parseMonthView(params: SearchParams): MonthView {
  const [bulan, opd, kecamatan, rinci, halaman] = ['bulan', 'opd', 'kecamatan', 'rinci', 'halaman'].map((name) => word(params, name));
  const month = parsePeriod(bulan ?? '');
  const isMonth = month?.kind === 'month';
  const isPage = /^[1-9]\d{0,3}$/.test(halaman ?? '');
  return {
    month: isMonth ? month : null, agency: opd || null, district: kecamatan || null, wide: rinci === '1', page: isPage ? Number(halaman) : 1,
    ignored: [...(bulan && !isMonth ? [`bulan=${bulan}`] : []), ...(rinci && rinci !== '1' ? [`rinci=${rinci}`] : []), ...(halaman && !isPage ? [`halaman=${halaman}`] : [])],
  };
}
