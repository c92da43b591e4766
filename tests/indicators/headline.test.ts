import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { setHeadlines } from '@/lib/indicators/commands/headline';
import { headlineInput } from '@/lib/indicators/input/headline';
import { readHeadlineDesk, readHeadlines } from '@/lib/indicators/queries/headline';
import { headlinesFirst } from '@/lib/indicators/rules/headline';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildDashboard } from '@/lib/reports/queries/dashboard';
import { aMember } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!team) throw new Error('Balangan is not seeded.');
const coordinator = await aMember({ ...team, db: database.db }, { role: 'coordinator' });
const leader = await aMember({ ...team, db: database.db }, { role: 'leader' });

const codes = (params: Record<string, string> = {}) => readAs(leader, async (tx) => (await buildDashboard(tx, leader, await readScope(tx, leader, params), params)).lines.map(({ code }) => code));
const mark = (kode: string[], seen: string, viewer = coordinator) => changeAs(viewer, (tx) => setHeadlines(tx, viewer, headlineInput.parse({ tahun: '2022', seen, kode })));

describe('indikator utama (F77)', () => {
  it('tanpa tanda dasbor tetap menurut selisih; sesudah ditandai yang utama tampil lebih dulu, sisanya tidak berubah', async () => {
    const before = await codes();
    expect(before[0]).toBe('SP09');
    await mark(['SE05', 'SP02'], '');
    const after = await codes();
    expect(after.slice(0, 2)).toEqual(['SP02', 'SE05']);
    expect(after.slice(2)).toEqual(before.filter((code) => code !== 'SP02' && code !== 'SE05'));
  });

  it('paling banyak enam; yang tidak dikenal, yang basi, dan yang bukan koordinator ditolak dengan kalimat', async () => {
    expect(() => headlineInput.parse({ tahun: '2022', seen: '', kode: ['SP01', 'SP02', 'SP03', 'SP04', 'SP05', 'SP06', 'SP07'] })).toThrow('Paling banyak 6 indikator utama.');
    await expect(mark(['OC01'], 'SP02|SE05')).rejects.toThrow('Periksa pilihannya.');
    await expect(mark(['SP01'], '')).rejects.toThrow('sudah diubah orang lain');
    await expect(mark(['SP01'], 'SP02|SE05', leader)).rejects.toThrow('Hanya koordinator');
    expect((await codes()).slice(0, 2)).toEqual(['SP02', 'SE05']);
  });

  it('tahun tanpa pilihan sendiri mewarisi; mengosongkan mengembalikan urutan selisih', async () => {
    const desk = await readAs(coordinator, (tx) => readHeadlineDesk(tx, coordinator, { tahun: '2022' }));
    expect([desk.marked, desk.indicators.length, desk.seen]).toEqual([['SP02', 'SE05'], 20, 'SP02|SE05']);
    expect(await readAs(coordinator, (tx) => readHeadlines(tx, { jurisdictionId: coordinator.jurisdictionId, year: 2023 }))).toEqual(['SP02', 'SE05']);
    expect(await readAs(coordinator, (tx) => readHeadlines(tx, { jurisdictionId: coordinator.jurisdictionId, year: 2021 }))).toEqual([]);
    await mark([], desk.seen);
    expect((await codes())[0]).toBe('SP09');
  });

  it('yang ditandai tetapi tidak ada dalam daftar dilewati', () => {
    expect(headlinesFirst([{ code: 'a' }, { code: 'b' }], ['x', 'b']).map(({ code }) => code)).toEqual(['b', 'a']);
  });
});
