import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from './cluster';

export const WIDE = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 640 };

export interface Visit { page: Page; context: BrowserContext; faults: string[] }

interface VisitOptions { js?: boolean; viewport?: { width: number; height: number }; as?: string }

/** The status of an error page is an error for the console of the browser, not for us. */
const EXPECTED = /^Failed to load resource: the server responded with a status of (404|403|409|422|503)/;

/** Signs in by the form, as a person does, and waits for the dashboard. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/masuk');
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', DEMO_PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL('**/dasbor**');
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/**
 * Opens windows on a product. Each has cookies of its own; whoever came once comes again without the form. `faults`:
 * console errors (violations of the content security policy among them) and uncaught errors.
 */
export function visitor(browser: Browser, baseURL: string) {
  const known = new Map<string, State>();
  return async ({ js = true, viewport = WIDE, as }: VisitOptions = {}): Promise<Visit> => {
    const storageState = as === undefined ? undefined : known.get(as);
    const context = await browser.newContext({ baseURL, javaScriptEnabled: js, viewport, storageState });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(`${page.url()} ${message.text()}`); });
    page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
    if (as !== undefined && !storageState) {
      await signIn(page, as);
      known.set(as, await context.storageState());
    }
    return { page, context, faults };
  };
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeResult { violations: { id: string; nodes: { target: string[]; html: string }[] }[] }

/**
 * What axe finds wrong: WCAG A and AA up to 2.2 (target size among them) and best practice. Contrast, the slowest
 * question, is asked `within` one part of the page only, when the rest was asked before.
 */
export async function axe(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (part) => {
    const { axe: judge } = globalThis as unknown as { axe: { run(context: unknown, options: object): Promise<AxeResult> } };
    const rules = { 'target-size': { enabled: true }, ...(part ? { 'color-contrast': { enabled: false } } : {}) };
    const { violations } = await judge.run(document, { resultTypes: ['violations'], rules });
    const colours = part ? (await judge.run(part, { runOnly: ['color-contrast'] })).violations : [];
    return [...violations, ...colours].map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join('\n')}`);
  }, within);
}

/** What axe does not look at: sideways scrolling of the page, one h1, the language. */
export const shape = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { scrollWidth, clientWidth, lang } = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.scroll'));
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways, ${scrollWidth} of ${clientWidth}: ${wide.slice(0, 5).map((one) => `${one.tagName}.${one.className}`).join(', ')}`] : []),
    ...(document.querySelectorAll('h1').length === 1 ? [] : [`${document.querySelectorAll('h1').length} h1`]),
    ...(lang === 'id' ? [] : [`lang=${lang}`]),
  ];
});

/** Focus that Tab reaches within `steps`: every stop must be seen, with something drawn around it. */
export async function focusProblems(page: Page, steps: number): Promise<string[]> {
  const problems: string[] = [];
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const { left, top, width, height } = one.getBoundingClientRect();
      const name = `${one.tagName} ${(one.textContent || one.getAttribute('name') || '').slice(0, 40)}`;
      if (top + height <= 0 || top >= innerHeight || left + width <= 0 || left >= innerWidth) return `${name}: outside of the window`;
      const [west, north, east, south] = [Math.max(left, 0), Math.max(top, 0), Math.min(left + width, innerWidth), Math.min(top + height, innerHeight)];
      const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]]
        .map(([x = 0, y = 0]) => document.elementFromPoint(west + (east - west) * x, north + (south - north) * y));
      // A panel that the reader opened and Esc closes may lie over the page (2.4.11, note 2).
      const seen = points.some((found) => found && (one.contains(found) || found.contains(one) || (innerWidth > 700 && found.closest('.panel.over'))));
      if (!seen) return `${name}: covered by ${points[0]?.tagName}.${points[0]?.className}`;
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      return outlineStyle === 'none' && boxShadow === 'none' ? `${name}: focus is not drawn` : null;
    });
    if (problem) problems.push(problem);
  }
  return problems;
}
