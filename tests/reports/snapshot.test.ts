import { eq } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FrozenPage } from '@/components/reports/frozen-page';
import * as t from '@/db/schema';
import { verifyChain } from '@/lib/audit';
import { readAs } from '@/lib/auth/transaction';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import type { DashboardReport } from '@/lib/reports/queries/dashboard';
import { readFrozenPage } from '@/lib/reports/queries/snapshot-overview';
import { buildTeamPages, liveParams } from '@/lib/reports/queries/snapshot-pages';
import { checkSnapshot, needSnapshot, readSnapshotPage } from '@/lib/reports/queries/snapshots';
import { freeze, thaw } from '@/lib/reports/rules/frozen';
import { aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, '63.11') });
if (!row) throw new Error('Balangan is not seeded.');
const balangan: Team = { ...row, db: database.db };
const secretary = await aMember(balangan, { role: 'coordinator' });
const asked = { title: 'Rapat November', periodCode: '2022-TW3', stage: 'working' as const };

const stored = (id: string): Promise<{ page: string; report: string }[]> =>
  database.db.select({ page: t.snapshotPage.page, report: t.snapshotPage.report }).from(t.snapshotPage).where(eq(t.snapshotPage.snapshotId, id)).orderBy(t.snapshotPage.page);

describe('potret rapat (F102)', () => {
  it('membekukan lima halaman dan delapan desa lokus dalam satu transaksi, dengan satu baris audit', async () => {
    const id = await takeSnapshot(secretary, asked);
    const pages = await stored(id);
    expect(pages.map(({ page }) => page).filter((page) => !page.startsWith('63.'))).toEqual(['anggaran', 'dasbor', 'desa', 'matriks', 'pengisian']);
    expect(pages).toHaveLength(5 + 8);
    const head = await readAs(secretary, (tx) => needSnapshot(tx, secretary, id));
    const [entry] = await database.owner`select verb, detail from audit_entry where jurisdiction_id = ${balangan.id} and seq = ${head.auditSeq}`;
    expect(entry?.verb).toBe('snapshot.take');
    expect(JSON.parse(String(entry?.detail))).toMatchObject({ sha256: head.sha256, pages: 13 });
    expect(await readAs(secretary, (tx) => verifyChain(tx, balangan.id))).toMatchObject({ broken: null });
  });

  it('isi potret sama dengan laporan hari itu, juga rupiah di atas 2^53', async () => {
    const id = await takeSnapshot(secretary, asked);
    const live = await readAs(secretary, (tx) => buildTeamPages(tx, secretary, liveParams('63.11', '2022-TW3', 'working')));
    const page = await readAs(secretary, (tx) => readSnapshotPage(tx, secretary, id, 'dasbor'));
    const frozen = thaw<DashboardReport>(page);
    expect(freeze(frozen)).toBe(page);
    expect(frozen.money).toEqual(live.dasbor.money);
    expect(frozen.villages).toEqual(live.dasbor.villages);
    expect(frozen.tasks).toBeNull();
    expect(thaw(freeze({ budget: 9_007_199_254_740_993n, of: new Map([['a', 1n]]), none: null }))).toEqual({ budget: 9_007_199_254_740_993n, of: new Map([['a', 1n]]), none: null });
    expect(() => freeze({ at: new Date(0) })).toThrow('Bukan isi laporan');
  });

  it('tetap sama byte demi byte setelah nilai, skor, uang dan nama berubah', async () => {
    const id = await takeSnapshot(secretary, asked);
    const before = await stored(id);
    await database.owner`update indicator_value set numerator = 0 where jurisdiction_id = ${balangan.id} and basis = 'counted' and numerator is not null`;
    await database.owner`update village_score set score_bp = 1, gaps = 17 where jurisdiction_id = ${balangan.id}`;
    await database.owner`update budget_line set budget_idr = budget_idr + 1 where jurisdiction_id = ${balangan.id}`;
    await database.owner`update agency set short_name = 'X' || short_name where jurisdiction_id = ${balangan.id}`;
    expect(await stored(id)).toEqual(before);
    const head = await readAs(secretary, (tx) => needSnapshot(tx, secretary, id));
    expect((await readAs(secretary, (tx) => checkSnapshot(tx, secretary, head))).isWhole).toBe(true);
    const now = await readAs(secretary, (tx) => buildTeamPages(tx, secretary, liveParams('63.11', '2022-TW3', 'working')));
    const then = thaw<GridReport>(before.find(({ page }) => page === 'desa')?.report ?? '');
    expect(now.desa.list.all[0]?.gaps).toBe(17);
    expect(then.list.all[0]?.gaps).not.toBe(17);
  });

  it('daftar dibekukan seluruhnya: 205 desa lagi dan 60 baris anggaran lagi terbaca tanpa halaman kedua, dan tetap begitu sesudah semuanya dihapus', async () => {
    await database.owner`insert into region (id, code, level, parent_id, name, status) select 800000 + n, d.code || '.' || (7000 + n), 4, d.id, 'Desa tambahan ' || n, 'desa'
      from (select id, code from region where code like '63.11.%' and level = 3 order by code limit 1) d, generate_series(1, 205) n`;
    await database.owner`insert into village_score select (jsonb_populate_record(null::village_score, to_jsonb(s) || jsonb_build_object('region_id', 800000 + n))).* from
      (select v.* from village_score v join period p on p.id = v.period_id where v.jurisdiction_id = ${balangan.id} and p.code = '2022-TW3' and v.stage = 'working' order by v.region_id limit 1) s, generate_series(1, 205) n`;
    await database.owner`insert into budget_line select (jsonb_populate_record(null::budget_line, to_jsonb(l) || jsonb_build_object('id', gen_random_uuid(), 'line_key', 'tambahan ' || n, 'name', 'Baris tambahan ' || n, 'activity_id', null))).* from
      (select * from budget_line where jurisdiction_id = ${balangan.id} and fiscal_year = 2022 order by id limit 1) l, generate_series(1, 60) n`;
    const id = await takeSnapshot(secretary, asked);
    const before = await stored(id);
    const draw = async (page: string): Promise<string> => {
      const frozen = await readAs(secretary, (tx) => readFrozenPage(tx, secretary, id, page));
      return renderToStaticMarkup(FrozenPage({ frozen, address: { path: `/rapat/potret/${id}/${page}`, params: {} }, base: 'http://localhost' }));
    };
    const drawn = [await draw('desa'), await draw('anggaran')] as const;
    for (const html of drawn) expect(html).not.toContain('class="pager"');
    for (const n of [1, 100, 205]) expect(drawn[0]).toContain(`Desa tambahan ${n}<`);
    for (const n of [1, 30, 60]) expect(drawn[1]).toContain(`Baris tambahan ${n}<`);
    await database.owner`delete from village_score where jurisdiction_id = ${balangan.id} and region_id > 800000`;
    await database.owner`delete from budget_line where jurisdiction_id = ${balangan.id} and name like 'Baris tambahan %'`;
    expect(await stored(id)).toEqual(before);
    expect([await draw('desa'), await draw('anggaran')]).toEqual(drawn);
  });

  it('satu byte yang diubah di basis data ketahuan, juga pada judul', async () => {
    const id = await takeSnapshot(secretary, asked);
    const whole = async (): Promise<boolean> => readAs(secretary, async (tx) => (await checkSnapshot(tx, secretary, await needSnapshot(tx, secretary, id))).isWhole);
    expect(await whole()).toBe(true);
    await database.owner`update snapshot_page set report = overlay(report placing '~' from 200 for 1) where snapshot_id = ${id} and page = 'desa'`;
    expect(await whole()).toBe(false);
    const other = await takeSnapshot(secretary, asked);
    await database.owner`update snapshot set title = 'Rapat Desember' where id = ${other}`;
    expect(await readAs(secretary, async (tx) => (await checkSnapshot(tx, secretary, await needSnapshot(tx, secretary, other))).isWhole)).toBe(false);
  });

  it('hanya koordinator tim ini yang membekukan dan hanya timnya yang membaca', async () => {
    const operator = await aMember(balangan, { role: 'operator' });
    await expect(takeSnapshot(operator, asked)).rejects.toThrow('Hanya koordinator');
    const [kupang] = await database.db.select().from(t.jurisdiction).where(eq(t.jurisdiction.code, '53.01'));
    if (!kupang) throw new Error('Kupang is not seeded.');
    const stranger = await aMember({ ...kupang, db: database.db }, { role: 'coordinator' });
    const id = await takeSnapshot(secretary, asked);
    await expect(readAs(stranger, (tx) => needSnapshot(tx, stranger, id))).rejects.toThrow('tidak ada di tim Anda');
    await expect(readAs(stranger, (tx) => readSnapshotPage(tx, stranger, id, 'dasbor'))).rejects.toThrow('tidak memuat halaman');
    await expect(takeSnapshot(secretary, { ...asked, meetingId: '0199aaaa-0000-7000-8000-00000000aaaa' })).rejects.toThrow('Rapat itu tidak ada');
  });
});
