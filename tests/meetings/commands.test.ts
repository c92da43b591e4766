import { describe, expect, it } from 'vitest';
import type { Tx } from '@/db/client';
import * as t from '@/db/schema';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { acceptAgenda, addItem, decideItem, moveItem } from '@/lib/meetings/commands/agenda';
import { saveAttendance, saveInvitation } from '@/lib/meetings/commands/attendance';
import { saveBody } from '@/lib/meetings/commands/body';
import { cancelMeeting, saveMeeting, saveMinutes, setMeetingState } from '@/lib/meetings/commands/meeting';
import { bodyInput, meetingInput } from '@/lib/meetings/input';
import { listBodies } from '@/lib/meetings/queries/bodies';
import { readMeetingPage } from '@/lib/meetings/queries/meeting';
import { readMeetingsPage } from '@/lib/meetings/queries/meetings';
import { freshDatabase } from '../support/database';
import { refusalOf } from '../support/entry-sheet';
import { aReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const { team, coordinator, operator, health, social, villages: [anjir] } = await aReportingTeam(database);
const typed = (fields: object = {}) => meetingInput.parse({ id: '', versi: '1', judul: 'Rapat koordinasi Oktober', wilayah: team.code, tanggal: '20/10/2022', pukul: '9:30', tempat: 'Aula Bappeda', periode: '2022-TW3', kelompok: '', ...fields });
const plan = (fields: object = {}, who: Viewer = coordinator) => changeAs(who, (tx) => saveMeeting(tx, who, typed(fields)));
const page = (id: string, who: Viewer = coordinator) => readAs(who, (tx) => readMeetingPage(tx, who, id));
const keyOf = async (id: string) => ({ id, versi: (await page(id)).facts.version });
const verbs = async (id: string) => (await database.owner`select verb from audit_entry where subject = ${`meeting:${id}`} order by seq`).map(({ verb }) => String(verb));
const titles = async (id: string) => (await page(id)).items.map(({ title }) => title);

describe('rapat dibuat, diubah, dibatalkan (F17)', () => {
  it('tercatat dengan tanggal, pukul, tempat, tingkat wilayahnya, dan satu baris audit', async () => {
    const id = await plan();
    expect((await page(id)).facts).toMatchObject({ title: 'Rapat koordinasi Oktober', heldOn: '2022-10-20', startsAt: '9.30', place: 'Aula Bappeda', level: 'regency', period: '2022 · Triwulan III', state: 'planned', version: 1 });
    expect(await verbs(id)).toEqual(['meeting.plan']);
  });
  it('tingkat desa bila wilayahnya desa; tanggal boleh kosong', async () => {
    const { facts } = await page(await plan({ wilayah: anjir.code, tanggal: '' }));
    expect([facts.level, facts.area, facts.heldOn]).toEqual(['village', 'Anjir', null]);
  });
  it('versi lama ditolak, yang baru tersimpan', async () => {
    const id = await plan();
    await plan({ id, versi: '1', judul: 'Rapat koordinasi triwulan' });
    expect((await refusalOf(plan({ id, versi: '1', judul: 'Judul yang basi' }))).code).toBe('stale');
    expect((await page(id)).facts).toMatchObject({ title: 'Rapat koordinasi triwulan', version: 2 });
  });
  it('operator tidak boleh; wilayah di luar tim ditolak', async () => {
    expect((await refusalOf(plan({}, operator))).code).toBe('forbidden');
    expect((await refusalOf(plan({ wilayah: '53.01' }))).fields).toHaveProperty('wilayah');
  });
  it('dibatalkan dengan alasan; agendanya tidak berubah lagi, dan bukan rapat berikutnya', async () => {
    const id = await plan({ judul: 'Rapat yang batal', tanggal: '2099-01-01' });
    await changeAs(coordinator, async (tx) => cancelMeeting(tx, coordinator, { id, versi: 1, alasan: 'Gedung dipakai' }));
    expect((await refusalOf(changeAs(coordinator, (tx) => addItem(tx, coordinator, { id, versi: 2, judul: 'Hal baru', alasan: 'Karena perlu' })))).code).toBe('wrong-state');
    const { next, past } = await readAs(coordinator, (tx) => readMeetingsPage(tx, coordinator));
    expect(next.map(({ title }) => title)).not.toContain('Rapat yang batal');
    expect(past.map(({ title }) => title)).toContain('Rapat yang batal');
    expect(await verbs(id)).toEqual(['meeting.plan', 'meeting.cancel']);
  });
});

describe('undangan dan kehadiran (F17)', () => {
  it('instansi dan peserta lain diundang, yang hadir dicatat, yang hadir tidak dapat dicabut', async () => {
    const id = await plan();
    const invite = async (undangan: string[], lain: string) => { const key = await keyOf(id); return changeAs(coordinator, (tx) => saveInvitation(tx, coordinator, { ...key, undangan, lain })); };
    await invite(['dinkes', 'dinsos'], 'Camat Anjir\n\nCamat Anjir');
    const { attendees } = await page(id);
    expect(attendees.map(({ name, attended }) => [name, attended])).toEqual([['Dinkes', null], ['Dinsos', null], ['Camat Anjir', null]]);
    const key = await keyOf(id);
    await changeAs(coordinator, (tx) => saveAttendance(tx, coordinator, { ...key, peserta: attendees.map((one) => one.id), hadir: ['ya', 'tidak', ''] }));
    expect((await page(id)).attendees.map(({ attended }) => attended)).toEqual([true, false, null]);
    expect((await refusalOf(invite(['dinsos'], ''))).message).toContain('dinkes tercatat hadir');
    await invite(['dinkes'], 'Camat Anjir');
    expect((await page(id)).attendees.map(({ name, attended }) => [name, attended])).toEqual([['Dinkes', true], ['Camat Anjir', null]]);
    expect((await refusalOf(invite(['dinkes', 'pupr'], ''))).fields).toHaveProperty('undangan');
  });
});

describe('agenda, keputusan, notulen (F101)', () => {
  it('usulan diterima, urutan diubah, hal ditambah dan dilepas, keputusan dan catatan tersimpan', async () => {
    const id = await plan();
    const run = async (work: (tx: Tx, key: { id: string; versi: number }) => Promise<void>) => { const key = await keyOf(id); return changeAs(coordinator, (tx) => work(tx, key)); };
    // Nothing is filled in: Dinkes is asked for four cells, Dinsos for two.
    expect((await page(id)).proposal.map(({ subject }) => subject)).toEqual(['missing:dinkes:2022-TW3', 'missing:dinsos:2022-TW3']);
    await run((tx, key) => acceptAgenda(tx, coordinator, { ...key, subjek: ['missing:dinsos:2022-TW3', 'missing:dinkes:2022-TW3'] }));
    await run((tx, key) => addItem(tx, coordinator, { ...key, judul: 'Jadwal musim hujan', alasan: 'Diminta camat' }));
    expect(await titles(id)).toEqual(['Laporan Dinkes', 'Laporan Dinsos', 'Jadwal musim hujan']);
    expect((await page(id)).proposal).toEqual([]);
    const [first, second, third] = (await page(id)).items;
    await run((tx, key) => moveItem(tx, coordinator, { ...key, butir: String(third?.id), arah: 'naik' }));
    await run((tx, key) => moveItem(tx, coordinator, { ...key, butir: String(first?.id), arah: 'lepas' }));
    expect(await titles(id)).toEqual(['Jadwal musim hujan', 'Laporan Dinsos']);
    await run((tx, key) => decideItem(tx, coordinator, { ...key, butir: String(second?.id), keputusan: 'Dinsos mengirim paling lambat Jumat.' }));
    expect((await refusalOf(run((tx, key) => moveItem(tx, coordinator, { ...key, butir: String(second?.id), arah: 'lepas' })))).code).toBe('wrong-state');
    await run((tx, key) => saveMinutes(tx, coordinator, { ...key, catatan: 'Dibuka pukul 09.30.' }));
    await run((tx, key) => setMeetingState(tx, coordinator, { ...key, keadaan: 'held' }));
    await run((tx, key) => setMeetingState(tx, coordinator, { ...key, keadaan: 'closed' }));
    const { headline, facts, dropped } = await page(id, operator);
    expect(headline).toBe('Rapat koordinasi Oktober: dua hal dalam agenda, satu sudah diputuskan.');
    expect([facts.minutes, facts.state, dropped.length]).toEqual(['Dibuka pukul 09.30.', 'closed', 1]);
    expect((await refusalOf(run((tx, key) => decideItem(tx, coordinator, { ...key, butir: String(second?.id), keputusan: null })))).message).toContain('Notulen rapat ini sudah selesai');
    expect(await verbs(id)).toEqual(['meeting.plan', 'agenda.accept', 'agenda.add', 'agenda.move', 'agenda.move', 'agenda.decide', 'meeting.minutes', 'meeting.held', 'meeting.closed']);
  });
  it('yang tidak lagi diusulkan dan hal rapat lain ditolak', async () => {
    const [id, other] = [await plan(), await plan()];
    expect((await refusalOf(changeAs(coordinator, (tx) => acceptAgenda(tx, coordinator, { id, versi: 1, subjek: ['gap:pupr:SE05'] })))).code).toBe('stale');
    await changeAs(coordinator, (tx) => addItem(tx, coordinator, { id: other, versi: 1, judul: 'Milik rapat lain', alasan: 'Karena perlu' }));
    const [item] = (await page(other)).items;
    expect((await refusalOf(changeAs(coordinator, (tx) => decideItem(tx, coordinator, { id, versi: 1, butir: String(item?.id), keputusan: 'Salah tempat' })))).code).toBe('not-found');
  });
  it('komitmen yang masih terbuka membuka agenda rapat berikutnya dengan sendirinya; yang selesai tidak', async () => {
    const first = await plan({ judul: 'Rapat pertama' });
    const promise = (text: string, dueOn: string, status: 'open' | 'done', agency = health) => ({ jurisdictionId: team.id, meetingId: first, agencyId: agency.id, text, dueOn, status });
    await database.db.insert(t.commitment).values([promise('Bangun 40 jamban', '2022-11-01', 'open'), promise('Kirim daftar nama', '2022-10-30', 'open', social), promise('Sudah beres', '2022-10-25', 'done')]);
    const second = await plan({ judul: 'Rapat kedua', tanggal: '2022-11-10' });
    const { items, open } = await page(second);
    expect(items.map(({ title, reason }) => [title, reason])).toEqual([
      ['Tindak lanjut Dinsos: Kirim daftar nama', 'Lewat tenggat 11 hari (30 Okt 2022).'], ['Tindak lanjut Dinkes: Bangun 40 jamban', 'Lewat tenggat 9 hari (1 Nov 2022).'],
    ]);
    expect(open.map(({ text }) => text)).toEqual(['Kirim daftar nama', 'Bangun 40 jamban']);
  });
});

describe('daftar tim (F41, F42)', () => {
  const save = (fields: object = {}, who: Viewer = coordinator) => changeAs(who, (tx) => saveBody(tx, who, bodyInput.parse({ id: '', versi: '1', jenis: 'tpps', nama: 'TPPS Kabupaten Uji', sk: '', berakhir: '', catatan: '', anggota: 'Ketua | Wakil Bupati\nAnggota | Kepala Dinas Kesehatan | dinkes', ...fields })));
  const bodies = () => readAs(coordinator, (tx) => listBodies(tx, coordinator));

  it('tim dengan ketua dan anggota per jabatan, lalu diubah; versi lama ditolak', async () => {
    await save();
    const [body] = await bodies();
    expect([body?.chair, body?.members.map(({ seat, office, agency }) => [seat, office, agency])]).toEqual(['Wakil Bupati', [['Ketua', 'Wakil Bupati', null], ['Anggota', 'Kepala Dinas Kesehatan', 'Dinkes']]]);
    await save({ id: body?.id, anggota: 'Ketua | Bupati' });
    expect((await bodies()).map(({ chair, members, version }) => [chair, members.length, version])).toEqual([['Bupati', 1, 2]]);
    expect((await refusalOf(save({ id: body?.id }))).code).toBe('stale');
  });
  it('operator, kode instansi asing, dan baris tanpa jabatan ditolak', async () => {
    expect((await refusalOf(save({}, operator))).code).toBe('forbidden');
    expect((await refusalOf(save({ anggota: 'Anggota | Kepala Dinas | pupr' }))).fields).toHaveProperty('anggota');
    expect((await refusalOf(save({ anggota: 'Ketua' }))).fields).toHaveProperty('anggota');
    expect(await bodies()).toHaveLength(1);
  });
});
