import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

interface Found { path: string; env?: Record<string, string> }

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find((path) => existsSync(path));
}

/** The browser that npm brings, unpacked once, with its own copies of the libraries that a bare server lacks. */
async function shipped(): Promise<Found | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = resolve('node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // It unpacks into the temporary folder, and its libraries only where it believes to be at home.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  const { default: bundle } = await import('@sparticuz/chromium');
  const path = await bundle.executablePath();
  process.env = before;
  return { path, env: { ...before as Record<string, string>, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') } };
}

/** `CHROMIUM_PATH`, else one of this machine, else the one of npm; fails with one sentence. */
async function findChromium(): Promise<Found> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH menunjuk ke ${given}, yang tidak ada.`);
  const path = given ?? installed();
  const found = path ? { path } : await shipped();
  if (!found) throw new Error('Tidak ada Chromium untuk uji peramban; pasang Chromium atau atur CHROMIUM_PATH.');
  return found;
}

/** A headless browser to be closed by the caller. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({ executablePath: path, args: ARGS, env });
}

/** The same for several processes, which connect to it. */
export async function serveChromium(): Promise<BrowserServer> {
  const { path, env } = await findChromium();
  return chromium.launchServer({ executablePath: path, args: ARGS, env, host: '127.0.0.1' });
}
