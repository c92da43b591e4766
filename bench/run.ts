import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { explain } from '@/bin/say';
import type { RollupScope } from '@/db/counted';
import type { FigureScope } from '@/lib/convergence/queries/facts';
import { parsePeriod } from '@/lib/period';
import { importLines } from './import';
import { compare, type Comparison, drive, type Target } from './load';
import { benchPort, startProduct, type Product } from './product';
import type { PlainOrder } from './plain-server';
import { timeRollup, timeSecurity } from './reads';
import { atLeast, atMost, type Line, machineLines, ms, printTable, times } from './report';
import { weighPages } from './weigh-pages';

const TEAM = '99.01';
const ROUNDS = Math.max(5, Number(process.env.SIMPUL_BENCH_ROUNDS ?? 5));
const ROUND_MS = 2000;
const COLD_START_GOAL_S = 60;

interface Place { figure: FigureScope; rollup: RollupScope; period: string; thresholdBp: number; floorBp: number; server: string }

/** The newest period of Kabupaten Contoh that has scores, under its settings. */
async function findPlace(ownerUrl: string): Promise<Place> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await owner`select j.id, j.region_id as "regionId", p.code, version() as server,
        coalesce(y.convergence_threshold_bp, 7500) as threshold, coalesce(y.completeness_floor_bp, 5000) as floor
      from village_score s join jurisdiction j on j.id = s.jurisdiction_id join period p on p.id = s.period_id
      left join jurisdiction_year y on y.jurisdiction_id = j.id and y.year = p.year
      where j.code = ${TEAM} and s.stage = 'working' and s.reported > 0 order by s.period_id desc limit 1`;
    const period = parsePeriod(String(found?.code));
    if (!found || !period) throw new Error(`There are no scores of ${TEAM}.`);
    const shared = { jurisdictionId: Number(found.id), year: period.year, stage: 'working' as const };
    return {
      figure: { ...shared, regionId: Number(found.regionId), period }, rollup: { ...shared, periodId: period.id, endsOn: period.endsOn },
      period: period.code, thresholdBp: Number(found.threshold), floorBp: Number(found.floor), server: String(found.server).split(' on ')[0] ?? '',
    };
  } finally {
    await owner.end();
  }
}

/** Fastify in a process of its own, so that it and the driver do not share a thread. */
async function startPlain(order: PlainOrder): Promise<{ url: string; child: ChildProcess }> {
  const file = fileURLToPath(new URL('plain-server.ts', import.meta.url));
  const child = fork(file, { execArgv: ['--import', 'tsx', '--conditions=react-server'], env: { ...process.env, NODE_ENV: 'production' } });
  await new Promise<void>((done, fail) => {
    child.once('message', () => done());
    child.once('exit', (code) => fail(new Error(`The plain server ended (${code}).`)));
    child.send(order);
  });
  return { url: `http://127.0.0.1:${order.port}`, child };
}

const bytesOf = async ({ url, cookie }: Target): Promise<number> =>
  (await (await fetch(url, { headers: cookie ? { cookie } : {} })).arrayBuffer()).byteLength;

const speeds = ({ product, plain }: Comparison): string =>
  `${product.perSecond.toFixed(0)}/s of ${plain.perSecond.toFixed(0)}/s, p50 ${ms(product.p50Ms)} of ${ms(plain.p50Ms)}`;

async function listLines(product: Product, plainUrl: string, cookie: string, period: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of [200, 50]) {
    const path = `/desa?tim=${TEAM}&periode=${period}&baris=${size}`;
    const [ours, theirs] = [{ url: product.url + path, cookie }, { url: plainUrl + path }];
    for (const target of [ours, theirs]) await drive(target, 2, ROUND_MS / 2);
    for (const lanes of [1, 8]) {
      const found = await compare(ours, theirs, { lanes, rounds: ROUNDS, forMs: ROUND_MS });
      const judged = size === 200 ? atLeast(0.3, found.ratio) : { measured: times(found.ratio) };
      lines.push({ what: `/desa, ${size} rows, ${lanes} at a time: requests per second ÷ fastify`, ...judged }, { what: '', measured: speeds(found) });
    }
    const bytes = [await bytesOf(ours), await bytesOf(theirs)] as const;
    const ratio = bytes[0] / bytes[1];
    lines.push({ what: `/desa, ${size} rows: HTML bytes ÷ plain string`, ...(size === 200 ? atMost(1.6, ratio) : { measured: times(ratio) }) });
    lines.push({ what: '', measured: `${bytes[0]} of ${bytes[1]} bytes` });
  }
  return lines;
}

