import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { createActivity } from '@/lib/activities/commands/create';
import { cancelActivity, restoreActivity, returnActivity, submitActivity, verifyActivity } from '@/lib/activities/commands/state';
import { updateActivity } from '@/lib/activities/commands/update';
import { type ActivityInput, newActivityInput } from '@/lib/activities/input';
import { readActivity } from '@/lib/activities/queries/detail';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { writeActivityMoney } from '@/lib/budgets/commands/activity-money';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { Refusal } from '@/lib/refusal';
import * as t from '@/db/schema';
import { aJurisdiction, aMember, anAgency, aPeriod, aVillage } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
const health = await anAgency(team, { shortName: 'Dinkes' });
const works = await anAgency(team, { shortName: 'PUPR' });
const [uren, marajai] = [await aVillage(team, { name: 'Uren', lokus: 2022 }), await aVillage(team, { name: 'Marajai', lokus: 2022 })];
const foreign = await aVillage(await aJurisdiction(database), { name: 'Asing' });
const periodId = await aPeriod(team, '2022-TW2');
await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId });
const operator = await aMember(team, { role: 'operator', agency: health });
const stranger = await aMember(team, { role: 'operator', agency: works });
const verifier = await aMember(team, { role: 'verifier' });
const leader = await aMember(team, { role: 'leader' });

const BLOCKED = { cause: { message: expect.stringContaining('row-level security') as string } };

let made = 0;
const input = (given: Record<string, unknown> = {}): ActivityInput =>
  newActivityInput.parse({ year: '2022', name: `Kelas ibu hamil ${++made}`, state: 'running', plannedCount: '5', doneCount: '4', ...given });
const create = (viewer: Viewer, given: Record<string, unknown> = {}) => changeFigures(viewer, 2022, (tx) => createActivity(tx, viewer, input(given)));
const update = (viewer: Viewer, id: string, version: number, given: Record<string, unknown>) =>
  changeFigures(viewer, 2022, (tx) => updateActivity(tx, viewer, { id, version, activity: input(given) }));
const read = (id: string, viewer: Viewer = leader) => readAs(viewer, (tx) => readActivity(tx, viewer, id));
const audits = async (subject: string): Promise<string[]> => (await database.owner<{ verb: string }[]>`select verb from audit_entry where subject = ${subject} order by seq`).map(({ verb }) => verb);
const everything = () => database.owner`select * from activity order by id`;
const refusal = async (work: Promise<unknown>): Promise<Refusal> => work.then(
  () => { throw new Error('It was not refused.'); },
  (error: unknown) => { if (error instanceof Refusal) return error; throw error; },
);

