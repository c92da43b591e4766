import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '@/drill/random';
import { Refusal } from '@/lib/refusal';
import { freshDatabase } from '../support/database';
import { HAUWAI, MAMPARI, MARAJAI, openBalangan, sendSheet } from '../support/entry-sheet';

const { owner } = await freshDatabase({ seeded: true });
const dinsos = await (await openBalangan(owner)).person('dinsos');

/** Three cells; "people" that no row of the seeds has, so that what is typed here is told apart. */
const CELLS = [`${MAMPARI}/SE08`, `${MARAJAI}/SE08`, `${HAUWAI}/SE08`];
const PEOPLE = 5000;

interface Saved { cell: string; n: number }

/** One window: it knows what it was shown last, types into random cells, and after a clash either insists or lets go. */
async function window(seed: number, take: () => number | null, shown: Map<string, string>): Promise<{ saved: Saved[]; clashes: number }> {
  const random = randomFrom(seed);
  const saved: Saved[] = [];
  let clashes = 0;
  for (let n = take(); n !== null; n = take()) {
    const cell = random.pick(CELLS);
    const was = shown.get(cell) ?? '0:::';
    try {
      await sendSheet(dinsos, { [`${cell}/n`]: String(n), [`${cell}/d`]: String(PEOPLE), [`${cell}/m`]: 'angka', [`${cell}/r`]: 'dihitung ulang', [`${cell}/w`]: was });
      saved.push({ cell, n });
      shown.set(cell, `${Number(was.split(':')[0]) + 1}:${n}:${PEOPLE}:angka`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'stale') throw error;
      clashes += 1;
      shown.set(cell, error.fields[`${cell}/w`] ?? '');
    }
  }
  return { saved, clashes };
}

describe('banyak jendela mengisi sel yang sama bergantian (E1)', () => {
  let before: Map<string, string>;

  beforeAll(async () => {
    const rows = await owner<{ cell: string; shown: string }[]>`select r.code || '/SE08' as cell, v.version || ':' || v.numerator || ':' || v.denominator || ':angka' as shown
      from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
      where p.code = '2022-TW3' and i.code = 'SE08' and v.stage = 'working' and v.source_kind = 'agency' and v.status = 'reported'`;
    before = new Map(rows.map(({ cell, shown }) => [cell, shown]));
  });

  it('120 isian dari 4 jendela: setiap yang diterima ada tepat sekali, di selnya atau di riwayatnya', async () => {
    let given = 0;
    const take = (): number | null => (given < 120 ? ++given : null);
    const windows = await Promise.all([1, 2, 3, 4].map((seed) => window(seed, take, new Map(before))));
    const saved = windows.flatMap((one) => one.saved);
    const kept = [...await owner<{ cell: string; n: number }[]>`select r.code || '/' || i.code as cell, k.numerator as n from (
        select region_id, indicator_id, numerator, denominator from indicator_value union all select region_id, indicator_id, numerator, denominator from indicator_value_history
      ) k join region r on r.id = k.region_id join indicator i on i.id = k.indicator_id where k.denominator = ${PEOPLE}`];
    const named = (list: readonly Saved[]): string[] => list.map(({ cell, n }) => `${cell} ${n}`).sort();
    expect(named(kept)).toEqual(named(saved));
    expect(windows.reduce((sum, { clashes }) => sum + clashes, saved.length)).toBe(120);
    expect(saved.length).toBeGreaterThan(20);
  });
});
