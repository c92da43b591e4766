import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { parseBudgetView } from '@/lib/budgets/input';
import { readMoneyByIndicator } from '@/lib/budgets/queries/by-indicator';
import { listBudgetLines } from '@/lib/budgets/queries/lines';
import { readBudgetReport, type BudgetReport } from '@/lib/budgets/queries/report';
import { readBudgetSummary } from '@/lib/budgets/queries/summary';
import { readScope } from '@/lib/jurisdictions/queries';
import { sumOf } from '@/lib/money';
import { plainText } from '@/lib/sentence';
import { aBudgetLine, aJurisdiction, anActivity, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const viewerOf = async (code: string) => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  const children = await database.db.query.jurisdiction.findMany({ where: (row, { eq }) => eq(row.parentId, team.id) });
  return viewerWith({ team, children });
};
const balangan = await viewerOf('63.11');
const TW3 = { periode: '2022-TW3' };
const report = async (params: Record<string, string> = {}, viewer = balangan): Promise<BudgetReport> =>
  readAs(viewer, async (tx) => readBudgetReport(tx, viewer, await readScope(tx, viewer, params), params));
const million = (n: number): bigint => BigInt(n) * 1_000_000n;
const NBSP = '\u00A0';

describe('anggaran Balangan 2022 (contoh, domain §9.6)', () => {
  it('kalimat pertama menyebut jumlah, bagian tertaut, dan yang belum dilokasikan', async () => {
    const { overview, headline } = await report(TW3);
    // tertaut: 900+770 (PUPR) + 420+330+120+210+260 (Dinkes) + 250+310+180 (Dinsos) + 260+130 (KB) + 180 (bibit) + 170 (Baznas) + 200 (CSR) = 4.690
    expect(overview).toMatchObject({ totalIdr: million(7000), lines: 21, linkedIdr: million(4690), linkedBp: 6700, unlocatedIdr: million(2310) });
    expect(plainText(headline)).toContain(`Rp${NBSP}7.000 juta untuk stunting; `);
    expect(plainText(headline)).toContain(`Rp${NBSP}2.310 juta belum dilokasikan`);
  });

  it('bagian semua instansi berjumlah tepat 100,00 %; intensitas memakai anggaran instansi itu sendiri (F06)', async () => {
    const { overview: { agencies } } = await report(TW3);
    expect(agencies.reduce((sum, { shareBp }) => sum + (shareBp ?? 0), 0)).toBe(10_000);
    const of = (code: string) => agencies.find((agency) => agency.code === code);
    // 2.850 ÷ 7.000 = 40,71 %; 2.850 ÷ 150.000 = 1,90 %; 620 ÷ 8.730 = 7,10 %
    expect(of('pupr')).toMatchObject({ budgetIdr: million(2850), shareBp: 4071, intensityBp: 190, absorption: { shareBp: 4100, isOver: false } });
    expect(of('opd_kb')).toMatchObject({ intensityBp: 710 });
    expect(of('baznas')).toMatchObject({ intensityBp: null, totalIdr: null });
    expect(of('disdik')).toMatchObject({ lines: 0, budgetIdr: 0n, intensityBp: 0 });
  });

  it('jumlah menurut golongan, sumber, tautan, dan letak sama dengan jumlah seluruhnya (F08)', async () => {
    const { overview: sum } = await report(TW3);
    expect(sumOf(sum.classes.map((group) => group.budgetIdr))).toBe(sum.totalIdr);
    expect(sumOf(sum.sources.map((group) => group.budgetIdr))).toBe(sum.totalIdr);
    expect(sum.linkedIdr + sum.generalIdr + sum.untaggedIdr).toBe(sum.totalIdr);
    expect(sum.insideIdr + sum.outsideIdr + sum.unlocatedIdr).toBe(sum.totalIdr);
    for (const source of sum.sources) {
      const { listed } = await report({ ...TW3, sumber: source.key.toLowerCase() });
      expect(listed.budgetIdr).toBe(source.budgetIdr);
    }
  });

  it('baris perubahan menggantikan murninya: 900, bukan 820 atau 1.720', async () => {
    const { rows } = await report({ ...TW3, cari: 'sambungan rumah' });
    expect(rows.map(({ stage, budgetIdr }) => [stage, budgetIdr])).toEqual([['perubahan', million(900)]]);
  });

  it('belum ditandai: empat baris, 1.180 + 300 + 170 + 130 = 1.780 juta', async () => {
    const { listed, overview } = await report({ ...TW3, tautan: 'belum' });
    expect(listed).toMatchObject({ lines: 4, budgetIdr: million(1780) });
    expect(overview).toMatchObject({ untaggedLines: 4, untaggedIdr: million(1780) });
  });

  it('semua uang yang dilokasikan ada di delapan lokus (F85)', async () => {
    const { overview } = await report(TW3);
    expect(overview).toMatchObject({ insideIdr: million(4690), outsideIdr: 0n, insideBp: 10_000 }); // 7.000 − 2.310
    expect((await report({ ...TW3, lokasi: 'luar' })).listed.lines).toBe(0);
  });

  it('halaman dan dasbor menyebut angka yang sama', async () => {
    const { overview } = await report(TW3);
    const summary = await readAs(balangan, async (tx) => readBudgetSummary(tx, await readScope(tx, balangan, TW3)));
    const { totalIdr, spentIdr, linkedIdr, untaggedIdr, unlocatedIdr } = overview;
    expect(summary).toMatchObject({ totalIdr, spentIdr, linkedIdr, untaggedIdr, unlocatedIdr });
  });

  it('realisasi mengikuti tanggal periode: TW I lebih kecil dari TW III', async () => {
    const [first, third] = [await report({ periode: '2022-TW1' }), await report(TW3)];
    expect(first.overview.spentIdr).toBeLessThan(third.overview.spentIdr);
    expect(first.overview.totalIdr).toBe(third.overview.totalIdr);
  });
});

