import { afterEach, describe, expect, it } from 'vitest';
import { clock } from '@/lib/auth/clock';
import { readAs, type FigureTx, type Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { decideReport } from '@/lib/reporting/commands/decide';
import { submitReport } from '@/lib/reporting/commands/submit';
import { decisionInput } from '@/lib/reporting/input';
import { readTasks, type Tasks } from '@/lib/reporting/queries/tasks';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, sendSheet } from '../support/entry-sheet';
import { aReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const realNow = clock.now;
afterEach(() => { clock.now = realNow; });
const at = (instant: string): void => { clock.now = () => new Date(instant); };
const run = <T extends Touched>(viewer: Viewer, work: (tx: FigureTx) => Promise<T>): Promise<T> => changeFigures(viewer, 2022, work);
const tasksOf = (viewer: Viewer): Promise<Tasks | null> => readAs(viewer, (tx) => readTasks(tx, viewer));
const send = (viewer: Viewer) => run(viewer, (tx) => submitReport(tx, viewer, { periodCode: '2022-TW3' }));

describe('untuk Anda sekarang (F67)', () => {
  it('operator: sel kosong dengan yang pertama, yang kembali dengan alasan, batas waktu', async () => {
    at('2022-10-25T02:00:00Z');
    const own = await aReportingTeam(database, { dueOn: '2022-10-30' });
    const [anjir, bakti] = own.villages;
    expect(await tasksOf(own.socialOperator)).toMatchObject({ today: '2022-10-25', reports: [{ periodCode: '2022-TW3', empty: 2, first: { place: 'Anjir', indicator: 'SE06' }, dueOn: '2022-10-30' }] });
    for (const { code } of [anjir, bakti]) await sendSheet(own.socialOperator, cell(`${code}/SE06`, ['1', '4'], '0:::angka'));
    await send(own.socialOperator);
    const back = decisionInput.parse({ periode: '2022-TW3', opd: 'dinsos', decision: 'return', sel: [`${bakti.code}/SE06/2`], reason: 'Angka desa tetangga', seen: '1' });
    await run(own.verifier, (tx) => decideReport(tx, own.verifier, back));
    expect(await tasksOf(own.socialOperator)).toMatchObject({ reports: [{ empty: 0, first: null, report: { returned: [{ place: 'Bakti', indicator: 'SE06', reason: 'Angka desa tetangga' }] } }] });
  });

  it('verifikator: yang paling lama menunggu lebih dahulu', async () => {
    const own = await aReportingTeam(database);
    const [anjir, bakti] = own.villages;
    at('2022-10-20T02:00:00Z');
    for (const { code } of [anjir, bakti]) await sendSheet(own.socialOperator, cell(`${code}/SE06`, ['1', '4'], '0:::angka'));
    await send(own.socialOperator);
    at('2022-10-22T02:00:00Z');
    for (const { code } of [anjir, bakti]) for (const indicator of ['SP01', 'SP02']) await sendSheet(own.operator, cell(`${code}/${indicator}`, ['1', '4'], '0:::angka'));
    await send(own.operator);
    at('2022-10-25T02:00:00Z');
    const tasks = await tasksOf(own.verifier);
    expect(tasks?.kind === 'verifier' && tasks.waiting.map(({ agency, waiting, submittedOn }) => [agency, waiting, submittedOn])).toEqual([['Dinsos', 2, '2022-10-20'], ['Dinkes', 4, '2022-10-22']]);
  });

  it('koordinator: periode yang perlu ditutup dan yang terlambat; pimpinan: tidak ada', async () => {
    const own = await aReportingTeam(database, { dueOn: '2022-10-30' });
    at('2022-11-02T02:00:00Z');
    const tasks = await tasksOf(own.coordinator);
    expect(tasks?.kind === 'coordinator' && tasks.periods.map(({ period, late }) => [period.code, period.empty, late.map(({ shortName }) => shortName)])).toEqual([['2022-TW3', 6, ['Dinkes', 'Dinsos']]]);
    expect(await tasksOf(viewerWith({ team: own.team, role: 'leader' }))).toBeNull();
    // Baznas mendukung SP01: lembar sukarela, tanpa sel yang diminta.
    expect(await tasksOf(own.almsOperator)).toMatchObject({ reports: [{ role: 'support', empty: 0, report: { asked: 0 } }] });
  });
});