describe('mencatat kegiatan', () => {
  it('menyimpan isi, desa, dan kolom sebagai draf, dengan satu baris jejak', async () => {
    const { id } = await create(operator, { name: 'PMT ibu hamil', villages: [uren.code, marajai.code], indicators: ['SP01', 'SP02'], spm: ['health'], startsOn: '1 Maret 2022', endsOn: '30/06/2022' });
    expect(await read(id)).toMatchObject({
      name: 'PMT ibu hamil', agency: 'Dinkes', state: 'running', plannedCount: 5, doneCount: 4, startsOn: '2022-03-01', endsOn: '2022-06-30', verification: 'draft', version: 1,
      villages: [{ name: 'Uren', isTarget: true }, { name: 'Marajai', isTarget: true }],
      columns: [{ lens: 'indicator', code: 'SP01' }, { lens: 'indicator', code: 'SP02' }, { lens: 'spm', code: 'health' }],
      story: [{ deed: 'Dicatat', by: expect.stringMatching(/^Orang \d+$/), version: 1 }],
    });
    expect(await audits(id)).toEqual(['activity.create']);
  });

  it('tertaut dua indikator tampil di kedua sel, masing-masing sekali (F16)', async () => {
    await database.owner`update activity set state = 'cancelled'`;
    const { id } = await create(operator, { name: 'Kelas gizi', villages: [uren.code], indicators: ['SP01', 'SP02'], money: undefined });
    await changeFigures(operator, 2022, (tx) => writeActivityMoney(tx, operator, id, input({ moneyBudget: ['10.000.000'], moneySource: ['APBD_KAB'], moneyClass: ['specific'] })));
    const cells = await database.owner`select column_code, activities, villages, planned_count, done_count, budget_idr::int as budget from contribution
      where jurisdiction_id = ${team.id} and lens = 'indicator' and stage = 'working' and agency_id = ${health.id} order by 1`;
    const once = { activities: 1, villages: 1, planned_count: 5, done_count: 4, budget: 10_000_000 };
    expect([...cells]).toEqual([{ column_code: 'SP01', ...once }, { column_code: 'SP02', ...once }]);
    const [total] = await database.owner`select activities, villages, budget_idr::int as budget from agency_total where jurisdiction_id = ${team.id} and stage = 'working' and agency_id = ${health.id}`;
    expect(total).toEqual({ activities: 1, villages: 1, budget: 10_000_000 });
  });

  it('nama yang sama dalam setahun ditolak, juga dengan huruf lain', async () => {
    await create(operator, { name: 'Hari gizi' });
    expect((await refusal(create(operator, { name: 'HARI GIZI' }))).fields.name).toContain('sudah mempunyai kegiatan “HARI GIZI” pada tahun 2022');
    await expect(create(stranger, { name: 'Hari gizi' })).resolves.toBeDefined(); // instansi lain boleh
  });

  it.each([
    ['desa yang tidak dikenal', { villages: ['90.99.01.2001'] }, 'villages', 'Desa berkode 90.99.01.2001 tidak ada di Kabupaten Uji.'],
    ['desa tim lain', { villages: [foreign.code] }, 'villages', 'tidak ada di Kabupaten Uji'],
    ['tahun yang belum dibuka', { year: '2031', startsOn: '', endsOn: '' }, 'year', 'Tahun 2031 belum dibuka'],
    ['rencana yang sudah terlaksana sebagian', { state: 'planned', doneCount: '1' }, 'state', 'padahal 1 sudah terlaksana. Pilih “berjalan” atau “selesai”'],
    ['komitmen yang sudah terlaksana', { state: 'pledged' }, 'state', 'Komitmen belum terlaksana'],
  ])('%s ditolak', async (_, given, field, sentence) => {
    const before = await everything();
    expect((await refusal(create(operator, given))).fields[field]).toContain(sentence);
    expect(await everything()).toEqual(before);
  });

  it('hanya operator; pimpinan dan verifikator ditolak', async () => {
    for (const viewer of [leader, verifier]) expect((await refusal(create(viewer))).status).toBe(403);
  });
});

