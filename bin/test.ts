import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { borrowFrom } from '@/tests/support/borrow';
import { serveCluster } from '@/tests/support/cluster-server';
import { buildPages, NEXT, ROOT } from './build';
import { explain } from './say';

interface Count { passed: number; failed: number }
interface VitestReport {
  numPassedTests: number; numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

let running: ChildProcess | null = null;

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    running = child;
    child.once('error', (error) => { console.error(explain(error)); done(1); });
    child.once('exit', (code) => done(code ?? 1));
  });
}

const tool = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

/** A tool that is one test: it passes when it ends well. */
const one = async (name: string, ...args: string[]): Promise<Count> => (await run(tool(name), args)) === 0 ? PASSED : FAILED;

/** Pages' types are written by Next; without them TypeScript does not know its routes. */
async function checkTypes(): Promise<Count> {
  const told = await run(process.execPath, [NEXT, 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
  return told === 0 ? one('tsc', '--noEmit') : FAILED;
}

async function build(): Promise<Count> {
  try {
    await buildPages(new AbortController().signal);
    return PASSED;
  } catch (error) {
    console.error(explain(error));
    return FAILED;
  }
}

/** Counts single tests; a file that could not be read, or an error outside of any test, is one failure. */
async function vitest(config: string, cluster: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--config', config, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(tool('vitest'), args, { SIMPUL_TEST_CLUSTER: cluster, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const unread = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
    const failed = report.numFailedTests + unread;
    return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
  } catch (error) {
    console.error(explain(error));
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const started = Date.now();
const total: Count = { passed: 0, failed: 0 };

async function part(title: string, work: () => Promise<Count>): Promise<void> {
  const from = Date.now();
  console.log(`\n━━ ${title} ━━`);
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  console.log(`${title}: ${passed} lulus, ${failed} gagal, ${seconds(from)}`);
}

const cluster = await serveCluster();
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (cause: unknown) => {
    console.error(`Dihentikan: ${explain(cause)}`);
    running?.kill();
    void cluster.close().finally(() => process.exit(1));
  });
}
// The seeds are loaded beside the checks and the build; whoever needs them later waits for the same work.
const seeded = borrowFrom(cluster.address, { seeded: true }).then(({ release }) => release()).catch((error: unknown) => console.error(explain(error)));
try {
  await part('Gaya kode (oxlint)', () => one('oxlint', '--deny-warnings'));
  await part('Tipe (tsc)', checkTypes);
  await part('Kode tak terpakai (knip)', () => one('knip'));
  await part('Susun halaman (next build)', build);
  await part('Aturan, basis data, akses (vitest)', () => vitest('vitest.config.ts', cluster.address));
  await part('Perjalanan di peramban (vitest)', () => vitest('vitest.journeys.config.ts', cluster.address));
} finally {
  await seeded;
  await cluster.close();
}
console.log(`\nSeluruhnya ${seconds(started)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
