import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const MIB = 2 ** 20;
const PAGE_BYTES = 4096;

/** The process that serves the pages: the launcher's child that is no database. */
export function pagesOf(launcher: number | undefined): number {
  const lines = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n');
  for (const line of lines) {
    const [, pid, parent, words = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (pid && Number(parent) === launcher && /next/.test(words)) return Number(pid);
  }
  throw new Error('The pages are not running.');
}

/** The largest resident memory, between now and `stop`, of the pages and of the process that imports, MiB. Linux only; elsewhere 0. */
export function watchMemory(pages: number): { stop(): { pagesMib: number; importMib: number } } {
  const most = { pagesMib: 0, importMib: 0 };
  const look = (): void => {
    most.pagesMib = Math.max(most.pagesMib, residentMib(pages));
    for (const child of importsOf(pages)) most.importMib = Math.max(most.importMib, residentMib(child));
  };
  const timer = setInterval(look, 20);
  return { stop: () => { clearInterval(timer); look(); return most; } };
}

/** The processes of imports that the pages have started. */
function importsOf(pages: number): number[] {
  try {
    const children = readFileSync(`/proc/${pages}/task/${pages}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('import.ts'));
  } catch {
    return [];
  }
}

export function residentMib(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES / MIB;
  } catch {
    return 0;
  }
}

/** Asks a page again and again, with a breath between, until told to stop: milliseconds of every whole answer. */
export function visit(url: string, cookie: string): { stop(): Promise<number[]> } {
  const times: number[] = [];
  let goes = true;
  const work = (async () => {
    while (goes) {
      const from = performance.now();
      const answer = await fetch(url, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
      times.push(performance.now() - from);
      await sleep(25);
    }
  })();
  return { stop: async () => { goes = false; await work; return times; } };
}

/** The value that 95 of 100 do not exceed. */
export function p95(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}