describe('mengubah kegiatan', () => {
  let id = '';
  beforeEach(async () => { ({ id } = await create(operator, { villages: [uren.code], indicators: ['SP01'] })); });

  it('yang lama masuk riwayat dengan siapa dan apa yang berubah', async () => {
    const { name } = await read(id);
    await update(operator, id, 1, { name, doneCount: '5', state: 'done', villages: [uren.code, marajai.code], indicators: ['SP01'] });
    const after = await read(id);
    expect(after).toMatchObject({ version: 2, doneCount: 5, state: 'done' });
    expect(after.story.map(({ deed }) => deed)).toEqual(['Diubah', 'Dicatat']);
    expect(after.story[0]?.changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toEqual(['Keadaan: Berjalan → Selesai', 'Terlaksana: 4 → 5', 'Desa: Uren → Uren, Marajai']);
    expect(await audits(id)).toEqual(['activity.create', 'activity.update']);
  });

  it('versi yang basi ditolak: siapa, kapan, dan isi sekarang di samping isian', async () => {
    const { name } = await read(id);
    await update(operator, id, 1, { name, doneCount: '5', villages: [uren.code], indicators: ['SP01'] });
    const refused = await refusal(update(operator, id, 1, { name, doneCount: '3', villages: [uren.code], indicators: ['SP01'] }));
    expect([refused.status, refused.message]).toEqual([409, expect.stringMatching(/^Sudah diubah oleh Orang \d+ pada \d{1,2} \w+ \d{4}, \d\d\.\d\d WITA\./)]);
    expect(refused.fields).toEqual({ doneCount: 'Terlaksana sekarang: 5', version: '2' });
    expect((await read(id)).doneCount).toBe(5);
  });

  it('instansi lain ditolak dan tidak ada yang berubah', async () => {
    const before = await everything();
    const refused = await refusal(update(stranger, id, 1, { name: 'Direbut' }));
    expect([refused.status, refused.message]).toEqual([403, 'Hanya operator Dinkes yang boleh mengubah kegiatan ini. Anda masuk sebagai operator PUPR.']);
    for (const work of [cancelActivity, restoreActivity]) {
      expect((await refusal(changeFigures(stranger, 2022, (tx) => work(tx, stranger, { id, version: 1, reason: 'iseng saja' })))).code).toBe('forbidden');
    }
    expect(await everything()).toEqual(before);
  });

  it('tanpa perubahan tidak menulis apa pun', async () => {
    const { name } = await read(id);
    await update(operator, id, 1, { name, villages: [uren.code], indicators: ['SP01'] });
    expect(await read(id)).toMatchObject({ version: 1 });
    expect(await audits(id)).toEqual(['activity.create']);
  });

  it('dibatalkan dengan alasan keluar dari hitungan dan dapat dipulihkan', async () => {
    const count = async (): Promise<unknown> => (await database.owner`select count(*)::int as n from contribution where jurisdiction_id = ${team.id} and stage = 'working'
      and lens = 'indicator' and column_code = 'SP01' and agency_id = ${health.id} and activities > 0`)[0]?.n;
    await database.owner`update activity set state = 'cancelled' where id <> ${id}`;
    await changeFigures(operator, 2022, (tx) => cancelActivity(tx, operator, { id, version: 1, reason: 'Dana dialihkan' }));
    expect(await read(id)).toMatchObject({ state: 'cancelled', story: [{ deed: 'Dibatalkan', reason: 'Dana dialihkan' }, { deed: 'Dicatat' }] });
    expect(await count()).toBe(0);
    await changeFigures(operator, 2022, (tx) => restoreActivity(tx, operator, { id, version: 2, reason: 'Dana kembali' }));
    expect(await read(id)).toMatchObject({ state: 'running', version: 3 });
    expect(await count()).toBe(1);
  });

  it('diajukan, diperiksa, dikembalikan; diubah operator kembali menjadi draf', async () => {
    await changeFigures(operator, 2022, (tx) => submitActivity(tx, operator, { id, version: 1 }));
    await changeFigures(verifier, 2022, (tx) => verifyActivity(tx, verifier, { id, version: 2 }));
    expect(await read(id)).toMatchObject({ verification: 'verified', version: 3 });
    const { name } = await read(id);
    await update(operator, id, 3, { name, doneCount: '2', villages: [uren.code], indicators: ['SP01'] });
    expect(await read(id)).toMatchObject({ verification: 'draft', verifiedBy: null, story: [{ deed: 'Diubah, kembali menjadi draf' }, { deed: 'Diperiksa' }, { deed: 'Diajukan' }, { deed: 'Dicatat' }] });
    await changeFigures(operator, 2022, (tx) => submitActivity(tx, operator, { id, version: 4 }));
    await changeFigures(verifier, 2022, (tx) => returnActivity(tx, verifier, { id, version: 5, reason: 'Desa belum lengkap' }));
    expect((await read(id)).story[0]).toMatchObject({ deed: 'Dikembalikan', reason: 'Desa belum lengkap' });
    expect((await refusal(changeFigures(operator, 2022, (tx) => verifyActivity(tx, operator, { id, version: 6 })))).code).toBe('forbidden');
  });
});

describe('dana kegiatan', () => {
  const rows = (id: string) => read(id).then(({ money }) => money);
  const write = (viewer: Viewer, id: string, given: Record<string, unknown>) => changeFigures(viewer, 2022, (tx) => writeActivityMoney(tx, viewer, id, input(given)));

  it('baris menjadi anggaran instansi itu, dibagi rata ke desa kegiatan, dengan realisasi bertanggal', async () => {
    const { id } = await create(operator, { villages: [uren.code, marajai.code] });
    await write(operator, id, {
      villages: [uren.code], moneyBudget: ['1.500.000', '', '2500000'], moneySpent: ['500000', '', ''], moneySource: ['DAK_NONFISIK', 'APBD_KAB', 'CSR'],
      moneyClass: ['specific', 'specific', 'sensitive'], moneySplit: 'equal', spentOn: '30 Juni 2022',
    });
    expect(await rows(id)).toMatchObject([
      { fundingSource: 'CSR', class: 'sensitive', budgetIdr: 2_500_000n, spentIdr: null, split: 'equal', villages: 2 },
      { fundingSource: 'DAK_NONFISIK', budgetIdr: 1_500_000n, spentIdr: 500_000n, spentOn: '2022-06-30', split: 'equal', villages: 2, agency: 'Dinkes' },
    ]);
    expect(await audits(id)).toEqual(['activity.create', 'budget.write-for-activity']);
  });

  it('mengubah menyimpan riwayat; mengosongkan menghapus baris; versi basi dan mundur tanggal ditolak', async () => {
    const { id } = await create(operator);
    await write(operator, id, { moneyBudget: ['1000000'], moneySpent: ['250000'], moneySource: ['APBD_KAB'], moneyClass: ['specific'], spentOn: '30 Juni 2022' });
    const [line] = await rows(id);
    const edit = (given: Record<string, unknown>) => write(operator, id, { moneyLine: [line!.id], moneyVersion: ['1'], moneySource: ['APBD_KAB'], moneyClass: ['specific'], spentOn: '30 Juni 2022', ...given });
    expect((await refusal(edit({ moneyBudget: ['2000000'], moneySpent: ['300000'], spentOn: '31 Mei 2022' }))).fields.spentOn).toContain('tidak boleh lebih awal');
    expect((await refusal(edit({ moneyBudget: ['2000000'], moneySpent: [''] }))).fields['moneySpent.0']).toContain('250.000 sudah tercatat');
    await edit({ moneyBudget: ['2000000'], moneySpent: ['300000'] });
    expect(await rows(id)).toMatchObject([{ budgetIdr: 2_000_000n, spentIdr: 300_000n, version: 2 }]);
    expect((await refusal(edit({ moneyBudget: ['1'], moneySpent: ['1'] }))).code).toBe('stale');
    expect((await refusal(write(stranger, id, { moneyBudget: ['1'], moneySource: ['CSR'], moneyClass: ['specific'] }))).code).toBe('forbidden');
    await edit({ moneyVersion: ['2'], moneyBudget: [''], moneySpent: [''] });
    expect(await rows(id)).toEqual([]);
    const [kept] = await database.owner<{ n: number }[]>`select count(*)::int as n from budget_line_history where line_id = ${line!.id}`;
    expect(kept?.n).toBe(2);
  });

  it('baris milik kegiatan lain tidak dapat diubah lewat sini', async () => {
    const [mine, other] = [await create(operator), await create(operator)];
    await write(operator, other.id, { moneyBudget: ['1000000'], moneySource: ['APBD_KAB'], moneyClass: ['specific'] });
    const [line] = await rows(other.id);
    const refused = await refusal(write(operator, mine.id, { moneyLine: [line!.id], moneyVersion: ['1'], moneyBudget: ['9'], moneySource: ['APBD_KAB'], moneyClass: ['specific'] }));
    expect(refused.fields['moneyBudget.0']).toContain('bukan milik kegiatan ini');
  });
});

describe('row-level security sendiri menolak', () => {
  it.each([
    ['operator instansi lain', () => stranger], ['pimpinan', () => leader],
  ])('%s yang menulis langsung ke tabel tidak mengubah apa pun', async (_, who) => {
    const { id } = await create(operator, { villages: [uren.code], indicators: ['SP01'] });
    const before = await everything();
    const rowsChanged = await changeAs(who(), async (tx) => (await tx.execute(sql`update activity set name = 'Direbut' where id = ${id} returning id`)).length);
    expect(rowsChanged).toBe(0);
    expect(await changeAs(who(), async (tx) => (await tx.execute(sql`delete from activity_village where activity_id = ${id} returning 1`)).length)).toBe(0);
    await expect(changeAs(who(), (tx) => tx.execute(sql`insert into activity (jurisdiction_id, id, agency_id, year, name, state)
      values (${team.id}, gen_random_uuid(), ${health.id}, 2022, 'Selundupan', 'planned')`))).rejects.toMatchObject(BLOCKED);
    await expect(changeAs(who(), (tx) => tx.execute(sql`insert into activity_column (jurisdiction_id, activity_id, lens, column_code) values (${team.id}, ${id}, 'spm', 'health')`))).rejects.toMatchObject(BLOCKED);
    expect(await everything()).toEqual(before);
  });

  it('operator tidak dapat menyatakan kegiatannya sendiri sudah diperiksa', async () => {
    const { id } = await create(operator);
    await expect(changeAs(operator, (tx) => tx.execute(sql`update activity set verification = 'verified' where id = ${id}`))).rejects.toMatchObject(BLOCKED);
  });
});
