import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { createLine } from '@/lib/budgets/commands/write';
import { newLineInput } from '@/lib/budgets/input';
import { readNewLineForm } from '@/lib/budgets/queries/form';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { buildScorecard } from '@/lib/convergence/queries/scorecard';
import { buildVillage } from '@/lib/convergence/queries/village-report';
import { type CardBook, scorecardSheets } from '@/lib/convergence/rules/scorecard-book';
import { shareBpOf } from '@/lib/indicators/rules/reading';
import { readScope } from '@/lib/jurisdictions/queries';
import { writeWorkbook } from '@/lib/workbook/write';
import { aMember, anActivity, aBudgetLine, anAgency, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { readHere } from '../support/read-here';

const database = await freshDatabase({ seeded: true });
const found = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!found) throw new Error('Balangan is not seeded.');
const team = { ...found, db: database.db };
const agencyOf = async (code: string) => {
  const agency = await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, team.id), eq(row.code, code)) });
  if (!agency) throw new Error(`${code} is not seeded.`);
  return agency;
};
const [dpmd, dinkes] = [await agencyOf('dpmd'), await agencyOf('dinkes')];
const viewer = viewerWith({ team });
const MAMPARI = '63.11.04.2008';
const VILLAGES = ['63.11.02.2001', '63.11.02.2012', '63.11.02.2020', '63.11.02.2005', '63.11.07.1001', '63.11.02.2019', '63.11.08.2008', MAMPARI];

const card = (code: string, who = viewer, params: Record<string, string> = {}) => readAs(who, (tx) => buildScorecard(tx, who, { periode: '2022-TW3', ...params }, code));
const bookOf = ({ village: { place, scope, score: { score } }, ...tables }: Awaited<ReturnType<typeof card>>): CardBook => ({
  village: place.name, code: place.code, district: place.district, team: scope.jurisdictionName, period: '2022 · Triwulan III', stage: 'sementara', madeAt: 'hari ini',
  scoreBp: score.scoreBp, onTarget: score.onTarget, applicable: score.applicable, reported: score.reported, ...tables,
});

