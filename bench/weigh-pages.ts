import { launchChromium } from '@/tests/support/chromium';
import { type Budget, BUDGETS, firstLink, WEIGHED_PAGES, weigh } from '@/tests/support/weights';
import type { Product } from './product';
import type { Line } from './report';

const kb = (size: number): string => size.toFixed(1);

/** Every page against its budget; a page that is not there is left out. */
export async function weighPages(product: Product): Promise<Line[]> {
  const browser = await launchChromium();
  const lines: Line[] = [];
  const add = async (path: string, budget: Budget | null, { cookie, team = '' }: { cookie?: string; team?: string } = {}): Promise<void> => {
    const weight = await weigh(browser, product.url + path, cookie).catch(() => null);
    if (!weight) return;
    const goal = budget ? { goal: `≤ ${budget.htmlKb} / ${budget.jsKb} KB`, ok: weight.htmlKb <= budget.htmlKb && weight.jsKb <= budget.jsKb } : {};
    lines.push({ what: `${path} ${team}`, measured: `${kb(weight.htmlKb)} / ${kb(weight.jsKb)} KB`, ...goal });
  };
  try {
    await add('/masuk', BUDGETS.door);
    const small = { cookie: await product.signIn('dinkes.balangan'), team: 'Balangan' };
    for (const { path, budget } of WEIGHED_PAGES) await add(path, BUDGETS[budget], small);
    for (const list of ['/desa', '/indikator', '/kegiatan']) {
      const link = await firstLink(product.url + list, `${list}/`, small.cookie);
      if (link) await add(link, BUDGETS.page, small);
    }
    const large = { cookie: await product.signIn('dinkes.contoh'), team: 'Contoh, 200 villages' };
    for (const { path, budget } of WEIGHED_PAGES) await add(path, BUDGETS[budget], large);
    // On request only; a page opens with 50.
    await add('/desa?baris=200', null, large);
  } finally {
    await browser.close();
  }
  return lines;
}
