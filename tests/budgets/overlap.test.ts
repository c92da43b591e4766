import { beforeAll, describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { settleOverlap } from '@/lib/budgets/commands/settle-overlap';
import { markZakat } from '@/lib/budgets/commands/state';
import { readOverlapRows } from '@/lib/budgets/queries/overlaps';
import { readZakat } from '@/lib/budgets/queries/zakat';
import { type Comparable, overlapPairs, overlapSentence } from '@/lib/budgets/rules/overlap';
import { zakatYears } from '@/lib/budgets/rules/zakat';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { readScope } from '@/lib/jurisdictions/queries';
import { aJurisdiction, anActivity, anAgency, aBudgetLine, aMember, aVillage, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();

const one = (id: string, given: Partial<Comparable> = {}): Comparable => ({
  id, subject: 'activity', name: `Kegiatan ${id}`, agencyId: `instansi ${id}`, agency: `Dinas ${id}`, kind: 'PMT', funders: ['APBD kabupaten'], budgetIdr: null, isExample: false,
  villages: [{ id: 1, code: '1', name: 'Satu' }], state: 'planned', year: 2026, startsOn: null, endsOn: null, ...given,
});

describe('pasangan yang tampak dobel (F09, F38)', () => {
  it('desa, jenis dan waktunya sama, instansinya dua; yang pendananya sama di atas', () => {
    const pairs = overlapPairs([one('a'), one('b', { kind: 'pmt ', funders: ['CSR'] }), one('c')]);
    expect(pairs.map(({ first, second, funders }) => [first.id, second.id, funders])).toEqual([['a', 'c', ['APBD kabupaten']], ['a', 'b', []], ['b', 'c', []]]);
  });

  it.each([
    ['desa lain', { villages: [{ id: 2, code: '2', name: 'Dua' }] }], ['jenis lain', { kind: 'Penyuluhan' }], ['instansi yang sama', { agencyId: 'instansi a' }],
    ['waktu yang tidak bersinggungan', { startsOn: '2027-01-01', endsOn: '2027-02-01' }], ['yang dibatalkan', { state: 'cancelled' as const }], ['baris anggaran di samping kegiatan', { subject: 'line' as const }],
  ])('bukan pasangan: %s', (_what, given) => {
    expect(overlapPairs([one('a'), one('b', given)])).toEqual([]);
  });

  it('judulnya menyebut berapa yang perlu diputuskan', () => {
    expect(overlapSentence([{ state: 'open' }, { state: 'waiting' }, { state: 'settled' }])).toBe('1 pasang perlu diputuskan; 1 menunggu ditarik, 1 sudah diputuskan.');
  });
});

describe('zakat untuk keluarga miskin (F08)', () => {
  const line = (budgetIdr: bigint, empowersPoor: boolean | null, year = 2026) => ({ year, budgetIdr, empowersPoor });

  it('70 dari 100 mencapai garisnya, 69 tidak; yang belum ditandai disebut', () => {
    expect(zakatYears([line(70n, true), line(30n, false)])[0]).toMatchObject({ shareBp: 7000, verdict: 'reached' });
    expect(zakatYears([line(69n, true), line(31n, false)])[0]).toMatchObject({ shareBp: 6900, verdict: 'missed' });
    // 60 + 20 may still be 80 %, so nobody can say.
    expect(zakatYears([line(60n, true), line(20n, false), line(20n, null)])[0]).toMatchObject({ shareBp: 6000, mostBp: 8000, unmarkedLines: 1, verdict: 'unknown' });
    expect(zakatYears([line(1n, true, 2025), line(1n, false)]).map(({ year, verdict }) => [year, verdict])).toEqual([[2026, 'missed'], [2025, 'reached']]);
  });
});

describe('meja putusan', () => {
  let team: Team;
  let secretary: Viewer;
  let baznas: Viewer;
  let lineId = '';
  beforeAll(async () => {
    team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
    const village = await aVillage(team, { name: 'Juai', lokus: 2026 });
    const [health, zakat] = [await anAgency(team, { shortName: 'Dinkes' }), await anAgency(team, { shortName: 'Baznas', kind: 'zakat' })];
    await anActivity(team, { agency: health, villages: [village], indicators: ['SP01'], kind: 'Pemberian makanan tambahan', year: 2026, name: 'PMT Dinkes' });
    const paket = await anActivity(team, { agency: zakat, villages: [village], indicators: ['SP01'], kind: 'pemberian makanan tambahan', year: 2026, name: 'PMT Baznas' });
    lineId = (await aBudgetLine(team, { agency: zakat, activity: paket, fiscalYear: 2026, budgetIdr: 100n, fundingSource: 'ZAKAT' })).id;
    secretary = await aMember(team, { role: 'coordinator' });
    baznas = await aMember(team, { role: 'operator', agency: zakat });
  });
  const rows = () => readAs(secretary, async (tx) => (await readOverlapRows(tx, secretary, 2026)).rows);
  const given = async (more: object) => ({ tahun: 2026, pasangan: (await rows())[0]?.key ?? '', seen: (await rows())[0]?.decision?.id ?? '', putusan: 'allowed' as const, instansi: null, alasan: 'Sasarannya berbeda', ...more });

  it('koordinator memutuskan dengan alasan; operator tidak', async () => {
    expect((await rows()).map(({ state, first, second }) => [state, [first.name, second.name].sort()])).toEqual([['open', ['PMT Baznas', 'PMT Dinkes']]]);
    const input = await given({});
    await expect(changeAs(baznas, (tx) => settleOverlap(tx, baznas, input))).rejects.toThrow('Hanya koordinator');
    await changeAs(secretary, (tx) => settleOverlap(tx, secretary, input));
    expect((await rows())[0]).toMatchObject({ state: 'settled', decision: { verdict: 'allowed', reason: 'Sasarannya berbeda' } });
    // The form still shows what was there before.
    await expect(changeAs(secretary, (tx) => settleOverlap(tx, secretary, input))).rejects.toThrow('sudah diubah orang lain');
  });

  it('yang diminta menarik menunggu instansinya; sesudah dibatalkan pasangannya hilang dan putusannya tetap', async () => {
    await expect(changeAs(secretary, async (tx) => settleOverlap(tx, secretary, await given({ putusan: 'withdraw' })))).rejects.toThrow('Pilih instansinya');
    const [pair] = await rows();
    await changeAs(secretary, async (tx) => settleOverlap(tx, secretary, await given({ putusan: 'withdraw', instansi: pair?.first.agencyId ?? null, alasan: 'Digarap yang lain' })));
    expect((await rows())[0]?.state).toBe('waiting');
    await database.owner`update activity set state = 'cancelled' where id = ${pair?.first.id ?? ''}`;
    expect(await rows()).toEqual([]);
    expect((await database.owner`select verdict from overlap_decision order by decided_at, id`).map(({ verdict }) => verdict)).toEqual(['allowed', 'withdraw']);
    expect((await database.owner`select count(*)::int as n from audit_entry where verb = 'overlap.settle'`)[0]?.n).toBe(2);
    await database.owner`update activity set state = 'planned' where id = ${pair?.first.id ?? ''}`;
  });

  it('baris zakat ditandai instansinya sendiri, dengan riwayat, dan dihitung di halaman Anggaran', async () => {
    const mark = (viewer: Viewer, version: number) => changeFigures(viewer, 2026, (tx) => markZakat(tx, viewer, { id: lineId, version, tanda: true }));
    await expect(mark(secretary, 1)).rejects.toThrow('Hanya operator');
    await mark(baznas, 1);
    await expect(mark(baznas, 1)).rejects.toMatchObject({ code: 'stale' });
    const zakat = await readAs(baznas, async (tx) => readZakat(tx, await readScope(tx, baznas, { tahun: '2026' })));
    expect(zakat?.years).toMatchObject([{ year: 2026, shareBp: 10_000, verdict: 'reached' }]);
    expect((await database.owner`select count(*)::int as n from budget_line_history where line_id = ${lineId}`)[0]?.n).toBe(1);
    await expect(database.owner`update budget_line set funding_source = 'CSR' where id = ${lineId}`).rejects.toThrow('budget_line_zakat_mark');
  });
});