describe('kartu Mampari, Triwulan III 2022 (F80): tujuh dari delapan belas indikator berisi', () => {
  it('tabel 1: rumah tangga 280 menurut dua layanan; keluarga miskin 62 dan 73 berbeda, tidak dipilih diam-diam', async () => {
    const { sizes } = await card(MAMPARI);
    const of = (label: string) => sizes.find((size) => size.label === label);
    expect(of('rumah tangga')).toMatchObject({ people: 280, from: 'reported', used: [{ code: 'SE04', people: 280 }, { code: 'SE05', people: 280 }] });
    expect(of('balita')).toMatchObject({ people: 107, from: 'reported' });
    expect(of('keluarga miskin dan rentan')).toMatchObject({ people: null, from: 'differing', used: [{ code: 'SE08', people: 62 }, { code: 'SE10', people: 73 }] });
    expect(of('remaja putri')).toMatchObject({ people: null, from: 'missing' });
  });

  it('tabel 3 dan 4: anak 95 dari 132, keluarga 442 dari 695, penduduk 158 dari 177; desa 695 dari 1.004 = 69,22 %', async () => {
    const { receipts, levels } = await card(MAMPARI);
    expect(receipts.find(({ code }) => code === 'SE04')).toMatchObject({ received: 193, due: 280, shareBp: 6893, state: 'belum tercapai' });
    expect(receipts.find(({ code }) => code === 'SP01')).toMatchObject({ received: null, due: null, shareBp: null, state: 'belum ada data' });
    expect(receipts).toHaveLength(18);
    // SP07 87/107 + SP09 8/25; SE04 193/280 + SE05 134/280 + SE08 57/62 + SE10 58/73; SE06 158/177
    expect(levels.map(({ label, received, due, shareBp, indicators }) => [label, received, due, shareBp, indicators])).toEqual([
      ['Ibu', 0, 0, null, 0], ['Remaja putri', 0, 0, null, 0], ['Anak', 95, 132, 7197, 2], ['Keluarga', 442, 695, 6360, 4], ['Penduduk', 158, 177, 8927, 1], ['Desa', 0, 0, null, 0],
      ['Tingkat konvergensi desa', 695, 1004, 6922, 7],
    ]);
  });

  it('sama dengan halaman desanya, kedelapan desa lokus', async () => {
    for (const code of VILLAGES) {
      const [of, page] = [await card(code), await readAs(viewer, (tx) => buildVillage(tx, viewer, { periode: '2022-TW3' }, code))];
      const lines = page.groups.flatMap((group) => group.lines);
      expect(of.receipts.map(({ code: indicator, shareBp, targetBp }) => [indicator, shareBp, targetBp]).sort()).toEqual(lines.map((line) => [line.code, shareBpOf(line.reading), line.targetBp]).sort());
      expect(of.receipts.filter(({ state }) => state === 'tercapai')).toHaveLength(page.score.score.onTarget);
      expect(of.levels.at(-1)?.shareBp).toBe(page.score.variants.pooledBp);
      expect(of.village.score).toEqual(page.score);
      expect(of.fund.total.recordedIdr <= page.money.budgetIdr).toBe(true);
    }
  });

  it('sebagai Excel: lima tabel dan keterangan, dengan bilangan; yang belum ada tetap kosong', async () => {
    const sheets = await readHere(await writeWorkbook(scorecardSheets(bookOf(await card(MAMPARI)))));
    expect(sheets.map(({ name }) => name)).toEqual(['1 Sasaran', '2 Pengukuran', '3 Layanan', '4 Konvergensi', '5 Dana desa', 'Keterangan']);
    const row = (sheet: number, text: string, column: number) => sheets[sheet]?.rows.find(({ cells }) => cells[column] === text)?.cells;
    expect(row(2, 'SE04', 1)?.slice(3, 6)).toEqual([193, 280, 0.6893]);
    expect(row(2, 'SP01', 1)?.slice(3, 6)).toEqual([null, null, null]);
    expect(row(3, 'Tingkat konvergensi desa', 0)).toEqual(['Tingkat konvergensi desa', 695, 1004, 0.6922, 7, 18]);
  });

  it('menolak desa daerah lain dan periode yang tidak ada', async () => {
    await expect(card('53.01.01.2001')).rejects.toMatchObject({ code: 'not-found' });
    await expect(card(MAMPARI, viewer, { periode: '2022-TW5' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('tabel 5 dapat diisi (F81)', () => {
  it('kosong: menyebut siapa yang mencatat; tautannya hanya untuk DPMD dan pemerintah desa', async () => {
    const empty = await card(MAMPARI);
    expect(empty.fund.total.lines).toBe(0);
    expect(empty.fundWriters).toEqual(['DPMD']);
    const village = await anAgency(team, { kind: 'village', shortName: 'Pemdes Mampari' });
    const may = async (who: typeof viewer) => (await card(MAMPARI, who)).mayRecordFund;
    expect([
      await may(viewer), await may(viewerWith({ team, role: 'operator', agency: dinkes })), await may(viewerWith({ team, role: 'operator', agency: dpmd })),
      await may(viewerWith({ team, role: 'operator', agency: village })),
    ]).toEqual([false, false, true, true]);
    expect((await card(MAMPARI)).fundWriters).toEqual(['DPMD', 'Pemdes Mampari']);
  });

  it('tautan “Catat penggunaan dana desa” membuka formulir dengan desa dan sumbernya', async () => {
    const who = viewerWith({ team, role: 'operator', agency: dpmd });
    const params = { periode: '2022-TW3', desa: MAMPARI, sumber: 'dana_desa' };
    const { values } = await readAs(who, async (tx) => readNewLineForm(tx, who, await readScope(tx, who, params), params));
    expect([values.one.fundingSource, values.one.split, values.villages]).toEqual(['DANA_DESA', 'equal', [MAMPARI]]);
    const odd = { ...params, desa: '53.01.01.2001', sumber: 'emas' };
    const plain = await readAs(who, async (tx) => readNewLineForm(tx, who, await readScope(tx, who, odd), odd));
    expect([plain.values.one.fundingSource, plain.values.one.split, plain.values.villages]).toEqual(['APBD_KAB', 'none', []]);
  });

  it('baris dana desa masuk ke bidangnya; bagian untuk stunting dihitung', async () => {
    const activity = await anActivity(team, { agency: dpmd, indicators: ['SP07'], name: 'Posyandu Mampari' });
    const place = await database.db.query.region.findFirst({ where: (row, { eq }) => eq(row.code, MAMPARI) });
    if (!place) throw new Error('Mampari is not seeded.');
    const line = (name: string, given: object) => aBudgetLine(team, { agency: dpmd, fiscalYear: 2022, fundingSource: 'DANA_DESA', name, split: 'equal', villages: [place], ...given });
    await line('Rehab posyandu', { budgetIdr: 60_000_000n, subActivityCode: '2.2.01', activityId: activity.id });
    await line('Jalan usaha tani', { budgetIdr: 140_000_000n, subActivityCode: '2.3.11' });
    // Yang ketiga lewat formulir, seperti operator DPMD mengisinya.
    const who = await aMember(team, { role: 'operator', agency: dpmd });
    const typed = newLineInput.parse({ fiscalYear: '2022', stage: 'murni', name: 'Pelatihan kader', class: 'sensitive', fundingSource: 'DANA_DESA', budget: '25.000.000', split: 'equal', villages: [MAMPARI], subActivityCode: '4.4.02', activityId: activity.id });
    await changeFigures(who, 2022, (tx) => createLine(tx, who, typed));
    const { fund } = await card(MAMPARI);
    // 60 ÷ 200 = 30 %; 25 ÷ 25 = 100 %; 85 ÷ 225 = 37,78 %
    expect(fund.rows.map(({ field, recordedIdr, stuntingIdr, shareBp }) => [field, recordedIdr, stuntingIdr, shareBp]))
      .toEqual([['development', 200_000_000n, 60_000_000n, 3000], ['empowerment', 25_000_000n, 25_000_000n, 10_000]]);
    expect(fund.total.shareBp).toBe(3778);
  });
});
