'use client';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { carry } from '@/lib/address';
import { softForm, softLink } from './soft-links';
import { useAddress } from './use-address';

const openMenus = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];

function onOutside(event: MouseEvent): void {
  for (const menu of openMenus()) if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const [menu] = openMenus();
  if (menu) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else document.querySelector<HTMLAnchorElement>('[data-panel] [data-close]')?.click();
}

function onToggle({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const copy = target.querySelector<HTMLTextAreaElement>('[data-copy]');
  if (!copy) return;
  copy.select();
  void navigator.clipboard?.writeText(copy.value).catch(() => undefined);
}

/** Moves the focus into a panel that opened, and back to its number when it closes. */
function usePanelFocus(open: string | undefined): void {
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (open) document.querySelector<HTMLElement>('[data-panel]')?.focus({ preventScroll: true });
    else if (before.current) document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(before.current)}"]`)?.focus({ preventScroll: true });
    before.current = open;
  }, [open]);
}

/**
 * What makes plain HTML feel quick: links and search forms without a full load, menus that close, Esc, focus of the
 * panel. Every page works without it.
 */
export function LiveFrame() {
  const address = useAddress();
  const { params, go } = address;
  const [pending, start] = useTransition();
  const visit = useEffectEvent((event: MouseEvent | SubmitEvent) => {
    const next = event instanceof MouseEvent ? softLink(event, window.location) : softForm(event, window.location);
    if (!next) return;
    event.preventDefault();
    for (const menu of openMenus()) menu.open = false;
    start(() => go(next.href, { scroll: next.scroll }));
  });
  const onSearchKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>('#cari-q');
    if (box) box.focus();
    else start(() => go(carry(address, '/cari'), { scroll: true }));
  });
  usePanelFocus(params.jelas);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('click', (event) => visit(event), { signal });
    document.addEventListener('submit', (event) => visit(event), { signal });
    document.addEventListener('click', onOutside, { signal });
    document.addEventListener('keydown', onEscape, { signal });
    document.addEventListener('keydown', (event) => onSearchKey(event), { signal });
    document.addEventListener('toggle', onToggle, { signal, capture: true });
    return () => stop.abort();
  }, []);
  return <div className="loading-line" role="status">{pending ? <span className="reader">Memuat…</span> : null}</div>;
}
