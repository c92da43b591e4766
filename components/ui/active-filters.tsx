import { type Address, linkTo } from '@/lib/address';

interface ActiveFilter { readonly param: string; readonly label: string; readonly value: string }

interface Props { address: Address; active: readonly ActiveFilter[]; /** Where the list stands on the page, such as `#daftar`. */ at?: string }

/** What narrows the list, in words (they print with it); each can be dropped by its link. */
export function ActiveFilters({ address, active, at = '' }: Props) {
  if (active.length === 0) return null;
  const none = Object.fromEntries(active.map(({ param }) => [param, null]));
  return (
    <p className="active-filters" aria-label="Saringan yang berlaku">
      {active.map(({ param, label, value }) => (
        <span key={param}>{label}: <b>{value}</b> <a href={linkTo(address, { [param]: null, halaman: null, jelas: null }, at)} className="no-print" aria-label={`Hapus saringan ${label}`}>hapus</a></span>
      ))}
      {active.length > 1 ? <a href={linkTo(address, { ...none, halaman: null, jelas: null }, at)} className="no-print">Hapus semua</a> : null}
    </p>
  );
}
