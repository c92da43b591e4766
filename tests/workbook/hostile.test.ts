import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/refusal';
import { readRows } from '@/lib/workbook/read';
import { HOSTILE } from '../support/hostile-workbooks';

/**
 * Peak memory (MB) and work (seconds of processor) of the children of this process while something runs (Linux). Seconds of
 * work, since the tests share their machine.
 */
async function childCost(run: () => Promise<void>): Promise<{ mb: number; seconds: number }> {
  const cost = { mb: 0, seconds: 0 };
  const look = (): void => {
    for (const task of readdirSync('/proc/self/task')) {
      for (const pid of readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean)) {
        try {
          cost.mb = Math.max(cost.mb, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
          const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
          cost.seconds = Math.max(cost.seconds, (Number(user) + Number(system)) / 100);
        } catch { /* it has ended */ }
      }
    }
  };
  const timer = setInterval(look, 20);
  await run().finally(() => clearInterval(timer));
  return cost;
}

describe('A hostile file', () => {
  it('comes in at least 24 kinds', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(24);
    expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE)('is refused with its repair: $what', async ({ file, says, name }) => {
    const bytes = file();
    const given: unknown[] = [];
    let refusal: unknown;
    const started = performance.now();
    const cost = await childCost(async () => {
      refusal = await readRows(bytes, (rows) => { given.push(...rows); }, name).catch((error: unknown) => error);
    });
    const seconds = (performance.now() - started) / 1000;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'invalid', message: expect.stringMatching(says) as unknown });
    expect((refusal as Refusal).message).toMatch(/\.$/);
    expect(given).toEqual([]);
    expect(cost.seconds).toBeLessThan(5);
    expect(seconds).toBeLessThan(15);
    expect(cost.mb).toBeLessThan(600);
  });
});
