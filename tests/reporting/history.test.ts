import { afterEach, describe, expect, it } from 'vitest';
import { clock } from '@/lib/auth/clock';
import { changeAs, readAs, type FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import type { Refusal } from '@/lib/refusal';
import { decideReport } from '@/lib/reporting/commands/decide';
import { addRemark, resolveRemark } from '@/lib/reporting/commands/remarks';
import { restoreValue } from '@/lib/reporting/commands/restore';
import { submitReport } from '@/lib/reporting/commands/submit';
import { decisionInput } from '@/lib/reporting/input';
import { parseHistoryRequest, remarkInput, resolveInput, restoreInput } from '@/lib/reporting/input/history';
import { type HistoryReport, readHistory } from '@/lib/reporting/queries/history';
import { versionOn } from '@/lib/reporting/rules/history';
import { mayResolve } from '@/lib/reporting/rules/remarks';
import { aMember } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, refusalOf, sendSheet } from '../support/entry-sheet';
import { aReportingTeam, type ReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const { owner } = database;
const realNow = clock.now;
afterEach(() => { clock.now = realNow; });
const at = (instant: string): void => { clock.now = () => new Date(instant); };

const read = (viewer: Viewer, params: Record<string, string>): Promise<HistoryReport> => readAs(viewer, (tx) => readHistory(tx, viewer, { periode: '2022-TW3', ...params }));
const anjir = ({ villages }: ReportingTeam): string => villages[0].code;
const restore = (who: Viewer, own: ReportingTeam, given: Partial<Record<'versi' | 'tampil' | 'alasan' | 'indikator', string>>) => {
  const input = restoreInput.parse({ periode: '2022-TW3', desa: anjir(own), indikator: 'SP01', versi: '1', tampil: '3', alasan: 'Angka pertama ternyata benar', ...given });
  return changeFigures(who, 2022, (tx: FigureTx) => restoreValue(tx, who, input));
};
const remark = (who: Viewer, own: ReportingTeam, given: Partial<Record<'catatan' | 'instansi', string>> = {}) =>
  changeAs(who, (tx) => addRemark(tx, who, remarkInput.parse({ periode: '2022-TW3', desa: anjir(own), indikator: 'SP01', catatan: 'Mengapa turun?', ...given })));
const resolve = (who: Viewer, id: string, jawaban = '') => changeAs(who, (tx) => resolveRemark(tx, who, resolveInput.parse({ catatan: id, jawaban })));
const audits = async ({ team }: ReportingTeam): Promise<string[]> => (await owner<{ verb: string }[]>`select verb from audit_entry where jurisdiction_id = ${team.id} order by seq`).map(({ verb }) => verb);

/** Anjir SP01: 3 of 4 on 1 October, 2 of 4 on the 3rd, sent on the 5th (WITA). */
async function told(): Promise<ReportingTeam> {
  const own = await aReportingTeam(database);
  const address = `${anjir(own)}/SP01`;
  at('2022-10-01T02:00:00Z');
  await sendSheet(own.operator, cell(address, ['3', '4'], '0:::angka'));
  at('2022-10-03T02:00:00Z');
  await sendSheet(own.operator, cell(address, ['2', '4'], '1:3:4:angka'));
  return own;
}

describe('riwayat satu sel (F94, U13)', () => {
  it('tiap perubahan: siapa, kapan, dari → ke, keadaan, alasan, asal; terbaru di atas', async () => {
    const own = await told();
    at('2022-10-05T02:00:00Z');
    const rest = [[0, 'SP02'], [1, 'SP01'], [1, 'SP02']] as const;
    for (const [village, code] of rest) await sendSheet(own.operator, cell(`${own.villages[village].code}/${code}`, ['1', '4'], '0:::angka'));
    await changeFigures(own.operator, 2022, (tx) => submitReport(tx, own.operator, { periodCode: '2022-TW3' }));
    at('2022-10-06T02:00:00Z');
    const back = decisionInput.parse({ periode: '2022-TW3', opd: 'dinkes', decision: 'return', sel: [`${anjir(own)}/SP01/3`], reason: 'Penyebut beda', seen: '1' });
    await changeFigures(own.verifier, 2022, (tx) => decideReport(tx, own.verifier, back));
    const { events } = await read(own.verifier, { desa: anjir(own), indikator: 'SP01' });
    expect(events?.map(({ version, kind, from, to, fromState, toState, origin, reason, at: when }) => [version, kind, from, to, fromState, toState, origin, reason, when])).toEqual([
      [4, 'state', '2 dari 4', '2 dari 4', 'Terkirim', 'Dikembalikan', null, 'Penyebut beda', '2022-10-06T02:00:00Z'],
      [3, 'state', '2 dari 4', '2 dari 4', 'Draf', 'Terkirim', null, null, '2022-10-05T02:00:00Z'],
      [2, 'figure', '3 dari 4', '2 dari 4', 'Draf', 'Draf', 'diketik di lembar isian', null, '2022-10-03T02:00:00Z'],
      [1, 'first', null, '3 dari 4', null, 'Draf', 'diketik di lembar isian', null, '2022-10-01T02:00:00Z'],
    ]);
    const names = await owner<{ name: string }[]>`select display_name as name from account where id in (${own.operator.accountId}, ${own.verifier.accountId})`;
    expect(new Set(events?.map(({ by }) => by))).toEqual(new Set(names.map(({ name }) => name)));
  });

  it('dua tanggal: sel ini, semua sel desa, indikator di semua desa; hari menurut waktu daerah', async () => {
    const own = await told();
    at('2022-10-03T15:30:00Z'); // di WITA masih tanggal 3 pukul 23.30
    await sendSheet(own.socialOperator, cell(`${anjir(own)}/SE06`, ['1', '4'], '0:::angka'));
    const days = { dari: '2022-10-01', sampai: '2022-10-03' };
    const said = async (params: Record<string, string>) => (await read(own.verifier, { ...params, ...days })).lines.map(({ place, indicator, before, after }) => [place, indicator, before, after]);
    expect(await said({ desa: anjir(own), indikator: 'SP01' })).toEqual([['Anjir', 'SP01', '3 dari 4', '2 dari 4']]);
    expect(await said({ desa: anjir(own) })).toEqual([['Anjir', 'SP01', '3 dari 4', '2 dari 4'], ['Anjir', 'SE06', 'kosong', '1 dari 4']]);
    expect(await said({ indikator: 'SP01' })).toEqual([['Anjir', 'SP01', '3 dari 4', '2 dari 4']]);
    const { versions } = { versions: [{ since: '2022-10-03T15:30:00Z' }] as never[] };
    expect([versionOn(versions, '2022-10-03', 'Asia/Makassar') !== null, versionOn(versions, '2022-10-03', 'Asia/Jayapura')]).toEqual([true, null]); // di WIT sudah tanggal 4
  });

  it('tanggal terbalik ditukar, yang tidak terbaca disebut; wilayah dan indikator lain ditolak', async () => {
    expect(parseHistoryRequest({ desa: 'x', dari: '2022-10-05', sampai: '2022-10-01' })).toMatchObject({ from: '2022-10-01', to: '2022-10-05', ignored: [] });
    expect(parseHistoryRequest({ dari: 'kemarin' }).ignored).toEqual(['dari=kemarin']);
    const [own, other] = [await told(), await aReportingTeam(database)];
    expect((await refusalOf(read(own.verifier, { desa: anjir(other), indikator: 'SP01' }))).code).toBe('not-found');
    expect((await refusalOf(read(own.verifier, { desa: anjir(own), indikator: 'ZZ01' }))).code).toBe('not-found');
    expect(await read(own.verifier, {})).toMatchObject({ place: { code: own.team.code }, lines: [], events: null });
    expect((await read(own.verifier, { desa: own.villages[1].code, indikator: 'SP01' })).events).toEqual([]);
  });
});

describe('kembalikan (U13)', () => {
  it('angka lama menjadi versi baru dengan alasan; tidak ada yang terhapus', async () => {
    const own = await told();
    at('2022-10-07T02:00:00Z');
    expect((await read(own.operator, { desa: anjir(own), indikator: 'SP01' })).restoring).toEqual({ choices: [{ version: 1, words: '3 dari 4', at: '2022-10-01T02:00:00Z' }], version: 2, whyNot: null });
    expect(await restore(own.operator, own, { tampil: '2' })).toMatchObject({ words: '3 dari 4', changed: 1 });
    const { events, lines } = await read(own.operator, { desa: anjir(own), indikator: 'SP01' });
    expect(lines[0]).toMatchObject({ now: '3 dari 4', versions: 3 });
    expect(events?.[0]).toMatchObject({ version: 3, from: '2 dari 4', to: '3 dari 4', origin: 'dikembalikan dari riwayat', reason: 'dikembalikan ke versi 1: Angka pertama ternyata benar' });
    expect((await audits(own)).at(-1)).toBe('value.restore');
    expect((await refusalOf(restore(own.operator, own, { tampil: '3' }))).message).toBe('Anjir, SP01 sudah berisi 3 dari 4; tidak ada yang dikembalikan.');
    expect((await refusalOf(restore(own.operator, own, { tampil: '2' }))).code).toBe('stale');
    expect((await refusalOf(restore(own.operator, own, { versi: '9' }))).message).toContain('tidak ada versi 9');
  });

  it('“belum ada data” kembali menjadi “belum ada data”, bukan nol', async () => {
    const own = await told();
    const address = `${anjir(own)}/SP02`;
    await sendSheet(own.operator, cell(address, ['', ''], '0:::angka', 'belum-ada'));
    await sendSheet(own.operator, cell(address, ['0', '4'], '1:::belum-ada'));
    await restore(own.operator, own, { indikator: 'SP02', tampil: '2' });
    expect((await read(own.operator, { desa: anjir(own), indikator: 'SP02' })).lines[0]).toMatchObject({ now: 'belum ada data', versions: 3 });
  });

  it('hanya operator instansi pemilik, selama terbuka, dengan alasan; verifikator dan instansi lain ditolak', async () => {
    const own = await told();
    expect((await refusalOf(restore(own.verifier, own, { tampil: '2' }))).code).toBe('forbidden');
    expect((await refusalOf(restore(own.socialOperator, own, { tampil: '2' }))).code).toBe('forbidden');
    expect((await read(own.socialOperator, { desa: anjir(own), indikator: 'SP01' })).restoring?.whyNot).toBe('Sel ini diisi Dinkes; hanya operatornya yang dapat mengembalikan angka.');
    expect((await read(own.verifier, { desa: anjir(own), indikator: 'SP01' })).restoring).toBeNull();
    expect(restoreInput.safeParse({ periode: '2022-TW3', desa: '1', indikator: 'SP01', versi: '1', tampil: '2', alasan: 'ya' }).success).toBe(false);
    await owner`update jurisdiction_period set state = 'approved' where jurisdiction_id = ${own.team.id}`;
    expect((await refusalOf(restore(own.operator, own, { tampil: '2' }))).message).toContain('sudah disahkan dan ditutup');
    expect((await read(own.operator, { desa: anjir(own), indikator: 'SP01' })).restoring?.whyNot).toContain('sudah disahkan');
  });
});

describe('catatan pada angka (F82, U12)', () => {
  it('setiap anggota menulis; instansi yang ditanya menjawab dan menyelesaikan; penulis dan waktu tampil', async () => {
    const own = await told();
    const leader = await aMember(own.team, { role: 'leader' });
    at('2022-10-08T02:00:00Z');
    expect(await remark(leader, own, { instansi: 'dinkes', catatan: '<b>Mengapa</b> turun?' })).toEqual({ asked: 'Dinkes' });
    const [one] = (await read(own.operator, { desa: anjir(own), indikator: 'SP01' })).remarks;
    expect(one).toMatchObject({ text: '<b>Mengapa</b> turun?', asked: 'Dinkes', at: '2022-10-08T02:00:00Z', isResolved: false, mayResolve: true });
    expect((await read(own.socialOperator, { desa: anjir(own) })).remarks[0]?.mayResolve).toBe(false);
    const refused: Refusal = await refusalOf(resolve(own.socialOperator, one!.id));
    expect([refused.code, refused.message]).toEqual(['forbidden', 'Catatan ini diselesaikan oleh penulisnya, instansi yang ditanya, verifikator, atau koordinator.']);
    expect((await read(own.verifier, { desa: anjir(own) })).lines[0]?.remarks).toEqual({ total: 1, open: 1 });
    await resolve(own.operator, one!.id, 'Satu ibu pindah desa.');
    const { remarks, lines } = await read(leader, { desa: anjir(own), indikator: 'SP01' });
    expect([remarks.map(({ text, isResolved }) => [text, isResolved]), lines[0]?.remarks]).toEqual([[['<b>Mengapa</b> turun?', true], ['Satu ibu pindah desa.', true]], { total: 2, open: 0 }]);
    expect((await refusalOf(resolve(own.operator, one!.id))).code).toBe('wrong-state');
    expect((await audits(own)).slice(-2)).toEqual(['remark.add', 'remark.resolve']);
  });

  it('paling panjang 1.000 huruf; instansi dan tim lain tidak ada', async () => {
    const own = await told();
    const given = { periode: '2022-TW3', desa: '63.11', indikator: 'SP01', instansi: '' };
    expect([remarkInput.safeParse({ ...given, catatan: 'x'.repeat(1000) }).success, remarkInput.safeParse({ ...given, catatan: 'x'.repeat(1001) }).success]).toEqual([true, false]);
    expect((await refusalOf(remark(own.operator, own, { instansi: 'lain' }))).code).toBe('not-found');
    const other = await aReportingTeam(database);
    await remark(own.operator, own);
    const [theirs] = await owner<{ id: string }[]>`select id from value_remark where jurisdiction_id = ${own.team.id}`;
    expect((await refusalOf(resolve(other.verifier, theirs!.id))).code).toBe('not-found');
    expect((await refusalOf(remark(other.operator, own))).code).toBe('not-found');
  });

  it('basis data sendiri menolak penyelesaian atas nama orang lain', async () => {
    const own = await told();
    await remark(own.verifier, own);
    const settled = await changeAs(own.socialOperator, (tx) => tx.execute(`update value_remark set resolved_by = '${own.socialOperator.accountId}', resolved_at = now() where jurisdiction_id = ${own.team.id} returning 1`));
    expect(settled).toHaveLength(0);
    await expect(changeAs(own.verifier, (tx) => tx.execute(`update value_remark set resolved_by = '${own.operator.accountId}', resolved_at = now() where jurisdiction_id = ${own.team.id}`))).rejects.toThrow('value_remark');
  });

  it('siapa boleh menyelesaikan', () => {
    const asked = { authorId: 'a', askedAgencyId: 'dinkes', isResolved: false };
    const who = (role: string, accountId = 'b', agencyId: string | null = null) => mayResolve({ accountId, role, agencyId }, asked);
    expect([who('leader', 'a'), who('verifier'), who('coordinator'), who('operator', 'b', 'dinkes'), who('operator', 'b', 'pupr'), who('leader'), who('admin')]).toEqual([true, true, true, true, false, false, false]);
    expect(mayResolve({ accountId: 'a', role: 'verifier', agencyId: null }, { ...asked, authorId: null })).toBe(false); // catatan dari dokumen
  });
});
