'use client';
import { useEffect } from 'react';
import { useAddress } from '@/components/frame/use-address';

const isInSheet = (): boolean => Boolean(document.activeElement?.closest('table.sheet'));

/** Cells save themselves; once the reader leaves the sheet, the panel above it is read anew. Never under somebody who types. */
export function PanelRefresh() {
  const { refresh } = useAddress();
  useEffect(() => {
    const bar = document.querySelector('.save-bar');
    if (!bar) return;
    const stop = new AbortController();
    const receipt = (): string => bar.querySelector('.saved')?.textContent ?? '';
    let shown = receipt();
    const look = (): void => {
      if (receipt() === shown || !receipt().startsWith('Tersimpan') || isInSheet() || bar.querySelector('.unsent')) return;
      shown = receipt();
      refresh();
    };
    const observer = new MutationObserver(look);
    observer.observe(bar, { subtree: true, childList: true, characterData: true });
    document.addEventListener('focusout', () => { setTimeout(look); }, { signal: stop.signal });
    return () => { observer.disconnect(); stop.abort(); };
  }, [refresh]);
  return null;
}
