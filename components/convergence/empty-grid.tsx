import { EmptyState } from '@/components/ui/notice';
import { carry, linkTo } from '@/lib/address';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { joinWords } from '@/lib/format';

/** No target villages in this year or for this period: why, and the next step (F10). */
export function EmptyGrid({ report: { scope, lokus, address }, mayList }: { report: GridReport; mayList: boolean }) {
  const newest = lokus.years.filter((year) => year !== scope.year).sort((a, b) => b - a)[0];
  const period = scope.periods.find(({ year }) => year === newest)?.code;
  const toYear = newest === undefined || period === undefined ? undefined
    : { label: `Buka desa lokus ${newest}`, href: linkTo(address, { periode: period, jelas: null, halaman: null, kecamatan: null, indikator: null }) };
  if (lokus.count > 0) {
    return (
      <EmptyState title={`Belum ada rekap untuk ${lokus.count} desa lokus ${scope.year} pada periode ini.`} next={{ label: 'Buka pengisian', href: carry(address, '/pengisian') }}>
        <p>Periode ini belum dibuka, atau belum ada nilai yang masuk.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`Daftar desa lokus ${scope.year} belum dimasukkan.`} next={mayList ? { label: `Masukkan desa lokus ${scope.year}`, href: carry(address, '/pengaturan/lokus') } : toYear}>
      <p>{mayList ? 'Masukkan daftar desa beserta nomor keputusannya' : 'Koordinator tim memasukkan daftar desa beserta nomor keputusannya di Pengaturan'}; setelah itu kisi desa × indikator tampil di sini.</p>
      {lokus.years.length > 0 ? <p>Tahun yang sudah ada lokusnya: {joinWords(lokus.years.map(String))}.</p> : null}
    </EmptyState>
  );
}
