'use client';
import { useEffect } from 'react';

const slides = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.slide')];
const shownAt = (): number => Math.max(0, slides().findIndex((slide) => slide.dataset.current !== undefined));

/** Shows one picture; the address names it, so that a reload comes back to it. The history does not grow. */
function show(asked: number): void {
  const all = slides();
  const at = Math.min(Math.max(asked, 0), all.length - 1);
  all.forEach((slide, index) => {
    if (index === at) slide.dataset.current = '';
    else delete slide.dataset.current;
  });
  const slide = all[at];
  if (!slide) return;
  // Browsers ask for the icon of a new address again, which without a network is an error of its own.
  if (navigator.onLine) window.history.replaceState(window.history.state, '', `#${slide.id}`);
  slide.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function byAddress(): void {
  const at = slides().findIndex(({ id }) => id === decodeURIComponent(window.location.hash.slice(1)));
  show(at < 0 ? 0 : at);
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1, PageDown: (at) => at + 1, ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1, PageUp: (at) => at - 1, Home: () => 0, End: (_, last) => last,
};

function toggleFullscreen(): void {
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
}

/** Digits typed one after the other make one number: 1, then 2 is the twelfth picture. */
const TOGETHER_MS = 900;
let typed = { digits: '', at: 0 };

function typeDigit(digit: string): void {
  const now = Date.now();
  const digits = now - typed.at < TOGETHER_MS ? typed.digits + digit : digit;
  const asked = Number(digits) <= slides().length ? digits : digit;
  typed = { digits: asked, at: now };
  if (Number(asked) > 0) show(Number(asked) - 1);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const onLink = event.target instanceof HTMLElement && event.target.closest('a') !== null;
  const step = STEPS[event.key];
  if (event.key === 'Escape') document.querySelector<HTMLAnchorElement>('.slide[data-current] [data-leave]')?.click();
  else if (event.key.toLowerCase() === 'f') toggleFullscreen();
  else if (/^\d$/.test(event.key)) typeDigit(event.key);
  else if (step && !(onLink && event.key === ' ')) show(step(shownAt(), slides().length - 1));
  else return;
  event.preventDefault();
}

/** Links to another picture move without a request; what leads away waits, without a word, while there is no network. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (href.startsWith('#')) {
    event.preventDefault();
    show(slides().findIndex(({ id }) => `#${id}` === href));
  } else if (!navigator.onLine) event.preventDefault();
}

const clockText = (seconds: number): string => `${String(Math.floor(seconds / 60)).padStart(2, '0')}.${String(seconds % 60).padStart(2, '0')}`;

/** The wall by keyboard: one picture at a time, and how long it has been running. Without it the pictures stand below each other. */
export function WallKeys() {
  useEffect(() => {
    const root = document.documentElement;
    const started = Date.now();
    root.dataset.wall = '';
    byAddress();
    const tick = window.setInterval(() => {
      const text = clockText(Math.floor((Date.now() - started) / 1000));
      for (const place of document.querySelectorAll('[data-timer]')) place.textContent = text;
    }, 1000);
    const onLine = (): void => { root.dataset.net = navigator.onLine ? 'on' : 'off'; };
    const listeners = [['keydown', onKey], ['click', onClick], ['hashchange', byAddress], ['online', onLine], ['offline', onLine]] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener);
    return () => {
      window.clearInterval(tick);
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener);
      delete root.dataset.wall;
      delete root.dataset.net;
    };
  }, []);
  return null;
}
