import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { readBudgetReport } from '@/lib/budgets/queries/report';
import { listContributions, readMatrix } from '@/lib/contributions/queries';
import { readAgencyReport } from '@/lib/contributions/queries/behind';
import { readMatrixReport } from '@/lib/contributions/queries/report';
import { addOutside, outsideSentence, outsideShort, outsideWords } from '@/lib/contributions/rules/outside';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { NBSP } from '@/lib/format';
import type { Lens } from '@/lib/indicators/rules/lenses';
import { readScope } from '@/lib/jurisdictions/queries';
import { sumOf } from '@/lib/money';
import { plainText } from '@/lib/sentence';
import { aBudgetLine, aJurisdiction, anActivity, anAgency, aPeriod, aVillage, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function team(code: string) {
  const found = await database.db.query.jurisdiction.findFirst({ where: (row, { eq: is }) => is(row.code, code) });
  if (!found) throw new Error(`${code} is not seeded.`);
  return found;
}
const [kaltim, balangan, serdang, kupang] = [await team('64'), await team('63.11'), await team('12.18'), await team('53.01')];
const LENSES: readonly Lens[] = ['indicator', 'spm', 'phi'];
const MILLION = 1_000_000n;

const report = (viewer: Viewer, params: Record<string, string> = {}) =>
  readAs(viewer, async (tx) => readMatrixReport(tx, viewer, await readScope(tx, viewer, params), params));
const matrix = (viewer: Viewer, lens: Lens, params: Record<string, string> = {}) =>
  readAs(viewer, async (tx) => readMatrix(tx, await readScope(tx, viewer, params), lens));
const contributions = (viewer: Viewer, lens: Lens) =>
  readAs(viewer, async (tx) => listContributions(tx, viewer, await readScope(tx, viewer, {}), lens));

describe('Kaltim 2025, seed 003 (F01, F25)', async () => {
  const reader = viewerWith({ team: kaltim });
  const shown = await report(reader);

  it('sebelas dari 13 instansi; Satpol PP dan Biro Kesra di atas, Pendidikan tanpa OPD', () => {
    expect(shown.lens).toBe('spm');
    expect(plainText(shown.headline)).toBe('Sebelas dari 13 instansi menyumbang. Bidang Pendidikan belum ada OPD; Biro Kesra dan Satpol PP belum ada kontribusi.');
    expect(shown.matrix.rows.slice(0, 2).map(({ agency }) => agency.code)).toEqual(['biro_kesra', 'satpolpp']);
    expect(shown.matrix.total).toEqual({ agencies: 13, contributing: 11, activities: 14, budgetIdr: 0n, spentIdr: 0n });
    // pendidikan 0; kesehatan Dinkes DKP BKKBN Kemenag; PU PUPR DLH; perumahan PUPR; tertib BPBD; sosial Dinsos Baznas; umum Diskominfo DPMPD
    expect(shown.matrix.columns.map(({ agencies }) => agencies)).toEqual([0, 4, 2, 1, 1, 2, 2]);
    expect(shown.matrix.columns.filter(({ hasLead }) => !hasLead).map(({ code }) => code)).toEqual(['education', 'public_order']);
  });

  it('di bawah nama berdiri komitmennya; komitmen tanpa rupiah belum dirinci', () => {
    const baznas = shown.matrix.rows.find(({ agency }) => agency.code === 'baznas');
    expect(shown.beside[baznas?.agency.id ?? '']?.words).toEqual(['70 persen dana zakat untuk pemberdayaan keluarga miskin, termasuk penguatan Posyandu']);
    expect(baznas?.cells.find((cell) => cell)).toMatchObject({ column: 'social', role: 'funder', isUndetailed: true, isSilent: false });
    const satpolpp = shown.matrix.rows[1]?.agency.id ?? '';
    expect(shown.beside[satpolpp]?.words).toEqual(['Hadir; tidak ada komitmen yang tercatat.']);
  });

  it('API: sel, instansi tanpa kontribusi, dan kolom tanpa OPD', async () => {
    const { rows, ...meta } = await contributions(reader, 'spm');
    expect(meta).toMatchObject({ agenciesWithoutContribution: ['biro_kesra', 'satpolpp'], columnsWithoutAgency: ['education'] });
    expect(rows.filter(({ column }) => column === 'social').map(({ agency, role, activities, villages, budgetIdr, spentIdr }) => [agency, role, activities, villages, budgetIdr, spentIdr]))
      .toEqual([['baznas', 'funder', 1, 0, 0n, 0n], ['dinsos', 'lead', 1, 0, 0n, 0n]]);
  });

  it('kata lensa yang tidak dikenal diabaikan dan disebut', async () => {
    const odd = await report(reader, { lensa: 'gizi', isi: 'dana' });
    expect([odd.lens, odd.view, odd.ignored]).toEqual(['spm', 'role', ['lensa=gizi', 'isi=dana']]);
  });
});

describe('Serdang Bedagai, seed 001 (F26)', () => {
  it('15 SKPD berperan di lima bagian PHI, belum satu pun kegiatan tercatat', async () => {
    const { lens, matrix: phi, headline, beside } = await report(viewerWith({ team: serdang }));
    expect(lens).toBe('phi');
    const named = phi.rows.filter(({ cells }) => cells.some((cell) => cell?.role));
    expect([phi.rows.length, named.length]).toEqual([20, 15]);
    // Peduli 3, Hijau 5, Sehat 2, Pintar 3, Kreatif 5, umum 2 (domain §5)
    expect(phi.columns.map((column) => column.named)).toEqual([3, 5, 2, 3, 5, 2]);
    expect(named.every(({ cells }) => cells.every((cell) => cell === null || cell.isSilent))).toBe(true);
    expect(plainText(headline)).toBe('15 dari 20 instansi tercatat berperan, tetapi belum satu pun mencatat kegiatan atau dana.');
    const library = phi.rows.find(({ agency }) => agency.code === 'perpus');
    expect(beside[library?.agency.id ?? '']?.words).toEqual(['Kegiatan perpustakaan posyandu dan Desa dalam rangka gerakan gemar membaca.']);
  });

  it('tim yang hanya punya kegiatan pendukung mulai dari 20 indikator (Kupang)', async () => {
    expect((await report(viewerWith({ team: kupang }))).lens).toBe('indicator');
  });
});

describe('Balangan 2022 TW3: satu data, tiga lensa (F115, F72)', async () => {
  const reader = viewerWith({ team: balangan });

  it('jumlah sama di ketiga lensa, sama dengan Σ instansi dan dengan baris dasarnya', async () => {
    const [base] = await database.owner<{ activities: string; budget: string }[]>`
      select (select count(*) from activity where jurisdiction_id = ${balangan.id} and state <> 'cancelled') as activities,
        (select sum(budget_idr) from current_budget_line where jurisdiction_id = ${balangan.id} and fiscal_year = 2022) as budget`;
    for (const lens of LENSES) {
      const { total, rows } = await matrix(reader, lens);
      expect(total).toMatchObject({ activities: 36, budgetIdr: 7000n * MILLION });
      expect([String(total.activities), String(total.budgetIdr)]).toEqual([base?.activities, base?.budget]);
      expect(sumOf(rows.map((row) => row.total.budgetIdr))).toBe(total.budgetIdr);
    }
  });

  it('yang belum ditandai ada di jumlah instansi, tidak di kolom: 7.000 − 1.780 = 5.220 juta', async () => {
    const { outside, until, matrix: shown } = await report(reader, { lensa: 'indikator' });
    // drainase PUPR 1.180, antropometri Dinkes 300, rehabilitasi sosial Dinsos 170, cadangan pangan 130
    expect(addOutside(Object.values(outside))).toEqual({ untagged: 1780n * MILLION });
    expect(outsideSentence(addOutside(Object.values(outside)), until)).toBe(`Rp${NBSP}1.780 juta belum ditandai kegiatannya: ada di jumlah instansi dan di Anggaran, tidak di kolom mana pun.`);
    expect(sumOf(shown.columns.map(({ budgetIdr }) => budgetIdr))).toBe(5220n * MILLION);
    expect(shown.columnsExceedTotal).toBe(false);
  });

  it('sel Dinas PUPR: SE05 770 juta 1 dari 6 di tiga desa; SPM PU menyatukan dua satuan dan tidak menjumlahkannya', async () => {
    const spm = await report(reader);
    const pupr = spm.matrix.rows.find(({ agency }) => agency.code === 'pupr');
    expect(pupr?.cells.find((cell) => cell?.column === 'public_works')).toMatchObject({ role: 'lead', activities: 2, villages: 5, budgetIdr: 1670n * MILLION });
    expect(spm.mixed).toContain(`${pupr?.agency.id}/public_works`);
    const indicator = (await matrix(reader, 'indicator')).rows.find(({ agency }) => agency.code === 'pupr');
    expect(indicator?.cells.find((cell) => cell?.column === 'SE05')).toMatchObject({ activities: 1, villages: 3, plannedCount: 6, doneCount: 1, budgetIdr: 770n * MILLION });
  });

  it('peran tanpa kegiatan adalah baris dengan nol (Satpol PP, Trantibumlinmas)', async () => {
    const { rows, agenciesWithoutContribution } = await contributions(reader, 'spm');
    expect(rows.find(({ agency }) => agency === 'satpolpp')).toMatchObject({ column: 'public_order', role: 'lead', activities: 0, villages: 0, budgetIdr: 0n, spentIdr: 0n });
    expect(agenciesWithoutContribution).toEqual(['disdik', 'satpolpp']);
  });

  it('penjelasan jumlah, kolom, dan instansi', async () => {
    const of = async (jelas: string) => (await report(reader, { jelas }))?.explanation;
    expect(await of('rupiah')).toMatchObject({ value: `Rp${NBSP}7.000.000.000`, example: true });
    expect(await of('kolom.public_works')).toMatchObject({ value: `Rp${NBSP}1.670.000.000`, change: '3 instansi berkegiatan, 2 tercatat berperan' });
    expect((await of('instansi.pupr'))?.inputs.map(({ value }) => value)).toEqual([`Rp${NBSP}1.670.000.000`, `Rp${NBSP}1.180.000.000`, `Rp${NBSP}1.168.500.000`]);
    expect(await of('contributing')).toMatchObject({ value: '17 dari 19' });
    expect(await of('entah')).toBeNull();
  });

  it('mencabut penanggung jawab SE05 memberi peringatan di semua lensa (F02)', async () => {
    expect((await report(reader)).warning).toBeNull();
    const lead = and(eq(t.responsibility.jurisdictionId, balangan.id), eq(t.responsibility.lens, 'indicator'), eq(t.responsibility.columnCode, 'SE05'), eq(t.responsibility.role, 'lead'));
    const taken = await database.db.delete(t.responsibility).where(lead).returning();
    for (const lensa of ['spm', 'indikator', 'phi']) expect((await report(reader, { lensa })).warning).toEqual({ codes: ['SE05'], text: 'SE05 belum punya penanggung jawab.' });
    await database.db.insert(t.responsibility).values(taken);
  });
});

describe('satu kegiatan untuk dua indikator (F16, F72)', async () => {
  const place = await aJurisdiction(database, { name: 'Kabupaten Uji' });
  await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: place.id, periodId: await aPeriod(place, '2022-TW2') });
  const health = await anAgency(place, { shortName: 'Dinkes' });
  const [a, b, c] = [await aVillage(place), await aVillage(place), await aVillage(place)];
  const work = await anActivity(place, { agency: health, villages: [a, b, c], indicators: ['SP01', 'SP02'], spm: ['health'], plannedCount: 4, doneCount: 3 });
  await aBudgetLine(place, { activity: work, budgetIdr: 80n * MILLION, spentIdr: 20n * MILLION });
  await database.db.transaction((tx) => recomputeJurisdiction(tx, place.id));

  it('tampil penuh di kedua sel, dijumlah sekali; layar mengatakan kolom melebihi total', async () => {
    const viewer = viewerWith({ team: place });
    const { rows, total, columnsExceedTotal, columns } = await matrix(viewer, 'indicator', { periode: '2022-TW2' });
    const cells = rows[0]?.cells.filter((cell) => cell) ?? [];
    expect(cells.map((cell) => [cell?.column, cell?.activities, cell?.villages, cell?.budgetIdr, cell?.progressBp]))
      .toEqual([['SP01', 1, 3, 80n * MILLION, 7500], ['SP02', 1, 3, 80n * MILLION, 7500]]);
    expect(total).toMatchObject({ activities: 1, budgetIdr: 80n * MILLION, spentIdr: 20n * MILLION });
    expect(sumOf(columns.map(({ budgetIdr }) => budgetIdr))).toBe(160n * MILLION);
    expect(columnsExceedTotal).toBe(true);
    expect((await matrix(viewer, 'phi', { periode: '2022-TW2' })).rows[0]?.cells.find((cell) => cell)).toMatchObject({ column: 'umum', activities: 1 });
  });
});

