import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, record, verifyChain } from '@/lib/audit';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { aJurisdiction, aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
let balangan: Team;
let kubuRaya: Team;
let secretary: Viewer;
let neighbour: Viewer;

beforeAll(async () => {
  balangan = await aJurisdiction(database);
  kubuRaya = await aJurisdiction(database);
  secretary = await aMember(balangan, { role: 'coordinator' });
  neighbour = await aMember(kubuRaya, { role: 'coordinator' });
});

const note = (viewer: Viewer, subject: string, detail = {}) => changeAs(viewer, (tx) => record(tx, viewer, { verb: 'uji.tulis', subject, detail }));
const check = (viewer: Viewer) => readAs(viewer, (tx) => verifyChain(tx, viewer.jurisdictionId));
const rows = (team: Team) => database.owner<{ seq: number; subject: string }[]>`select seq, subject from audit_entry where jurisdiction_id = ${team.id} order by seq`;

describe('the audit trail', () => {
  it('numbers the rows of each team from 1, one per command', async () => {
    await note(secretary, 'periode:1');
    await note(secretary, 'periode:2', { to: 'approved', budget: 12_500_000n });
    await note(neighbour, 'periode:9');
    expect([...await rows(balangan)]).toEqual([{ seq: 1, subject: 'periode:1' }, { seq: 2, subject: 'periode:2' }]);
    expect([...await rows(kubuRaya)]).toEqual([{ seq: 1, subject: 'periode:9' }]);
    expect(await check(secretary)).toEqual({ rows: 2, broken: null });
  });

  it('keeps its order when twenty commands write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => note(neighbour, `serentak:${n}`)));
    expect(await check(neighbour)).toEqual({ rows: 21, broken: null });
  });

  it('goes with a command that is rolled back', async () => {
    await expect(changeAs(secretary, async (tx) => {
      await record(tx, secretary, { verb: 'uji.gagal', subject: 'x' });
      throw new Error('batal');
    })).rejects.toThrow('batal');
    expect(await rows(balangan)).toHaveLength(2);
  });

  it.each([
    ['update', sql`update audit_entry set detail = '{}'`],
    ['delete', sql`delete from audit_entry`],
    ['truncate', sql`truncate audit_entry`],
  ])('refuses the app an %s', async (_what, statement) => {
    await expect(changeAs(secretary, (tx) => tx.execute(statement))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('does not let the app write into the trail of another team', async () => {
    await expect(changeAs(secretary, (tx) => record(tx, neighbour, { verb: 'uji.tulis', subject: 'x' }))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('names the row in which somebody flipped one byte behind its back', async () => {
    for (const column of ['detail', 'subject', 'verb', 'role', 'account_id'] as const) {
      const [before] = await database.owner`select * from audit_entry where jurisdiction_id = ${kubuRaya.id} and seq = 7`;
      const forged = String(before?.[column]).replace(/^./, (letter) => (letter === 'z' ? 'y' : 'z'));
      await database.owner`update audit_entry set ${database.owner({ [column]: forged })} where jurisdiction_id = ${kubuRaya.id} and seq = 7`;
      expect(await check(neighbour), column).toEqual({ rows: 6, broken: { seq: 7, reason: 'isinya berubah sejak ditulis' } });
      await database.owner`update audit_entry set ${database.owner({ [column]: before?.[column] })} where jurisdiction_id = ${kubuRaya.id} and seq = 7`;
    }
    expect(await check(neighbour)).toEqual({ rows: 21, broken: null });
  });

  it('names the gap where a row was taken out', async () => {
    await database.owner`delete from audit_entry where jurisdiction_id = ${kubuRaya.id} and seq = 12`;
    expect(await check(neighbour)).toEqual({ rows: 11, broken: { seq: 13, reason: 'baris 12 hilang' } });
  });
});

describe('the bytes that are hashed', () => {
  it('do not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1n, a: [null, undefined, 'x'], c: undefined })).toBe('{"a":[null,null,"x"],"b":"1"}');
  });
});