describe('saringan dan alamat', () => {
  it.each([
    [{ opd: 'dinsos' }, 4, 910],
    [{ golongan: 'pendukung' }, 2, 530], // 300 + 230
    [{ sumber: 'zakat' }, 1, 170],
    [{ indikator: 'SE05' }, 1, 770],
    [{ opd: 'ketapang', tautan: 'belum' }, 1, 130],
    [{ contoh: 'tidak' }, 0, 0],
    [{ cari: 'SEPTIK' }, 1, 770],
  ])('%j: %i baris, Rp %i juta', async (params, lines, millions) => {
    expect((await report({ ...TW3, ...params })).listed).toMatchObject({ lines, budgetIdr: million(millions) });
  });

  it('pilihan yang tidak dikenal disebut; instansi yang tidak ada ditolak', async () => {
    expect((await report({ ...TW3, sumber: 'emas', golongan: 'x', halaman: '0' })).view.ignored).toEqual(['halaman=0', 'golongan=x', 'sumber=emas']);
    await expect(report({ ...TW3, opd: 'tidak_ada' })).rejects.toThrow('Instansi berkode “tidak_ada” tidak ada di tim ini.');
    await expect(report({ ...TW3, desa: '12.18.01.2001' })).rejects.toThrow('tidak ada di tim ini');
  });

  it('tiap angka utama punya penjelasan', async () => {
    for (const key of ['jumlah', 'serapan', 'tertaut', 'belum-ditandai', 'belum-dilokasikan', 'lokus', 'bagian:pupr', 'intensitas:baznas', 'serapan:dinkes', 'golongan:specific', 'sumber:ZAKAT']) {
      expect((await report({ ...TW3, jelas: key })).explanation?.formula, key).toBeTruthy();
    }
    expect((await report({ ...TW3, jelas: 'ngawur' })).explanation).toBeNull();
  });
});

