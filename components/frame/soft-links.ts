export interface SoftVisit { readonly href: string; readonly scroll: boolean }
interface Here { readonly origin: string; readonly pathname: string; readonly search: string }

const FILE = /^\/api\/|\.(csv|xlsx|pdf|json|txt|zip|png|jpe?g|svg|geojson)$/;

/** Where to go inside the app, and whether to start at the top; null = leave it to the browser. */
export function softTarget(href: string, here: Here): SoftVisit | null {
  const base = `${here.origin}${here.pathname}`;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.origin !== here.origin || FILE.test(url.pathname)) return null;
  const samePage = url.pathname === here.pathname;
  if (samePage && url.search === here.search && url.hash) return null;
  const turned = new URLSearchParams(here.search).get('halaman') !== url.searchParams.get('halaman');
  return { href: url.pathname + url.search + url.hash, scroll: !samePage || turned };
}

/** A plain left click on a link of this site. `data-hard`, `download` and `target` keep the browser's way. */
export function softLink(event: MouseEvent, here: Here): SoftVisit | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download') || link.dataset.hard !== undefined) return null;
  return softTarget(link.href, here);
}

/** A search form (method get); empty fields do not clutter the address. */
export function softForm(event: SubmitEvent, here: Here): SoftVisit | null {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get' || form.target || form.dataset.hard !== undefined) return null;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === 'string' && value !== '') query.append(name, value);
  const url = new URL(form.getAttribute('action') ?? here.pathname, `${here.origin}${here.pathname}`);
  url.search = query.toString();
  return softTarget(url.href, here);
}
