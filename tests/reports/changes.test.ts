import { eq } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FrozenPage } from '@/components/reports/frozen-page';
import * as t from '@/db/schema';
import { readAs } from '@/lib/auth/transaction';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { readFrozenPage, readSnapshotOverview } from '@/lib/reports/queries/snapshot-overview';
import { changesBetween, type Compared } from '@/lib/reports/rules/changes';
import { aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, '63.11') });
if (!row) throw new Error('Balangan is not seeded.');
const balangan: Team = { ...row, db: database.db };
const secretary = await aMember(balangan, { role: 'coordinator' });

const compared = (given: Partial<Compared> = {}): Compared => ({
  columns: [{ code: 'SP01' }, { code: 'SP02' }], lines: [{ code: 'SP02', shareBp: 4126, status: 'L' }],
  villages: [{ code: '1', name: 'Uren', cells: [{ letter: 'C', cutBp: 4126 }, { letter: 'K', cutBp: null }] }],
  money: { totalIdr: 10n, spentIdr: 0n, agencies: [{ code: 'pupr', name: 'PUPR', budgetIdr: 10n, spentIdr: 0n }] }, ...given,
});

describe('apa yang berubah sejak potret (F116)', () => {
  it('tidak ada yang berubah: tiga daftar kosong', () => {
    expect(changesBetween(compared(), compared())).toEqual({ values: [], states: [], money: [] });
  });

  it('nilai, keadaan, uang, dan desa lokus baru, masing-masing dengan sebelum dan sesudah', () => {
    const now = compared({
      lines: [{ code: 'SP02', shareBp: 8000, status: 'T' }],
      villages: [{ code: '1', name: 'Uren', cells: [{ letter: 'B', cutBp: 4126 }, { letter: 'T', cutBp: 9000 }] }, { code: '2', name: 'Marajai', cells: [] }],
      money: { totalIdr: 30n, spentIdr: 5n, agencies: [{ code: 'pupr', name: 'PUPR', budgetIdr: 10n, spentIdr: 5n }, { code: 'dlh', name: 'DLH', budgetIdr: 20n, spentIdr: 0n }] },
    });
    const { values, states, money } = changesBetween(compared(), now);
    expect(values.map(({ where, before, after }) => [where, before, after])).toEqual([['Seluruh wilayah, SP02', '41,26\u00a0%', '80,00\u00a0%'], ['Uren, SP02', '—', '90,0 %']]);
    expect(states.map(({ where, before, after }) => [where, before, after])).toEqual([
      ['Seluruh wilayah, SP02', 'L', 'T'], ['Uren, SP01', 'celah', 'B'], ['Uren, SP02', 'belum ada data', 'T'], ['Marajai', 'bukan lokus', 'desa lokus'],
    ]);
    expect(money.map(({ where, before, after }) => [where, before, after])).toEqual([
      ['PUPR, realisasi', 'Rp\u00a00', 'Rp\u00a05'], ['DLH, pagu', '—', 'Rp\u00a020'], ['DLH, realisasi', '—', 'Rp\u00a00'],
    ]);
  });

  it('di Balangan: satu skor sel, satu baris uang dan satu komitmen yang berubah tampil sendiri; teks grup ≤ 900 huruf', async () => {
    const id = await takeSnapshot(secretary, { title: 'Rapat', periodCode: '2022-TW3', stage: 'working' });
    const before = await readAs(secretary, (tx) => readSnapshotOverview(tx, secretary, id));
    expect(before.since).toEqual({ values: [], states: [], money: [], commitments: [], deeds: [] });
    expect(before.message.length).toBeLessThanOrEqual(900);
    expect(before.message).toContain(before.words);
    const [village] = await database.owner`select region_id, cells from village_score s join period p on p.id = s.period_id where jurisdiction_id = ${balangan.id} and p.code = '2022-TW3' and stage = 'working' order by region_id limit 1`;
    const cells = String(village?.cells).split(';');
    cells[0] = cells[0] === 'B,1,1,0,0' ? 'T,1,1,0,0' : 'B,1,1,0,0';
    await database.owner`update village_score s set cells = ${cells.join(';')} from period p where p.id = s.period_id and p.code = '2022-TW3' and s.stage = 'working' and s.jurisdiction_id = ${balangan.id} and s.region_id = ${Number(village?.region_id)}`;
    await database.owner`update agency_total set budget_idr = budget_idr + 7 where (jurisdiction_id, agency_id) = (select jurisdiction_id, agency_id from agency_total where jurisdiction_id = ${balangan.id} and budget_lines > 0 and stage = 'working' order by agency_id limit 1)`;
    await database.owner`insert into commitment (jurisdiction_id, id, text, updated_at) values (${balangan.id}, gen_random_uuid(), 'Sumur bor', now() + interval '1 minute')`;
    const { since } = await readAs(secretary, (tx) => readSnapshotOverview(tx, secretary, id));
    expect([since.values.length, since.money.length, since.commitments.map(({ where, before: was, after }) => [where, was, after])]).toEqual([1, 1, [['Sumur bor', 'belum ada', 'belum dimulai']]]);
  });
});

describe('halaman potret', () => {
  it('semua halaman digambar dari isi yang tersimpan, ditandai waktu dan nomornya, sama sebelum dan sesudah perubahan', async () => {
    const id = await takeSnapshot(secretary, { title: 'Rapat', periodCode: '2022-TW3', stage: 'working' });
    const { check } = await readAs(secretary, (tx) => readSnapshotOverview(tx, secretary, id));
    const draw = async (page: string): Promise<string> => {
      const frozen = await readAs(secretary, (tx) => readFrozenPage(tx, secretary, id, page));
      return renderToStaticMarkup(FrozenPage({ frozen, address: { path: `/rapat/potret/${id}/${page}`, params: {} }, base: 'http://localhost' }));
    };
    const before = new Map<string, string>();
    for (const page of check.pages) before.set(page, await draw(page));
    expect(before.size).toBe(13);
    for (const html of before.values()) expect(html).toMatch(/Potret \d{1,2} \S+ \d{4} \d\d\.\d\d WITA, nomor \d+/);
    await database.owner`update village_score set score_bp = 1 where jurisdiction_id = ${balangan.id}`;
    await database.owner`update region set name = name || 'X' where code like '63.11.%'`;
    for (const [page, html] of before) expect(await draw(page), page).toBe(html);
  });
});