describe('baris untuk API', () => {
  it('baris di k desa menjadi k baris dan satu sisa, yang berjumlah sama dengan baris itu', async () => {
    const rows = await readAs(balangan, async (tx) => listBudgetLines(tx, balangan, await readScope(tx, balangan, TW3), parseBudgetView({}).filter));
    expect(sumOf(rows.map((row) => row.budgetIdr))).toBe(million(7000));
    const { overview } = await report(TW3);
    expect(sumOf(rows.map((row) => row.spentIdr))).toBe(overview.spentIdr);
    const sweeping = rows.filter(({ name }) => name === 'Sweeping imunisasi');
    expect(sweeping).toHaveLength(6); // enam desa, 19+61+60+25+25+20 = 210: tanpa sisa
    expect(sumOf(rows.filter(({ village }) => village === null).map((row) => row.budgetIdr))).toBe(million(2310));
  });
});

describe('tim lain', () => {
  it('DLH Kabupaten Contoh: 2 miliar dari 40 miliar = 5,00 % (F06)', async () => {
    const { overview } = await report({ tahun: '2025' }, await viewerOf('99.01'));
    expect(overview.agencies.find(({ code }) => code === 'dlh')).toMatchObject({ budgetIdr: million(2000), totalIdr: million(40_000), intensityBp: 500 });
    expect(overview.agencies.reduce((sum, { shareBp }) => sum + (shareBp ?? 0), 0)).toBe(10_000);
  });

  it('tanpa baris anggaran: kalimat berkata belum ada', async () => {
    const { headline, rows } = await report({}, await viewerOf('64'));
    expect(plainText(headline)).toContain('Belum ada baris anggaran stunting');
    expect(rows).toEqual([]);
  });

  it('uang kegiatan yang dibatalkan belum ditandai lagi, sama seperti di matriks (F07, F78)', async () => {
    const team = await aJurisdiction(database, { name: 'Kabupaten Batal' });
    await aBudgetLine(team, { budgetIdr: million(30), activity: await anActivity(team, { indicators: ['SP03'] }) });
    await aBudgetLine(team, { budgetIdr: million(70), activity: await anActivity(team, { indicators: ['SP03'], state: 'cancelled' }) });
    const viewer = viewerWith({ team });
    // 30 dari 100 juta tertaut = 30,00 %; 70 juta menunggu tautan baru
    const { overview } = await report({ tahun: '2022' }, viewer);
    expect(overview).toMatchObject({ totalIdr: million(100), linkedIdr: million(30), linkedBp: 3000, generalIdr: 0n, untaggedIdr: million(70) });
    const [summary, money] = await readAs(viewer, async (tx) => {
      const scope = await readScope(tx, viewer, { tahun: '2022' });
      return Promise.all([readBudgetSummary(tx, scope), readMoneyByIndicator(tx, scope)]);
    });
    expect(summary).toMatchObject({ linkedIdr: million(30), untaggedIdr: million(70) });
    expect(money.SP03).toMatchObject({ activities: 1, lines: 1, budgetIdr: million(30) });
  });

  it('provinsi melihat uang kabupatennya yang sudah diperiksa sebagai pita sendiri, tidak dijumlahkan', async () => {
    const province = await aJurisdiction(database, { level: 'province', code: '98', slug: 'provinsi-uji', name: 'Provinsi Uji' });
    const child = await aJurisdiction(database, { name: 'Kabupaten Anak', parent: province });
    await aBudgetLine(child, { budgetIdr: 80n, spentIdr: 20n, verification: 'verified' });
    await aBudgetLine(child, { budgetIdr: 500n });
    const { children, overview } = await report({ tahun: '2022' }, viewerWith({ team: province, children: [child] }));
    expect(children).toEqual([{ code: child.code, name: 'Kabupaten Anak', lines: 1, budgetIdr: 80n, spentIdr: 20n, hasExample: false }]);
    expect(overview.totalIdr).toBe(0n);
  });
});