describe('uang kegiatan yang belum mulai: ada di jumlah instansi dan di /anggaran, belum di kolom', async () => {
  const place = await aJurisdiction(database, { name: 'Kabupaten Nanti' });
  await database.db.insert(t.jurisdictionPeriod).values([
    { jurisdictionId: place.id, periodId: await aPeriod(place, '2022-TW2') }, { jurisdictionId: place.id, periodId: await aPeriod(place, '2022-TW4') },
  ]);
  const [works, health] = [await anAgency(place, { shortName: 'PUPR', code: 'pupr' }), await anAgency(place, { shortName: 'Dinkes', code: 'dinkes' })];
  const begun = await anActivity(place, { agency: works, indicators: ['SE05'], verification: 'verified' });
  const later = await anActivity(place, { agency: works, name: 'Septik tahap dua', indicators: ['SE05'], startsOn: '2022-08-01', verification: 'verified' });
  const unchecked = await anActivity(place, { agency: health, indicators: ['SP01'] });
  const cancelled = await anActivity(place, { agency: health, indicators: ['SP01'], state: 'cancelled' });
  for (const [activity, juta] of [[begun, 500n], [later, 120n], [unchecked, 40n], [cancelled, 7n]] as const) await aBudgetLine(place, { activity, budgetIdr: juta * MILLION, verification: 'verified' });
  await aBudgetLine(place, { agency: works, budgetIdr: 30n * MILLION, verification: 'verified' });
  await database.db.transaction((tx) => recomputeJurisdiction(tx, place.id));
  const viewer = viewerWith({ team: place });
  const anggaran = (params: Record<string, string>) => readAs(viewer, async (tx) => readBudgetReport(tx, viewer, await readScope(tx, viewer, params), params));

  it('triwulan II: 697 juta di jumlah, 540 juta di kolom; layar menyebut 37 juta belum ditandai dan 120 juta belum mulai', async () => {
    const { matrix: shown, outside, until } = await report(viewer, { periode: '2022-TW2', lensa: 'indikator' });
    expect(shown.total.budgetIdr).toBe(697n * MILLION); // 500 + 120 + 40 + 7 + 30
    expect(sumOf(shown.columns.map(({ budgetIdr }) => budgetIdr))).toBe(540n * MILLION); // 500 + 40
    expect(addOutside(Object.values(outside))).toEqual({ untagged: 37n * MILLION, later: 120n * MILLION }); // 30 + 7 dari yang dibatalkan
    expect(outsideSentence(addOutside(Object.values(outside)), until))
      .toBe(`Rp${NBSP}37 juta belum ditandai kegiatannya dan Rp${NBSP}120 juta milik kegiatan yang mulai sesudah 30 Juni 2022: ada di jumlah instansi dan di Anggaran, tidak di kolom mana pun.`);
    expect(outsideWords(outside[works.id]!)).toBe('30 belum ditandai, 120 belum mulai');
    expect([outsideShort(outside[works.id]!), outsideShort(outside[health.id]!)]).toEqual(['150 di luar kolom', '7 belum ditandai']);
  });

  it('rinciannya menamai kegiatannya, bukan “belum ditandai”', async () => {
    const { outside } = await readAs(viewer, async (tx) => readAgencyReport(tx, viewer, await readScope(tx, viewer, { periode: '2022-TW2' }), { params: {}, agency: 'pupr' }));
    expect(outside.map(({ activity, kind, budgetIdr }) => [activity, kind, budgetIdr])).toEqual([['Septik tahap dua', 'later', 120n * MILLION], [null, 'untagged', 30n * MILLION]]);
  });

  it('/anggaran menghitung setahun penuh dan mengatakannya; pada triwulan IV tidak ada bedanya', async () => {
    const half = await anggaran({ periode: '2022-TW2' });
    expect(half.overview.totalIdr).toBe(697n * MILLION);
    expect(half.told).toEqual([]); // tidak ada realisasi yang dilaporkan: “—”, bukan 0,00 %
    expect(half.waiting).toBe(`Halaman ini menghitung pagu setahun penuh: Rp${NBSP}120 juta milik kegiatan yang mulai sesudah 30 Juni 2022 ikut di sini, tetapi belum di kolom Matriks.`);
    expect((await anggaran({ periode: '2022-TW4' })).waiting).toBe('');
    expect(addOutside(Object.values((await report(viewer, { periode: '2022-TW4' })).outside))).toEqual({ untagged: 37n * MILLION });
  });

  it('angka disahkan: kegiatan yang belum diperiksa juga belum di kolom', async () => {
    const { outside } = await report(viewer, { periode: '2022-TW4', angka: 'disahkan' });
    expect(addOutside(Object.values(outside))).toEqual({ untagged: 37n * MILLION, unchecked: 40n * MILLION });
    expect((await anggaran({ periode: '2022-TW4', angka: 'disahkan' })).waiting).toContain('40 juta milik kegiatan yang belum diperiksa');
  });
});
