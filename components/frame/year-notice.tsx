'use client';
import { Notice } from '@/components/ui/notice';
import { linkTo } from '@/lib/address';
import { joinWords } from '@/lib/format';
import { parsePeriod } from '@/lib/period';
import type { PeriodChoice } from './period-tools';
import { useAddress } from './use-address';

/** Pages that read a year as a whole; the others say it in their own words. */
const READING = /^\/(?:dasbor|pimpinan|matriks|desa|indikator|kegiatan|anggaran)(?:\/|$)/;

/** A year that the team has not opened is empty without anybody being late: said once, above the page. */
export function YearNotice({ periods, current }: { periods: readonly PeriodChoice[]; current: string }) {
  const address = useAddress();
  const asked = parsePeriod(address.params.periode ?? address.params.tahun ?? current);
  const years = [...new Set(periods.map(({ year }) => year))].sort();
  if (!asked || !READING.test(address.path) || years.length === 0 || years.includes(asked.year)) return null;
  const now = periods.find(({ code }) => code === current);
  return (
    <div className="year-notice">
      <Notice kind="warning" title={`Tahun ${asked.year} belum dibuka untuk tim ini.`}>
        Yang kosong di bawah bukan celah. Tahun yang ada: {joinWords(years.map(String))}. {now ? <a href={linkTo(address, { tahun: null, jelas: null, halaman: null, periode: now.code })}>Buka {now.label}</a> : null}
      </Notice>
    </div>
  );
}