/** For information: other pages against the 50-row string. */
async function pageLines(product: Product, plainUrl: string, cookie: string, period: string): Promise<Line[]> {
  const plain = { url: `${plainUrl}/desa?tim=${TEAM}&periode=${period}&baris=50` };
  const lines: Line[] = [];
  for (const path of ['/dasbor', '/matriks', '/akun']) {
    const ours = { url: `${product.url}${path}?tim=${TEAM}`, cookie };
    if ((await fetch(ours.url, { headers: { cookie } })).status !== 200) continue;
    await drive(ours, 2, ROUND_MS / 2);
    const found = await compare(ours, plain, { lanes: 8, rounds: ROUNDS, forMs: ROUND_MS });
    lines.push({ what: `${path}, 8 at a time ÷ fastify's 50 rows`, measured: times(found.ratio) }, { what: '', measured: speeds(found) });
  }
  return lines;
}

async function readLines(product: Product, place: Place): Promise<Line[]> {
  const read = await timeRollup(product.ownerUrl, place.rollup, place.floorBp);
  const security = await timeSecurity(product, place.rollup);
  return [
    { what: `Village list from rollups ÷ from base rows (${read.villages} villages)`, ...atMost(0.15, read.rollupMs / read.baseMs) },
    { what: '', measured: `${ms(read.rollupMs)} of ${ms(read.baseMs)}, ${read.differing} villages differ` },
    { what: 'Row-level security: same query as simpul_app ÷ as owner', ...atMost(1.25, security.appMs / security.ownerMs) },
    { what: '', measured: `${ms(security.appMs)} of ${ms(security.ownerMs)}` },
    { what: 'The same with BEGIN, set_config and COMMIT', measured: times(security.appWholeMs / security.ownerWholeMs) },
  ];
}

/** `npm run bench -- import`: the import alone. */
const ONLY_IMPORT = process.argv.includes('import');

async function measureImport(product: Product): Promise<void> {
  printTable('Import of indicator values by one agency of a made-up province, beside bare COPY', await importLines(product));
}

async function measure(product: Product): Promise<void> {
  const place = await findPlace(product.ownerUrl);
  for (const line of machineLines(place.server)) console.log(line);
  if (ONLY_IMPORT) return measureImport(product);
  const seconds = product.coldStartMs / 1000;
  printTable('First start', [{ what: 'npm start after installing, to the ready line', goal: `≤ ${COLD_START_GOAL_S} s`, measured: `${seconds.toFixed(1)} s`, ok: seconds <= COLD_START_GOAL_S }]);
  printTable(`Reads, medians of 30 (Kabupaten Contoh, ${place.period})`, await readLines(product, place));
  const cookie = await product.signIn('bappeda.contoh');
  const plain = await startPlain({ appUrl: product.appUrl, port: await benchPort(1), scope: place.figure, team: TEAM, thresholdBp: place.thresholdBp });
  try {
    printTable(`Pages, medians of ${ROUNDS} alternating rounds of ${ROUND_MS / 1000} s`, [
      ...await listLines(product, plain.url, cookie, place.period), ...await pageLines(product, plain.url, cookie, place.period),
    ]);
  } finally {
    plain.child.removeAllListeners('exit');
    plain.child.kill();
  }
  printTable('Page weights, gzipped: HTML and scripts of a first visit', await weighPages(product));
  await measureImport(product);
}

try {
  console.log('Copying the tree and starting it as for the first time …');
  const product = await startProduct();
  await measure(product).finally(product.stop);
} catch (error) {
  console.error(`The bench broke: ${explain(error)}`);
  process.exitCode = 1;
}
