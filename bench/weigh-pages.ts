import { launchChromium } from '@/tests/support/chromium';
import { type Budget, BUDGETS, firstLink, WEIGHED_PAGES, weigh } from '@/tests/support/weights';
import type { Product } from './product';
import type { Line } from './report';

const kb = (size: number): string => size.toFixed(1);

/** Every page against its budget; a page that is not there is left out. */
export async function weighPages(product: Product): Promise<Line[]> {
  const browser = await launchChromium();
  const lines: Line[] = [];
  const add = async (path: string, { htmlKb, jsKb }: Budget, cookie?: string): Promise<void> => {
    const weight = await weigh(browser, product.url + path, cookie).catch(() => null);
    if (!weight) return;
    lines.push({
      what: path, goal: `≤ ${htmlKb} / ${jsKb} KB`, measured: `${kb(weight.htmlKb)} / ${kb(weight.jsKb)} KB`,
      ok: weight.htmlKb <= htmlKb && weight.jsKb <= jsKb,
    });
  };
  try {
    await add('/masuk', BUDGETS.door);
    const cookie = await product.signIn('dinkes.balangan');
    for (const { path, budget } of WEIGHED_PAGES) await add(path, BUDGETS[budget], cookie);
    for (const list of ['/desa', '/indikator', '/kegiatan']) {
      const link = await firstLink(product.url + list, `${list}/`, cookie);
      if (link) await add(link, BUDGETS.page, cookie);
    }
    const large = await product.signIn('dinkes.contoh');
    for (const path of ['/dasbor', '/matriks', '/desa?baris=200', '/pengisian']) await add(path, path === '/pengisian' ? BUDGETS.entry : BUDGETS.page, large);
  } finally {
    await browser.close();
  }
  return lines;
}
