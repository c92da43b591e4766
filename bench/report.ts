import { cpus, loadavg, totalmem } from 'node:os';

export interface Line { what: string; measured: string; goal?: string; ok?: boolean }

const MIB = 2 ** 20;

/** What the figures depend on; ratios travel between machines, milliseconds do not. */
export function machineLines(postgres: string): string[] {
  const [cpu] = cpus();
  return [
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / MIB / 1024)} GiB, ${process.platform} ${process.arch}`,
    `Node ${process.version}, ${postgres}; load average before: ${loadavg().map((load) => load.toFixed(1)).join(' ')}`,
  ];
}

const WORDS = new Map([[true, 'ok'], [false, 'MISSED'], [undefined, '']]);

/** A plain table: what, goal, measured, ok. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = [['', 'goal', 'measured', ''], ...lines.map(({ what, goal = '', measured, ok }) => [what, goal, measured, WORDS.get(ok) ?? ''])];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows) console.log(`  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ').trimEnd()}`);
}

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const atLeast = (goal: number, value: number): Pick<Line, 'goal' | 'measured' | 'ok'> => ({ goal: `≥ ${goal.toFixed(2)} ×`, measured: times(value), ok: value >= goal });
export const atMost = (goal: number, value: number): Pick<Line, 'goal' | 'measured' | 'ok'> => ({ goal: `≤ ${goal.toFixed(2)} ×`, measured: times(value), ok: value <= goal });
