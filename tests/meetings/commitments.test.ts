import { beforeEach, describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { createCommitment, editCommitment, stepCommitment, stepOwnCommitment } from '@/lib/meetings/commands/commitments';
import { commitmentStepInput, editedCommitmentInput, newCommitmentInput } from '@/lib/meetings/input/commitments';
import { readCommitment } from '@/lib/meetings/queries/commitment';
import { readNewCommitment } from '@/lib/meetings/queries/commitment-form';
import { listCommitments, readCommitmentReport } from '@/lib/meetings/queries/commitments';
import { Refusal } from '@/lib/refusal';
import { aJurisdiction, aMember, anActivity, anAgency, anIndicator, aVillage } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const team = await aJurisdiction(database, { name: 'Kabupaten Uji', timeZone: 'Asia/Makassar' });
const works = await anAgency(team, { shortName: 'PUPR', code: 'pupr' });
const health = await anAgency(team, { shortName: 'Dinkes', code: 'dinkes' });
const uren = await aVillage(team, { name: 'Uren', lokus: 2022 });
await anIndicator(team, { code: 'SE05', unit: 'rumah tangga', shortName: 'Sanitasi layak' });
const other = await aJurisdiction(database);
const coordinator = await aMember(team, { role: 'coordinator' });
const operator = await aMember(team, { role: 'operator', agency: works });
const stranger = await aMember(team, { role: 'operator', agency: health });
const leader = await aMember(team, { role: 'leader' });
const foreigner = await aMember(other, { role: 'coordinator' });

const form = (given: Record<string, string> = {}) => ({ instansi: 'pupr', isi: 'Bangun 4 septik komunal', rtl: 'RB15', desa: uren.code, indikator: 'SE05', orang: '40', batas: '2026-06-14', rapat: '', ...given });
const create = (viewer: Viewer, given: Record<string, string> = {}) => changeAs(viewer, (tx) => createCommitment(tx, viewer, newCommitmentInput.parse(form(given))));
const edit = (viewer: Viewer, id: string, versi: number, given: Record<string, string> = {}) =>
  changeAs(viewer, (tx) => editCommitment(tx, viewer, editedCommitmentInput.parse({ id, versi: String(versi), alasan: 'Disepakati ulang', ...form(given) })));
const step = (viewer: Viewer, id: string, versi: number, given: Record<string, string>) =>
  changeAs(viewer, (tx) => (viewer.role === 'operator' ? stepOwnCommitment : stepCommitment)(tx, viewer, commitmentStepInput.parse({ id, versi: String(versi), bukti: '', selesai: '', alasan: '', kegiatan: '', ...given })));
const read = (id: string, viewer: Viewer = leader) => readAs(viewer, (tx) => readCommitment(tx, viewer, id));
const audits = async (id: string): Promise<string[]> => (await database.owner<{ verb: string }[]>`select verb from audit_entry where subject = ${`commitment:${id}`} order by seq`).map(({ verb }) => verb);
const refusal = async (work: Promise<unknown>): Promise<Refusal> => work.then(
  () => { throw new Error('It was not refused.'); },
  (error: unknown) => { if (error instanceof Refusal) return error; throw error; },
);

// 15 June 2026, 00.30 WITA: in Jakarta and in UTC it is still the 14th.
beforeEach(() => { clock.now = () => new Date('2026-06-14T16:30:00Z'); });

describe('mencatat komitmen', () => {
  it('koordinator mencatat instansi, desa, indikator, orang, tindak lanjut, dan tenggat; satu baris jejak', async () => {
    const { id } = await create(coordinator);
    expect((await read(id)).row).toMatchObject({
      text: 'Bangun 4 septik komunal', agency: 'PUPR', village: 'Uren', indicator: 'SE05', people: 40, unit: 'rumah tangga', followUpCode: 'RB15', dueOn: '2026-06-14', status: 'open', version: 1, meeting: null,
    });
    expect(await audits(id)).toEqual(['commitment.create']);
  });

  it('operator, pimpinan, dan tim lain ditolak', async () => {
    for (const viewer of [operator, leader]) expect((await refusal(create(viewer))).code).toBe('forbidden');
    const { id } = await create(coordinator);
    expect((await refusal(read(id, foreigner))).code).toBe('not-found');
    expect((await refusal(edit(foreigner, id, 1))).code).toBe('not-found');
    expect((await refusal(step(foreigner, id, 1, { status: 'running' }))).code).toBe('not-found');
    expect(await readAs(foreigner, (tx) => listCommitments(tx, foreigner))).toEqual([]);
  });

  it('desa di luar wilayah dan instansi asing ditolak pada isiannya', async () => {
    const outside = await aVillage(other, { name: 'Asing' });
    expect((await refusal(create(coordinator, { desa: outside.code }))).fields).toHaveProperty('desa');
    expect((await refusal(create(coordinator, { instansi: 'tidak_ada' }))).fields).toHaveProperty('instansi');
  });
});

describe('dari celah menjadi komitmen', () => {
  it('tautan “Putuskan” mengisi instansi, desa, indikator, orang, tindak lanjut, dan kalimatnya (F20)', async () => {
    const ask = { desa: uren.code, indikator: 'SE05', instansi: 'pupr', orang: '112', rapat: 'bukan-rapat' };
    const { values, ignored, choices } = await readAs(coordinator, (tx) => readNewCommitment(tx, coordinator, ask));
    expect(values).toMatchObject({
      instansi: 'pupr', desa: uren.code, indikator: 'SE05', orang: '112', rtl: 'RB15', isi: 'Pembangunan septik komunal di Uren: jangkau 112 rumah tangga untuk SE05.', batas: '2026-07-15',
    });
    expect(ignored).toEqual(['rapat=bukan-rapat']);
    expect(choices.followUps).toHaveLength(39);
    expect(newCommitmentInput.safeParse(values).success).toBe(true);
    expect((await refusal(readAs(operator, (tx) => readNewCommitment(tx, operator, ask)))).code).toBe('forbidden');
  });
});

describe('status, bukti, dan riwayat', () => {
  it('instansi menjalankan lalu menyelesaikan miliknya dengan bukti dan tanggal; semua versi tersimpan (F18)', async () => {
    const { id } = await create(coordinator);
    const work = await anActivity(team, { agency: works, name: 'Septik Uren' });
    await step(operator, id, 1, { status: 'running', kegiatan: work.id });
    expect((await refusal(step(operator, id, 2, { status: 'done' }))).fields).toHaveProperty('bukti');
    await step(operator, id, 2, { status: 'done', bukti: 'BA 12/2026, 40 KK', selesai: '14/06/2026', kegiatan: work.id });
    const { row, history } = await read(id);
    expect(row).toMatchObject({ status: 'done', evidence: 'BA 12/2026, 40 KK', doneOn: '2026-06-14', activity: 'Septik Uren', version: 3 });
    expect(history.map(({ changes }) => changes.map(({ label, to }) => `${label}: ${to}`))).toEqual([
      ['Keadaan: selesai', 'Bukti: BA 12/2026, 40 KK', 'Tanggal selesai: 14 Jun 2026'], ['Keadaan: berjalan', 'Kegiatan: Septik Uren'],
    ]);
    expect(await audits(id)).toEqual(['commitment.create', 'commitment.running', 'commitment.done']);
  });

  it('instansi lain dan pimpinan tidak mengubahnya; instansi tidak membatalkan; koordinator membatalkan dengan alasan', async () => {
    const { id } = await create(coordinator);
    for (const viewer of [stranger, leader]) expect((await refusal(step(viewer, id, 1, { status: 'running' }))).code).toBe('forbidden');
    expect((await refusal(step(operator, id, 1, { status: 'cancelled', alasan: 'tidak jadi' }))).code).toBe('forbidden');
    expect((await refusal(step(coordinator, id, 1, { status: 'cancelled' }))).fields).toHaveProperty('alasan');
    await step(coordinator, id, 1, { status: 'cancelled', alasan: 'Digabung dengan komitmen lain' });
    expect((await read(id)).row.status).toBe('cancelled');
    const foreign = await anActivity(team, { agency: health });
    await step(coordinator, id, 2, { status: 'open', alasan: 'Ternyata tetap perlu' });
    expect((await refusal(step(operator, id, 3, { status: 'running', kegiatan: foreign.id }))).fields).toHaveProperty('kegiatan');
  });

  it('basis data sendiri menahan tulisan instansi lain', async () => {
    const { id } = await create(coordinator);
    const written = await changeAs(stranger, async (tx) => [...await tx.execute(`update commitment set status = 'done' where id = '${id}' returning id`)]);
    expect(written).toEqual([]);
  });

  it('ubah dengan alasan; versi lama ditolak dengan nama pengubahnya', async () => {
    const { id } = await create(coordinator);
    await edit(coordinator, id, 1, { orang: '60', batas: '30 Juni 2026' });
    const stale = await refusal(edit(coordinator, id, 1, { orang: '70' }));
    expect([stale.code, stale.message]).toEqual(['stale', expect.stringMatching(/^Sudah diubah oleh Orang \d+ pada 15 Jun 2026, 00\.30 WITA\./)]);
    const { row, history } = await read(id);
    expect(row).toMatchObject({ people: 60, dueOn: '2026-06-30', version: 2 });
    expect(history).toMatchObject([{ reason: 'Disepakati ulang', changes: [{ label: 'Yang dijangkau', from: '40', to: '60' }, { label: 'Batas waktu', from: '14 Jun 2026', to: '30 Jun 2026' }] }]);
  });
});

describe('daftar komitmen', () => {
  it('lewat batas dihitung pada zona waktu tim, per instansi dapat disaring', async () => {
    await database.owner`delete from commitment where jurisdiction_id = ${team.id}`;
    await create(coordinator);
    await create(coordinator, { instansi: 'dinkes', isi: 'Kelas ibu hamil', batas: '2026-06-15', desa: '', indikator: '', orang: '', rtl: '' });
    const report = (params: Record<string, string>) => readAs(leader, (tx) => readCommitmentReport(tx, leader, params));
    // Pukul 00.30 WITA tanggal 15: tenggat 14 Juni sudah lewat, tenggat 15 Juni belum.
    expect((await report({})).headline).toBe('0 dari 2 komitmen selesai; 1 lewat batas: PUPR.');
    expect((await report({ lewat: '1' })).rows.map(({ agency }) => agency)).toEqual(['PUPR']);
    expect((await report({ instansi: 'dinkes' })).rows.map(({ text }) => text)).toEqual(['Kelas ibu hamil']);
    expect((await report({ instansi: 'entah' })).view.ignored).toEqual(['instansi=entah']);
    expect((await report({})).agencies.map(({ code, broken, waiting }) => [code, broken, waiting])).toEqual([['pupr', 1, 0], ['dinkes', 0, 1]]);
    expect(await readAs(leader, (tx) => listCommitments(tx, leader, { village: uren.code, live: true }))).toHaveLength(1);
  });
});
