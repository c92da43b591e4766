import { describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { removeLine, restoreLine, returnLine, submitLine, verifyLine } from '@/lib/budgets/commands/state';
import { writeWholeBudget } from '@/lib/budgets/commands/whole';
import { createLine, updateLine } from '@/lib/budgets/commands/write';
import { type BudgetLineInput, newLineInput, wholeBudgetInput } from '@/lib/budgets/input';
import { readWholeForm } from '@/lib/budgets/queries/form';
import { readBudgetLine } from '@/lib/budgets/queries/line';
import { readBudgetReport } from '@/lib/budgets/queries/report';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { readScope } from '@/lib/jurisdictions/queries';
import { Refusal } from '@/lib/refusal';
import { aJurisdiction, aMember, anActivity, anAgency, aPeriod, aVillage } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
const health = await anAgency(team, { shortName: 'Dinkes', code: 'dinkes' });
const works = await anAgency(team, { shortName: 'PUPR', code: 'pupr' });
const [uren, marajai, luar] = [await aVillage(team, { name: 'Uren', lokus: 2022 }), await aVillage(team, { name: 'Marajai', lokus: 2022 }), await aVillage(team, { name: 'Luar' })];
const foreign = await aVillage(await aJurisdiction(database), { name: 'Asing' });
const periodId = await aPeriod(team, '2022-TW4');
await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId });
const nutrition = await anActivity(team, { agency: health, indicators: ['SP01', 'SP02'], name: 'PMT' });
const training = await anActivity(team, { agency: health, name: 'Pelatihan kader' });
const older = await anActivity(team, { agency: health, name: 'PMT lama', year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31' });
const pipes = await anActivity(team, { agency: works, indicators: ['SE04'], name: 'Pipa' });
const operator = await aMember(team, { role: 'operator', agency: health });
const stranger = await aMember(team, { role: 'operator', agency: works });
const verifier = await aMember(team, { role: 'verifier' });
const leader = await aMember(team, { role: 'leader' });

const VALID = { fiscalYear: '2022', stage: 'murni', name: 'PMT ibu hamil', class: 'specific', fundingSource: 'APBD_KAB', budget: '100.000.000' };
const input = (given: Record<string, unknown> = {}): BudgetLineInput => newLineInput.parse({ ...VALID, ...given });
const problems = (given: Record<string, unknown>): Record<string, string> => {
  const parsed = newLineInput.safeParse({ ...VALID, ...given });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
};
const create = (viewer: Viewer, given: Record<string, unknown> = {}) => changeFigures(viewer, 2022, (tx) => createLine(tx, viewer, input(given)));
const update = (viewer: Viewer, id: string, version: number, given: Record<string, unknown> = {}) =>
  changeFigures(viewer, 2022, (tx) => updateLine(tx, viewer, { id, version, line: input(given) }));
const read = (id: string, viewer: Viewer = leader) => readAs(viewer, (tx) => readBudgetLine(tx, viewer, id));
const overview = () => readAs(leader, async (tx) => (await readBudgetReport(tx, leader, await readScope(tx, leader, {}), {})).overview);
const audits = async (subject: string): Promise<string[]> => (await database.owner<{ verb: string }[]>`select verb from audit_entry where subject = ${subject} order by seq`).map(({ verb }) => verb);
const everything = () => database.owner`select l.*, (select count(*) from budget_line_history) as kept from budget_line l order by id`;
const refusal = async (work: Promise<unknown>): Promise<Refusal> => work.then(
  () => { throw new Error('It was not refused.'); },
  (error: unknown) => { if (error instanceof Refusal) return error; throw error; },
);

describe('isian yang ditolak, dengan tempat dan pertanyaannya', () => {
  it.each([
    ['sen', { budget: '1.500.000,75' }, 'budget', 'sen'],
    ['1.500 yang dapat berarti dua hal', { budget: '1.500' }, 'budget', 'dapat berarti 1500 atau 1,500'],
    ['negatif', { budget: '-5.000.000' }, 'budget', 'negatif'],
    ['kosong', { budget: '' }, 'budget', 'Pagu belum diisi'],
    ['bagian desa melebihi pagu', { split: 'explicit', amountCodes: 'a,b', amount: ['60000000', '40000001'] }, 'split', 'Jumlah per desa melebihi pagu baris ini.'],
    ['bagi rata tanpa desa', { split: 'equal' }, 'split', 'Pilih sedikitnya satu desa'],
    ['desa dicentang tanpa jumlah', { split: 'explicit', villages: ['a'], amountCodes: 'a,b', amount: ['', '5000000'] }, 'amount.a', 'isi jumlah rupiahnya'],
    ['jumlah desa tanpa cara membagi', { split: 'none', amountCodes: 'a', amount: ['5000000'] }, 'split', 'Pilih “jumlah per desa”'],
    ['31 Juni', { spent: '5000000', spentOn: '31 Juni 2022' }, 'spentOn', '31 Juni tidak ada'],
    ['realisasi tanpa tanggal', { spent: '5000000' }, 'spentOn', 'sampai tanggal berapa'],
    ['nama 5.000 huruf', { name: 'x'.repeat(5000) }, 'name', 'paling panjang 200 huruf'],
    ['sumber dana yang tidak ada', { fundingSource: 'EMAS' }, 'fundingSource', 'tidak ada dalam daftar'],
  ])('%s', (_, given, field, sentence) => expect(problems(given)[field]).toContain(sentence));
});

describe('mencatat baris', () => {
  it('menyimpan isi, bagian desa, dan realisasi sebagai draf, dengan satu baris jejak', async () => {
    const { id } = await create(operator, {
      activityId: nutrition.id, funder: 'pupr', split: 'explicit', amountCodes: [uren.code, marajai.code, luar.code].join(','), amount: ['60.000.000', '', '15.000.000'], spent: '25.000.000', spentOn: '30 Juni 2022',
    });
    expect(await read(id)).toMatchObject({
      name: 'PMT ibu hamil', agency: 'Dinkes', funder: 'PUPR', activity: 'PMT', indicators: ['SP01', 'SP02'], budgetIdr: 100_000_000n, unlocatedIdr: 25_000_000n, verification: 'draft', counts: true,
      parts: [{ name: 'Uren', amountIdr: 60_000_000n, isTarget: true, shareBp: 6000 }, { name: 'Luar', amountIdr: 15_000_000n, isTarget: false, shareBp: 1500 }],
      spent: [{ asOf: '2022-06-30', spentIdr: 25_000_000n, absorption: { shareBp: 2500, isOver: false } }],
    });
    expect(await audits(id)).toEqual(['budget.create']);
    // F85: 60 dari 75 juta yang dilokasikan ada di lokus = 80,00 %
    expect(await overview()).toMatchObject({ insideIdr: 60_000_000n, outsideIdr: 15_000_000n, unlocatedIdr: 25_000_000n, insideBp: 8000 });
    await changeFigures(operator, 2022, async (tx) => removeLine(tx, operator, { id, version: 1, reason: 'selesai diuji' }));
  });

  it('100 juta dibagi rata ke tiga desa berjumlah tepat 100 juta', async () => {
    const { id } = await create(operator, { split: 'equal', villages: [uren.code, marajai.code, luar.code] });
    const { parts } = await read(id);
    expect(parts.map(({ amountIdr }) => amountIdr).sort()).toEqual([33_333_333n, 33_333_333n, 33_333_334n]);
  });

  it.each([
    ['kegiatan instansi lain', { activityId: pipes.id }, 'activityId', 'bukan milik instansi Anda'],
    ['kegiatan tahun lain', { activityId: older.id }, 'activityId', 'kegiatan 2021; baris ini 2022'],
    ['desa tim lain', { split: 'equal', villages: [foreign.code] }, 'split', 'tidak ada di Kabupaten Uji'],
    ['tahun yang belum dibuka', { fiscalYear: '2031' }, 'fiscalYear', 'Tahun 2031 belum dibuka'],
    ['pendana yang tidak ada', { funder: 'tidak_ada' }, 'funder', 'tidak ada di tim ini'],
  ])('%s ditolak dan tidak menyimpan apa pun', async (_, given, field, sentence) => {
    const before = await everything();
    expect((await refusal(create(operator, given))).fields[field]).toContain(sentence);
    expect(await everything()).toEqual(before);
  });

  it('hanya operator: pimpinan dan verifikator ditolak', async () => {
    for (const viewer of [leader, verifier]) expect((await refusal(create(viewer))).status).toBe(403);
  });
});

describe('tautan ke 20 indikator (F07)', () => {
  it('melepas tautan menurunkan jumlah tertaut tepat sebanyak baris itu', async () => {
    const { id } = await create(operator, { name: 'Baris tertaut', budget: '37.000.000', activityId: nutrition.id });
    const before = await overview();
    await update(operator, id, 1, { name: 'Baris tertaut', budget: '37.000.000', activityId: training.id });
    const after = await overview();
    expect(before.linkedIdr - after.linkedIdr).toBe(37_000_000n);
    expect(after.generalIdr - before.generalIdr).toBe(37_000_000n);
    await update(operator, id, 2, { name: 'Baris tertaut', budget: '37.000.000' });
    expect((await overview()).untaggedIdr - after.untaggedIdr).toBe(37_000_000n);
    expect(after.totalIdr).toBe(before.totalIdr);
  });
});

describe('mengubah baris', () => {
  it('riwayat menyimpan yang lama, dan yang sudah diperiksa kembali menjadi draf', async () => {
    const { id } = await create(operator, { name: 'Tablet' });
    await changeFigures(operator, 2022, (tx) => submitLine(tx, operator, { id, version: 1 }));
    await changeFigures(verifier, 2022, (tx) => verifyLine(tx, verifier, { id, version: 2 }));
    await update(operator, id, 3, { name: 'Tablet', budget: '120.000.000' });
    const { story, verification, version } = await read(id);
    expect({ verification, version }).toEqual({ verification: 'draft', version: 4 });
    expect(story.map(({ deed }) => deed)).toEqual(['Diubah, kembali menjadi draf', 'Diperiksa', 'Diajukan', 'Dicatat']);
    expect(story[0]?.changes).toEqual([{ field: 'budget', label: 'Pagu', from: 'Rp\u00A0100.000.000', to: 'Rp\u00A0120.000.000' }]);
    expect(await audits(id)).toEqual(['budget.create', 'budget.submitted', 'budget.verified', 'budget.update']);
  });

  it('versi lama ditolak dengan siapa dan kapan; isi sekarang ada di sampingnya', async () => {
    const { id } = await create(operator, { name: 'Imunisasi' });
    await update(operator, id, 1, { name: 'Imunisasi', budget: '80.000.000' });
    const { status, message, fields } = await refusal(update(operator, id, 1, { name: 'Imunisasi', budget: '90.000.000' }));
    expect(status).toBe(409);
    expect(message).toMatch(/^Sudah diubah oleh Orang \d+ pada .* WITA\./);
    expect(fields).toEqual({ budget: 'Pagu sekarang: Rp\u00A080.000.000', version: '2' });
  });

  it('instansi lain ditolak dan tidak mengubah apa pun', async () => {
    const { id } = await create(operator, { name: 'Milik Dinkes' });
    const before = await everything();
    for (const viewer of [stranger, verifier, leader]) expect((await refusal(update(viewer, id, 1, { name: 'Direbut' }))).status).toBe(403);
    expect((await refusal(changeFigures(stranger, 2022, (tx) => removeLine(tx, stranger, { id, version: 1, reason: 'bukan milik saya' })))).status).toBe(403);
    expect(await everything()).toEqual(before);
  });

  it('tanpa perubahan tidak menambah riwayat', async () => {
    const { id } = await create(operator, { name: 'Tetap' });
    await update(operator, id, 1, { name: 'Tetap' });
    expect((await read(id)).version).toBe(1);
  });
});

describe('APBD perubahan', () => {
  it('membuat baris perubahan; yang terbaru dihitung, yang lama tetap terbaca', async () => {
    const { id } = await create(operator, { name: 'Air bersih', budget: '820.000.000', spent: '100.000.000', spentOn: '30 Juni 2022' });
    const before = await overview();
    const { id: changed } = await update(operator, id, 1, { name: 'Air bersih', stage: 'perubahan', budget: '900.000.000' });
    const after = await overview();
    expect(changed).not.toBe(id);
    expect(after.totalIdr - before.totalIdr).toBe(80_000_000n); // 900 − 820
    expect(after.spentIdr).toBe(before.spentIdr); // realisasi ikut, bukan hilang
    expect((await read(id))).toMatchObject({ budgetIdr: 820_000_000n, counts: false, stages: [{ stage: 'murni', counts: false }, { stage: 'perubahan', counts: true }] });
    expect((await refusal(update(operator, id, 1, { name: 'Air bersih', budget: '1.000.000.000' }))).message).toContain('sudah digantikan baris perubahan');
    expect((await refusal(update(operator, changed, 1, { name: 'Air bersih', stage: 'murni' }))).fields.stage).toContain('tidak dapat menjadi murni');
  });
});

describe('realisasi', () => {
  it('yang turun bertanya dahulu, dan dapat dikirim dengan sengaja', async () => {
    const { id } = await create(operator, { name: 'Honor kader', spent: '40.000.000', spentOn: '30/06/2022' });
    const { fields } = await refusal(update(operator, id, 1, { name: 'Honor kader', spent: '30.000.000', spentOn: '30/09/2022' }));
    expect(fields.spent).toContain('Rp\u00A040.000.000 tercatat sampai 30 Jun 2022');
    await update(operator, id, 1, { name: 'Honor kader', spent: '30.000.000', spentOn: '30/09/2022', falls: 'ya' });
    expect((await read(id)).spent).toMatchObject([{ falls: false }, { asOf: '2022-09-30', falls: true }]);
  });

  it('melebihi pagu diberi peringatan, bukan dipotong', async () => {
    const { id } = await create(operator, { name: 'Lebih', budget: '10.000.000', spent: '12.000.000', spentOn: '30/09/2022' });
    expect((await read(id)).spent[0]?.absorption).toEqual({ shareBp: 12_000, isOver: true });
  });
});

describe('menghapus, memulihkan, mengembalikan', () => {
  it('keluar dari jumlah dan kembali lagi, dengan alasan', async () => {
    const { id } = await create(operator, { name: 'Salah catat', budget: '5.000.000' });
    const before = await overview();
    await changeFigures(operator, 2022, (tx) => removeLine(tx, operator, { id, version: 1, reason: 'tercatat dua kali' }));
    expect(before.totalIdr - (await overview()).totalIdr).toBe(5_000_000n);
    expect((await read(id)).story[0]).toMatchObject({ deed: 'Dihapus', reason: 'tercatat dua kali' });
    await changeFigures(operator, 2022, (tx) => restoreLine(tx, operator, { id, version: 2, reason: 'ternyata benar' }));
    expect((await overview()).totalIdr).toBe(before.totalIdr);
    expect(await audits(id)).toEqual(['budget.create', 'budget.remove', 'budget.restore']);
  });

  it('pengembalian hanya oleh verifikator, dengan alasan', async () => {
    const { id } = await create(operator, { name: 'Diajukan' });
    await changeFigures(operator, 2022, (tx) => submitLine(tx, operator, { id, version: 1 }));
    expect((await refusal(changeFigures(operator, 2022, (tx) => returnLine(tx, operator, { id, version: 2, reason: 'kurang rinci' })))).status).toBe(403);
    await changeFigures(verifier, 2022, (tx) => returnLine(tx, verifier, { id, version: 2, reason: 'kurang rinci' }));
    expect((await read(id)).verification).toBe('returned');
  });
});

describe('seluruh anggaran instansi', () => {
  const whole = (viewer: Viewer, given: Record<string, string>) =>
    changeFigures(viewer, 2022, (tx) => writeWholeBudget(tx, viewer, wholeBudgetInput.parse({ fiscalYear: '2022', stage: 'murni', seen: '', ...given })));

  it('menjadi pembagi intensitas; tahap perubahan menggantikan murni', async () => {
    const own = async () => (await overview()).agencies.find(({ code }) => code === 'dinkes');
    const { budgetIdr } = (await own())!;
    await whole(operator, { total: String(budgetIdr * 20n) });
    expect(await own()).toMatchObject({ intensityBp: 500 }); // 1 dari 20 = 5,00 %
    await whole(operator, { total: String(budgetIdr * 10n), stage: 'perubahan' });
    expect(await own()).toMatchObject({ intensityBp: 1000 });
    expect(await audits(`agency:${health.id}`)).toEqual(['budget.whole', 'budget.whole']);
  });

  it('yang digantikan tersimpan dalam riwayat, dengan siapa dan kapan; mengetik angka yang sama tidak menambah apa pun', async () => {
    const kept = () => database.owner<{ stage: string; total: string; by: string; year: number }[]>`
      select stage, total_idr::text as total, replaced_by as by, fiscal_year as year from agency_budget_history where agency_id = ${health.id} order by replaced_at`;
    const nameOf = async ({ accountId }: Viewer): Promise<string> => String((await database.owner`select display_name as name from account where id = ${accountId}`)[0]!.name);
    const seen = String((await database.owner`select total_idr::text as total from agency_budget where agency_id = ${health.id} and stage = 'murni'`)[0]!.total);
    expect(await kept()).toEqual([]); // dua tahap yang baru pertama kali ditulis tidak menggantikan apa pun
    await whole(operator, { total: '40.000.000.000', seen });
    await whole(operator, { total: '40.000.000.000', seen: '40000000000' });
    await whole(operator, { total: '42.000.000.000', seen: '40000000000' });
    expect(await kept()).toEqual([
      { stage: 'murni', total: seen, by: operator.accountId, year: 2022 }, { stage: 'murni', total: '40000000000', by: operator.accountId, year: 2022 },
    ]);
    const { former } = await readAs(operator, async (tx) => readWholeForm(tx, operator, await readScope(tx, operator, {}), {}));
    expect(former.map(({ totalIdr, stage, by }) => [totalIdr, stage, by])).toEqual([[40_000_000_000n, 'murni', await nameOf(operator)], [BigInt(seen), 'murni', await nameOf(operator)]]);
  });

  it('yang berubah sejak dibuka ditolak; peran lain ditolak', async () => {
    expect((await refusal(whole(operator, { total: '1.000.000.000' }))).code).toBe('stale');
    for (const viewer of [leader, verifier]) expect((await refusal(whole(viewer, { total: '1.000.000.000' }))).status).toBe(403);
  });
});
