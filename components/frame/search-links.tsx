'use client';
import { carry, linkTo } from '@/lib/address';
import { useAddress } from './use-address';

/** To the search; Ctrl-K goes there too (LiveFrame). */
export function SearchLink({ icon = false }: { icon?: boolean }) {
  return (
    <a href={carry(useAddress(), '/cari')} title="Cari (Ctrl+K)" aria-keyshortcuts="Control+K" className={icon ? 'search-icon' : undefined}>
      {icon ? <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.8" cy="6.8" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.8" /><path d="M10.4 10.4 15 15" stroke="currentColor" strokeWidth="1.8" /></svg> : null}
      <span className={icon ? 'reader' : undefined}>Cari</span>
    </a>
  );
}

/** Saves the page as it is shown, with period and filters, under a name. */
export function SaveLink() {
  const address = useAddress();
  return <a href={carry(address, '/cari', { simpan: linkTo(address, { jelas: null }) })}>Simpan tampilan ini</a>;
}
