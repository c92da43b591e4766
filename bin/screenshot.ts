import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@/tests/support/chromium';
import { demoPassword } from './database';
import { palettePng, type Picture } from './palette-png';
import { explain, say } from './say';
import { projectSettings } from './settings';

/** The picture of the README, taken from a running demo: `npm run screenshot [-- <address>]`. */
const FILE = 'docs/images/dasbor.png';
const LIMIT_BYTES = 250 * 1024;
const SCREEN = { width: 1366, height: 856 };

async function signIn(page: Page, url: string, password: string): Promise<void> {
  await page.goto(`${url}/masuk`);
  await page.fill('[name=username]', 'bappeda.balangan');
  await page.fill('[name=password]', password);
  await page.click('form button[type=submit], form button:not([type])');
  await page.waitForURL('**/dasbor**');
}

/** The browser reads its own PNG; four bytes a pixel come back. */
async function pixelsOf(browser: Browser, png: Buffer): Promise<Picture> {
  const page = await browser.newPage();
  const { width, height, text } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const bytes = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') };
  }, png.toString('base64'));
  const bytes = Buffer.from(text, 'latin1');
  return { width, height, pixels: Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * 4, 3)) };
}

async function take(url: string, password: string): Promise<Buffer> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN, colorScheme: 'light', locale: 'id-ID' });
    await signIn(page, url, password);
    await page.goto(`${url}/dasbor?tim=63.11`, { waitUntil: 'networkidle' });
    return palettePng(await pixelsOf(browser, await page.screenshot({ animations: 'disabled' })));
  } finally {
    await browser.close();
  }
}

try {
  const settings = projectSettings();
  const picture = await take(process.argv[2] ?? settings.baseUrl, demoPassword(settings));
  const size = `${Math.round(picture.length / 1024)} KB`;
  if (picture.length > LIMIT_BYTES) throw new Error(`Gambar ${size}, lebih dari ${LIMIT_BYTES / 1024} KB.`);
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(FILE, picture);
  say(`${FILE}, ${size}`);
} catch (error) {
  say(explain(error));
  process.exitCode = 1;
}
