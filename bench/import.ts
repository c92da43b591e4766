import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { readRows } from '@/lib/workbook/read';
import { bareCopy } from './bare-copy';
import { type ImportTeam, importFile, makeImportTeam } from './import-team';
import { median } from './load';
import { Person } from './person';
import type { Product } from './product';
import { atLeast, atMost, type Line, ms, times } from './report';
import { p95, pagesOf, residentMib, visit, watchMemory } from './watch';

const MANY = Number(process.env.SIMPUL_BENCH_IMPORT_ROWS) || 100_000;
const FEW = MANY / 10;
const ROUNDS = Number(process.env.SIMPUL_BENCH_IMPORT_ROUNDS) || 3;
const IDLE_MS = 10_000;
const MEMORY_GOAL_MIB = 300;

interface Scene { product: Product; team: ImportTeam; person: Person; owner: postgres.Sql; round: number }
interface Imported { checkMs: number; saveMs: number; readMs: number; pagesMib: number; importMib: number }

/** One import through the pages: upload, check, save; every row changes. Times are taken from the state of the import. */
async function importOnce(scene: Scene, rows: number): Promise<Imported> {
  const { product, team, person, owner } = scene;
  const file = importFile(team.cells.slice(0, rows), ++scene.round);
  const readFrom = performance.now();
  await readRows(Buffer.from(file), () => {}, 'nilai.csv');
  const readMs = performance.now() - readFrom;
  const memory = watchMemory(pagesOf(product.launcher.pid));
  const from = performance.now();
  const page = await person.upload(team.period, file);
  const id = /[0-9a-f-]{36}/.exec(page)?.[0] ?? '';
  await until(owner, id, 'checked');
  const checked = performance.now();
  await person.press(page, /Simpan/);
  await until(owner, id, 'saved');
  const saved = performance.now();
  return { checkMs: checked - from, saveMs: saved - checked, readMs, ...memory.stop() };
}

async function until(owner: postgres.Sql, id: string, wanted: string): Promise<void> {
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; await sleep(50)) {
    const [job] = await owner<{ state: string; sentence: string | null; report: unknown }[]>`select state, sentence, report from import_job where id = ${id}`;
    if (job?.state === wanted) return;
    if (job?.sentence || job?.state === 'refused') throw new Error(`The import was not ${wanted}: ${job.sentence ?? JSON.stringify(job.report).slice(0, 500)}`);
  }
  throw new Error(`The import was never ${wanted}.`);
}

/** Bare and product in turns, each round with new figures; pages are asked while the product imports. */
async function compareRounds(scene: Scene, pageUrl: string, cookie: string): Promise<{ bareMs: number[]; ours: Imported[]; busy: number[] }> {
  const { product, team, owner } = scene;
  const found: { bareMs: number[]; ours: Imported[]; busy: number[] } = { bareMs: [], ours: [], busy: [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    found.bareMs.push(await bareCopy(product.ownerUrl, team, ++scene.round));
    await owner`vacuum analyze indicator_value`;
    const visits = visit(pageUrl, cookie);
    found.ours.push(await importOnce(scene, MANY));
    found.busy.push(...await visits.stop());
    await owner`vacuum analyze indicator_value`;
  }
  return found;
}

const perSecond = (took: number): number => MANY / (took / 1000);
const rate = (took: number): string => `${Math.round(perSecond(took)).toLocaleString('en')} rows/s (${(took / 1000).toFixed(1)} s)`;

/** Import of a file of values through the product against bare COPY + upsert of the same figures in the same table. */
export async function importLines(product: Product): Promise<Line[]> {
  const owner = postgres(product.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const team = await makeImportTeam(product.ownerUrl, MANY, 'dinkes.contoh');
    const person = new Person({ url: product.url, cookie: await product.signIn(team.username), team: team.code });
    const cookie = await product.signIn('bappeda.bench');
    const pageUrl = `${product.url}/desa?tim=${team.code}&periode=${team.period}`;
    const scene: Scene = { product, team, person, owner, round: 0 };
    for (let at = 0; at < 20; at += 1) await (await fetch(pageUrl, { headers: { cookie } })).arrayBuffer();
    const idleMib = residentMib(pagesOf(product.launcher.pid));
    const quiet = visit(pageUrl, cookie);
    await sleep(IDLE_MS);
    const idle = await quiet.stop();
    const few = await importOnce(scene, FEW);
    const { bareMs, ours, busy } = await compareRounds(scene, pageUrl, cookie);
    return report({ few, bareMs, ours, busy, idle, idleMib });
  } finally {
    await owner.end();
  }
}

interface Found { few: Imported; bareMs: number[]; ours: Imported[]; busy: number[]; idle: number[]; idleMib: number }

function report({ few, bareMs, ours, busy, idle, idleMib }: Found): Line[] {
  const bare = median(bareMs);
  const save = median(ours.map(({ saveMs }) => saveMs));
  const whole = median(ours.map(({ checkMs, saveMs }) => checkMs + saveMs));
  const read = median(ours.map(({ readMs }) => readMs));
  const peak = Math.max(...ours.map(({ importMib }) => importMib));
  const pages = Math.max(...ours.map(({ pagesMib }) => pagesMib));
  const many = MANY.toLocaleString('en');
  return [
    { what: `Save of ${many} checked rows ÷ bare COPY + upsert, rows per second`, ...atLeast(0.4, bare / save) },
    { what: '', measured: `${rate(save)} of ${rate(bare)}` },
    { what: 'Check, preview and save ÷ bare, reading the file apart', measured: times(bare / (whole - read)) },
    { what: '', measured: `${rate(whole - read)}; with the file read (${ms(read)}) ${rate(whole)}` },
    { what: `Memory of the process that imports ${many} rows`, goal: `≤ ${MEMORY_GOAL_MIB} MiB`, measured: `${peak.toFixed(0)} MiB`, ok: peak <= MEMORY_GOAL_MIB },
    { what: `The same ÷ while importing ${FEW.toLocaleString('en')} rows`, ...atMost(1.3, peak / few.importMib) },
    { what: '', measured: `${few.importMib.toFixed(0)} MiB; the pages meanwhile ${pages.toFixed(0)} MiB, idle ${idleMib.toFixed(0)} MiB` },
    { what: '/desa of the same team during imports ÷ idle, p95', ...atMost(2, p95(busy) / p95(idle)) },
    { what: '', measured: `${ms(p95(busy))} (${busy.length} answers) of ${ms(p95(idle))} (${idle.length})` },
  ];
}
