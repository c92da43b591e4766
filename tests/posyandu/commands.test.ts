import { describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { recordMonths } from '@/lib/posyandu/commands/record-months';
import { addPosyandu, changePosyandu, setHazard } from '@/lib/posyandu/commands/register';
import { returnMonth, sendMonth, verifyMonth, withdrawMonth } from '@/lib/posyandu/commands/send-month';
import { editedPosyanduInput, hazardInput, newPosyanduInput } from '@/lib/posyandu/input';
import { monthInput, returnMonthInput, sendMonthInput, verifyMonthInput, withdrawMonthInput } from '@/lib/posyandu/input/months';
import { readMonthLines } from '@/lib/posyandu/queries/month-rows';
import { readMonth } from '@/lib/posyandu/queries/month-scope';
import { readRecap } from '@/lib/posyandu/queries/recap';
import { listPosyandu } from '@/lib/posyandu/queries/register';
import { emptyForm } from '@/lib/posyandu/rules/form';
import { shownMonth, wordsOfMonth } from '@/lib/posyandu/rules/month-form';
import { recapRatio } from '@/lib/posyandu/rules/recap';
import { bpOf } from '@/lib/posyandu/rules/skdn';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { aPeriod, anIndicator } from '../support/build';
import { freshDatabase } from '../support/database';
import { refusalOf } from '../support/entry-sheet';
import { aReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const { owner, db } = database;
const { team, coordinator, operator, health, verifier, villages: [anjir, bakau] } = await aReportingTeam(database);
await anIndicator(team, { code: 'SP07' });
await db.insert(t.responsibility).values({ jurisdictionId: team.id, year: 2022, lens: 'indicator', columnCode: 'SP07', agencyId: health.id, role: 'lead' });
for (const code of ['2022-07', '2022-08', '2022-09']) await aPeriod(team, code);
const other = (await db.select().from(t.agency)).find(({ id }) => id !== health.id);

const lists = ({ siklus = '', spm = '', ...fields }: Record<string, string>) => ({ ...fields, siklus: siklus.split('\n').filter(Boolean), spm: spm.split('\n').filter(Boolean) });
const form = (fields: Record<string, string> = {}) => lists({ ...emptyForm({ village: anjir.code, agency: health.code }), nama: 'Melati', ...fields });
const add = (fields: Record<string, string> = {}, who: Viewer = coordinator) => changeAs(who, (tx) => addPosyandu(tx, who, newPosyanduInput.parse(form(fields))));
const change = (id: string, versi: number, fields: Record<string, string> = {}, who: Viewer = coordinator) =>
  changeAs(who, (tx) => changePosyandu(tx, who, editedPosyanduInput.parse({ ...form(fields), id, versi: String(versi), alasan: '' })));
const register = (who: Viewer = coordinator) => readAs(who, (tx) => listPosyandu(tx, who, { year: 2022, until: 2022 * 48 + 47 }));

describe('daftar posyandu (F27, F28)', () => {
  it('koordinator menambah; strata dihitung, kosong adalah belum diketahui', async () => {
    const { id } = await add({ nomor: `${anjir.code}.001`, alat: 'tidak', siklus: 'pregnancy\nearly_childhood', spm: 'tidak', kader: '6', kaderBertugas: '5,2' });
    const [row] = await register();
    expect(row).toMatchObject({ id, name: 'Melati', officialNumber: `${anjir.code}.001`, hasKit: false, hasWater: null, lifeStages: ['pregnancy', 'early_childhood'], spmFields: [], dutyTenths: 52, agency: health.shortName });
    expect(row?.strata).toMatchObject({ strata: 'pratama', isKnown: false });
  });

  it('nomor dari desa lain, nama yang sama di desa itu, dan instansi asing ditolak di isiannya', async () => {
    expect((await refusalOf(add({ nama: 'Mawar', nomor: `${bakau.code}.001` }))).fields.nomor).toContain(`${anjir.name} berkode ${anjir.code}`);
    expect((await refusalOf(add({ nama: 'melati' }))).fields).toHaveProperty('nama');
    expect((await refusalOf(add({ nama: 'Mawar', nomor: `${anjir.code}.001` }))).fields.nomor).toContain('sudah dipakai Melati');
    expect((await refusalOf(add({ nama: 'Mawar', instansi: 'tidak_ada' }))).fields).toHaveProperty('instansi');
    expect((await refusalOf(add({ nama: 'Mawar', kiaN: '12', kiaD: '10' }))).fields.kiaN).toBe('KIA: 12 melebihi 10. Periksa salah satunya.');
  });

  it('operator hanya untuk instansinya; pemeriksa dan instansi lain tidak', async () => {
    await add({ nama: 'Kenanga' }, operator);
    expect((await refusalOf(add({ nama: 'Asing', instansi: String(other?.code) }, operator))).code).toBe('forbidden');
    expect((await refusalOf(add({ nama: 'Asing' }, verifier))).code).toBe('forbidden');
  });

  it('perubahan menyimpan keadaan lama dan audit; versi basi ditolak dengan nama pengubahnya', async () => {
    const { id } = await add({ nama: 'Dahlia' });
    await change(id, 1, { nama: 'Dahlia', alat: 'ada' });
    expect((await refusalOf(change(id, 1, { nama: 'Dahlia', alat: 'tidak' }))).message).toContain('Sudah diubah oleh ');
    const [kept] = await owner`select before::jsonb ->> 'hasKit' as kit from posyandu_history where posyandu_id = ${id}`;
    expect(kept).toEqual({ kit: null });
    const verbs = await owner`select verb from audit_entry where subject = ${`posyandu:${id}`} order by seq`;
    expect(verbs.map(({ verb }) => verb)).toEqual(['posyandu.create', 'posyandu.change']);
  });

  it('desa rawan bencana dicatat koordinator, versi basi ditolak (F52)', async () => {
    const say = (versi: string) => changeAs(coordinator, (tx) => setHazard(tx, coordinator, hazardInput.parse({ desa: anjir.code, versi, rawan: 'ya', bencana: 'banjir' })));
    await say('0');
    expect((await register())[0]).toMatchObject({ isProne: true, hazard: 'banjir' });
    expect((await refusalOf(say('0'))).code).toBe('stale');
  });
});

const MONTH = '2022-08';
const lines = (code = MONTH) => readAs(operator, async (tx) => readMonthLines(tx, operator, { agencyId: health.id, periodId: (await readMonth(tx, operator, code)).month.id }));
const byName = async (name: string, code = MONTH) => { const found = (await lines(code)).find((line) => line.name === name); if (!found) throw new Error(name); return found; };
const row = async (name: string, fields: Record<string, string>, code = MONTH): Promise<Record<string, string>> => {
  const { id, report } = await byName(name, code);
  return Object.fromEntries(Object.entries({ w: shownMonth(report ? report.version : 0, wordsOfMonth(report)), ...fields }).map(([part, value]) => [`${id}/${part}`, value]));
};
const save = (fields: Record<string, string>, code = MONTH, who: Viewer = operator) => changeAs(who, (tx) => recordMonths(tx, who, monthInput.parse({ bulan: code, ...fields })));
const send = (sisa = '', code = MONTH) => changeFigures(operator, 2022, (tx) => sendMonth(tx, operator, sendMonthInput.parse({ bulan: code, sisa })));
const value = async () => (await owner`select numerator, denominator, origin, state, warning_reason as reason from indicator_value v join indicator i on i.id = v.indicator_id
  where i.code = 'SP07' and v.stage = 'working' and v.region_id = ${anjir.id}`)[0];

describe('laporan bulanan SKDN (F29)', () => {
  it('menyimpan yang mungkin, menolak D > S dengan kalimat di selnya, dan tidak menyimpan sebagian', async () => {
    const good = await row('Melati', { s: '40', k: '38', d: '30', n: '24' });
    const bad = await row('Kenanga', { s: '20', d: '21' });
    const refused = await refusalOf(save({ ...good, ...bad }));
    expect(Object.values(refused.fields)).toEqual([`Kenanga, ${anjir.name}: D 21 melebihi S (20). Periksa salah satunya.`]);
    expect((await byName('Melati')).report).toBeNull();
    expect(await save(good)).toMatchObject({ changed: 1 });
    expect((await byName('Melati')).report).toMatchObject({ s: 40, k: 38, d: 30, n: 24, o: null, state: 'draft', version: 1 });
  });

  it('sama lagi menulis nol baris; versi basi ditolak dengan isinya kini, dikirim lagi menimpa dengan sadar', async () => {
    const old = await row('Melati', { s: '40', k: '38', d: '30', n: '24' });
    expect(await save(old)).toMatchObject({ changed: 0, seq: null });
    await save(await row('Melati', { s: '40', k: '38', d: '31', n: '24' }));
    const refused = await refusalOf(save({ ...old, [`${(await byName('Melati')).id}/d`]: '29' }));
    expect(refused.code).toBe('stale');
    const { id } = await byName('Melati');
    expect(refused.fields[`${id}/s`]).toContain('D 31');
    await save({ ...old, [`${id}/d`]: '30', [`${id}/w`]: String(refused.fields[`${id}/w`]) });
    expect((await byName('Melati')).report).toMatchObject({ d: 30, version: 3 });
    expect((await owner`select version, d from skdn_report_history where posyandu_id = ${id} order by version`).map((one) => [one.version, one.d])).toEqual([[1, 30], [2, 31]]);
  });

  it('bulan yang periodenya belum dibuka, dan orang tanpa hak, ditolak', async () => {
    expect((await refusalOf(save({}, '2019-02'))).code).toBe('not-found');
    expect((await refusalOf(save({}, MONTH, verifier))).code).toBe('forbidden');
  });

  it('Σ/Σ desa hanya atas yang melapor: 1 dari 3 posyandu', async () => {
    const [sum] = await readAs(coordinator, async (tx) => readRecap(tx, coordinator, { periodId: (await readMonth(tx, coordinator, MONTH)).month.id, level: 'desa' }));
    expect(sum).toMatchObject({ code: anjir.code, posyandu: 3, reported: 1, s: 40, d: 30 });
    expect(sum && bpOf(recapRatio(sum, 'ds'))).toBe(7500);
  });

  it('mengirim meminta yang belum diisi, atau pernyataan belum ada data; SP07 menerima 30 dari 40 tanpa diketik lagi', async () => {
    expect((await refusalOf(send())).message).toContain('2 posyandu belum diisi');
    const sent = await send('ya');
    expect(sent).toMatchObject({ changed: 3, forwarded: { changed: 1, held: 0 } });
    expect(await value()).toMatchObject({ numerator: 30, denominator: 40, origin: 'posyandu', state: 'draft' });
    expect((await byName('Kenanga')).report).toMatchObject({ status: 'missing', s: null, state: 'submitted' });
  });

  it('sel SP07 dari posyandu tidak dapat diketik di lembar pengisian', async () => {
    const cell = { village: anjir.code, indicator: 'SP07', numeratorText: '39', denominatorText: '40', mark: 'none' as const, version: 1, shown: { numeratorText: '30', denominatorText: '40', mark: 'none' as const }, reason: 'dicoba diketik' };
    const refused = await refusalOf(changeFigures(operator, 2022, (tx) => recordValues(tx, operator, { periodCode: '2022-TW3', cells: [cell] })));
    expect(Object.values(refused.fields)[0]).toContain('dari laporan posyandu');
  });

  it('yang terkirim terkunci; ditarik kembali, dikirim, diperiksa, dikembalikan dengan alasan, lalu angka barunya menggantikan', async () => {
    expect(Object.values((await refusalOf(save(await row('Melati', { d: '28' })))).fields)[0]).toContain('sudah dikirim');
    await changeAs(operator, (tx) => withdrawMonth(tx, operator, withdrawMonthInput.parse({ bulan: MONTH })));
    await send();
    await changeAs(verifier, (tx) => verifyMonth(tx, verifier, verifyMonthInput.parse({ bulan: MONTH, opd: health.code, seen: '3' })));
    expect((await byName('Melati')).report?.state).toBe('verified');
    const { id } = await byName('Melati');
    const back = (alasan: string) => changeAs(verifier, (tx) => returnMonth(tx, verifier, returnMonthInput.parse({ bulan: MONTH, opd: health.code, posyandu: [id], alasan })));
    expect(() => returnMonthInput.parse({ bulan: MONTH, opd: health.code, posyandu: [id], alasan: '' })).toThrow(/Alasan/);
    await back('D tidak sama dengan buku');
    expect((await byName('Melati')).report).toMatchObject({ state: 'returned', returnReason: 'D tidak sama dengan buku' });
    await save(await row('Melati', { d: '32', n: '25' }));
    expect((await send()).forwarded.changed).toBe(1);
    expect(await value()).toMatchObject({ numerator: 32, denominator: 40, origin: 'posyandu' });
  });

  it('bulan yang lebih lama tidak menggantikan bulan yang lebih baru', async () => {
    await save(await row('Melati', { s: '40', d: '10' }, '2022-07'), '2022-07');
    expect((await send('ya', '2022-07')).forwarded.changed).toBe(0);
    expect(await value()).toMatchObject({ numerator: 32, denominator: 40 });
  });

  it('D/S tahun ini masuk ke strata: (10 + 32) dari 80', async () => {
    expect((await register()).find(({ name }) => name === 'Melati')).toMatchObject({ s: 80, d: 42, months: 2 });
  });
});
