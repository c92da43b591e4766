import type { Settings } from '@/lib/env';
import { buildPages } from './build';
import { demoPassword, fillDatabase, keepRunning, openDatabase, weakUrls } from './database';
import { pagesReady, refuseTakenPort, startPages, type Pages, type PageUrls } from './pages';
import { explain, say } from './say';
import { projectSettings } from './settings';

const PEOPLE = 'bappeda sekretaris bupati admin dinkes'.split(' ');
const PLACES = 'serdangbedagai kuburaya kupang tts ttu ntt kaltim contoh'.split(' ');

/** What to end, newest first, when the office switches off. */
const closers: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;

function end(code: number): Promise<void> {
  return ending ??= (async () => {
    for (const close of closers.reverse()) await close().catch((error: unknown) => say(explain(error)));
    process.exit(code);
  })();
}

async function prepareDatabase(settings: Settings): Promise<PageUrls> {
  const opening = openDatabase(settings);
  // Also when told to end while it is still starting.
  let stop = async (): Promise<void> => (await opening).embedded?.stop();
  closers.push(() => stop());
  const { ownerUrl, embedded } = await opening;
  if (embedded) stop = keepRunning(embedded, settings.dataDir);
  await fillDatabase(ownerUrl, settings, { demo: settings.demo });
  return weakUrls(ownerUrl, settings);
}

function announce(settings: Settings): void {
  const accounts = settings.demo
    ? `akun contoh ${PEOPLE.map((person) => `${person}.balangan`).join(', ')} (juga .${PLACES.join(' .')}), kata sandi ${demoPassword(settings)}`
    : 'akun pertama: npm run simpul -- create-admin';
  process.stdout.write(`Simpul siap di ${settings.baseUrl} · ${accounts}\n`);
}

async function run(dev: boolean): Promise<Pages> {
  const settings = projectSettings({ dev });
  await refuseTakenPort(settings.port);
  const abort = new AbortController();
  const building = dev ? Promise.resolve() : buildPages(abort.signal);
  closers.push(async () => abort.abort());
  const [urls] = await Promise.all([prepareDatabase(settings), building]);
  if (ending) throw new Error('Dihentikan.');
  const pages = startPages(settings, urls, { dev });
  closers.push(pages.stop);
  await pagesReady(settings.port, pages);
  announce(settings);
  return pages;
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  const pages = await run(process.argv.includes('--dev'));
  await pages.ended;
  if (!ending) say('Halaman berhenti sendiri.');
} catch (error) {
  if (!ending) say(`Simpul tidak dapat dimulai: ${explain(error)}`);
}
await end(1);
