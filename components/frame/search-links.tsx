'use client';
import { carry, linkTo } from '@/lib/address';
import { useAddress } from './use-address';

/** To the search; Ctrl-K goes there too (LiveFrame). */
export function SearchLink() {
  return <a href={carry(useAddress(), '/cari')} title="Cari (Ctrl+K)" aria-keyshortcuts="Control+K">Cari</a>;
}

/** Saves the page as it is shown, with period and filters, under a name. */
export function SaveLink() {
  const address = useAddress();
  return <a href={carry(address, '/cari', { simpan: linkTo(address, { jelas: null }) })}>Simpan tampilan ini</a>;
}
