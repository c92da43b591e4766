import { afterEach, describe, expect, it } from 'vitest';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { decideReport } from '@/lib/reporting/commands/decide';
import { extendDeadline, setDeadline } from '@/lib/reporting/commands/period';
import { submitReport } from '@/lib/reporting/commands/submit';
import { decisionInput } from '@/lib/reporting/input';
import { deadlineOf, deadlineWords, waitingWords } from '@/lib/reporting/rules/deadline';
import { freshDatabase } from '../support/database';
import { cell, refusalOf, sendSheet } from '../support/entry-sheet';
import { aReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const realNow = clock.now;
const realZone = process.env.TZ;
afterEach(() => { clock.now = realNow; process.env.TZ = realZone; });
const at = (instant: string): void => { clock.now = () => new Date(instant); };
const run = <T extends Touched>(viewer: Viewer, work: (tx: FigureTx) => Promise<T>): Promise<T> => changeFigures(viewer, 2022, work);
const PERIOD = { periodCode: '2022-TW3' };

describe('batas waktu berakhir tengah malam daerah itu sendiri (E7)', () => {
  // 30 Okt 2022 berakhir 17.00 UTC di WIB (UTC+7), 16.00 UTC di WITA (UTC+8), 15.00 UTC di WIT (UTC+9).
  const ENDS = [['Asia/Jakarta', '2022-10-30T17:00:00Z'], ['Asia/Makassar', '2022-10-30T16:00:00Z'], ['Asia/Jayapura', '2022-10-30T15:00:00Z']] as const;
  const SERVERS = ['UTC', 'Asia/Jayapura', 'America/New_York'];
  it.each(ENDS.flatMap(([zone, end]) => SERVERS.map((server) => [zone, server, end] as const)))('%s, jam server %s', async (timeZone, server, end) => {
    process.env.TZ = server;
    const own = await aReportingTeam(database, { timeZone, dueOn: '2022-10-30' });
    const field = `${own.villages[0].code}/SP01`;
    at(new Date(Date.parse(end) - 1000).toISOString());
    await sendSheet(own.operator, cell(field, ['1', '4'], '0:::angka'));
    at(end);
    const refused = await refusalOf(sendSheet(own.operator, cell(field, ['2', '4'], '1:1:4:angka')));
    expect([refused.code, refused.message]).toEqual(['wrong-state', '2022 · Triwulan III: Batas waktu pengisian sudah lewat (30 Okt 2022). Sekretaris tim dapat memperpanjangnya.']);
  });
});

describe('perpanjangan untuk satu instansi, dan yang dikembalikan (F65)', () => {
  const late = async () => {
    const own = await aReportingTeam(database, { dueOn: '2022-10-30' });
    at('2022-10-29T02:00:00Z');
    for (const { code } of own.villages) for (const indicator of ['SP01', 'SP02']) await sendSheet(own.operator, cell(`${code}/${indicator}`, ['1', '4'], '0:::angka'));
    return own;
  };
  const submit = (who: Viewer) => run(who, (tx) => submitReport(tx, who, PERIOD));

  it('terlambat mengirim ditolak; perpanjangan membuka instansi itu saja', async () => {
    const own = await late();
    at('2022-11-01T02:00:00Z');
    expect((await refusalOf(submit(own.operator))).message).toContain('Batas waktu pengisian sudah lewat (30 Okt 2022)');
    const extend = (until: string) => run(own.coordinator, (tx) => extendDeadline(tx, own.coordinator, { ...PERIOD, opd: 'dinkes', until, reason: 'Jaringan Puskesmas padam' }));
    expect((await refusalOf(extend('2022-10-30'))).fields.until).toContain('setelah batas waktu periode ini (30 Okt 2022)');
    expect((await refusalOf(run(own.verifier, (tx) => extendDeadline(tx, own.verifier, { ...PERIOD, opd: 'dinkes', until: '2022-11-03', reason: 'Jaringan padam' })))).code).toBe('forbidden');
    await extend('2022-11-03');
    expect((await refusalOf(sendSheet(own.socialOperator, cell(`${own.villages[0].code}/SE06`, ['1', '4'], '0:::angka')))).message).toContain('Batas waktu');
    expect(await submit(own.operator)).toMatchObject({ changed: 4 });
  });

  it('yang dikembalikan setelah batas waktu tetap dapat diperbaiki dan dikirim lagi', async () => {
    const own = await late();
    await submit(own.operator);
    at('2022-11-05T02:00:00Z');
    const [one] = own.villages;
    const back = decisionInput.parse({ periode: '2022-TW3', opd: 'dinkes', decision: 'return', sel: [`${one.code}/SP01/2`], reason: 'Penyebut keliru', seen: '2' });
    await run(own.verifier, (tx) => decideReport(tx, own.verifier, back));
    await sendSheet(own.operator, cell(`${one.code}/SP01`, ['1', '5'], '3:1:4:angka'));
    await sendSheet(own.operator, cell(`${one.code}/SP01`, ['1', '6'], '4:1:5:angka'));
    expect(await submit(own.operator)).toMatchObject({ changed: 1 });
  });

  it('sekretaris mengubah dan mencabut batas waktu', async () => {
    const own = await late();
    const set = (dueOn: string | null) => run(own.coordinator, (tx) => setDeadline(tx, own.coordinator, { ...PERIOD, dueOn }));
    expect((await refusalOf(set('2022-06-30'))).fields.dueOn).toContain('sebelum periode ini mulai (1 Jul 2022)');
    at('2022-11-01T02:00:00Z');
    await set(null);
    expect(await submit(own.operator)).toMatchObject({ changed: 4 });
  });
});

describe('kata batas waktu', () => {
  it('perpanjangan hanya bila lebih lambat; tanpa batas tidak ada yang lewat', () => {
    expect([deadlineOf({ dueOn: '2022-10-30', extendedUntil: '2022-11-03' }), deadlineOf({ dueOn: '2022-10-30', extendedUntil: '2022-10-01' }), deadlineOf({ dueOn: null, extendedUntil: '2022-11-03' })])
      .toEqual(['2022-11-03', '2022-10-30', null]);
    expect([deadlineWords('2022-10-30', '2022-10-27'), deadlineWords('2022-10-30', '2022-10-30'), deadlineWords('2022-10-30', '2022-11-01')]).toEqual(['tinggal tiga hari', 'hari ini hari terakhir', 'lewat dua hari']);
    expect([waitingWords('2022-10-30', '2022-10-30'), waitingWords('2022-10-29', '2022-10-30'), waitingWords('2022-10-25', '2022-10-30')]).toEqual(['masuk hari ini', 'sejak kemarin', 'menunggu lima hari']);
  });
});
