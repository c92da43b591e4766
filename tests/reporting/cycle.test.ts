import { describe, expect, it } from 'vitest';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import type { Refusal } from '@/lib/refusal';
import { approvePeriod } from '@/lib/reporting/commands/approve';
import { decideReport } from '@/lib/reporting/commands/decide';
import { openPeriod, reopenPeriod } from '@/lib/reporting/commands/period';
import { submitReport, withdrawReport } from '@/lib/reporting/commands/submit';
import { decisionInput, type DecisionInput } from '@/lib/reporting/input';
import { aPeriod, aTarget, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, refusalOf, sendSheet } from '../support/entry-sheet';
import { aReportingTeam, type ReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();
const { owner } = database;
const TW3 = { periodCode: '2022-TW3' };
const run = <T extends Touched>(viewer: Viewer, work: (tx: FigureTx) => Promise<T>): Promise<T> => changeFigures(viewer, 2022, work);
const submit = (who: Viewer) => run(who, (tx) => submitReport(tx, who, TW3));
const withdraw = (who: Viewer) => run(who, (tx) => withdrawReport(tx, who, TW3));
const approve = (who: Viewer, belum = 0, setuju?: 'ya') => run(who, (tx) => approvePeriod(tx, who, { ...TW3, belum, setuju }));
const reopen = (who: Viewer) => run(who, (tx) => reopenPeriod(tx, who, { ...TW3, reason: 'Angka Dinkes direvisi' }));

function decide(who: Viewer, given: Partial<Record<'opd' | 'decision' | 'reason' | 'seen', string>> & { sel?: string[] }) {
  const input: DecisionInput = decisionInput.parse({ periode: '2022-TW3', opd: 'dinkes', decision: 'verify', sel: [], reason: '', seen: '1', ...given });
  return run(who, (tx) => decideReport(tx, who, input));
}

/** The four cells of Dinkes: Anjir and Bakti, SP01 and SP02. */
const address = ({ villages }: ReportingTeam, village: number, indicator: string): string => `${villages[village]?.code}/${indicator}`;
async function fill(own: ReportingTeam, cells: [number, string, string, string][]): Promise<void> {
  for (const [village, indicator, n, d] of cells) await sendSheet(own.operator, cell(address(own, village, indicator), [n, d], '0:::angka'));
}
const FOUR: [number, string, string, string][] = [[0, 'SP01', '3', '4'], [0, 'SP02', '1', '4'], [1, 'SP01', '2', '5'], [1, 'SP02', '5', '5']];

const states = async ({ team }: ReportingTeam, stage = 'working') => (await owner<{ said: string }[]>`
  select r.name || ' ' || i.code || ' ' || v.numerator || '/' || v.denominator || ' ' || v.state || ' v' || v.version || coalesce(' (' || v.return_reason || ')', '') as said
  from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
  where v.jurisdiction_id = ${team.id} and v.stage = ${stage} order by i.code, r.name`).map(({ said }) => said);
const sent = async ({ team }: ReportingTeam) => (await owner`select s.state, s.reason, s.version, s.first_submitted_at is not null as sent from submission s join agency a on a.id = s.agency_id
  where s.jurisdiction_id = ${team.id} and a.code = 'dinkes'`)[0];
const count = async (table: 'audit_entry' | 'indicator_value_history', { team }: ReportingTeam) => Number((await owner`select count(*) from ${owner(table)} where jurisdiction_id = ${team.id}`)[0]?.count);

describe('tandai lengkap dan kirim (F63)', () => {
  it('sel kosong disebut satu per satu menurut desa dan indikator; tidak ada yang terkirim', async () => {
    const own = await aReportingTeam(database);
    await fill(own, [FOUR[0]!, FOUR[3]!]);
    const refused: Refusal = await refusalOf(submit(own.operator));
    expect([refused.code, refused.message]).toEqual(['invalid', 'Belum dapat dikirim: dua sel masih kosong. Isi angkanya, atau pilih “tidak ada sasaran” atau “belum ada data”.']);
    expect(refused.fields).toEqual({ [`${address(own, 1, 'SP01')}/n`]: 'Bakti, SP01: belum diisi.', [`${address(own, 0, 'SP02')}/n`]: 'Anjir, SP02: belum diisi.' });
    expect([await states(own), await sent(own)]).toEqual([['Anjir SP01 3/4 draft v1', 'Bakti SP02 5/5 draft v1'], undefined]);
  });

  it('“tidak ada sasaran” dan “belum ada data” cukup untuk mengirim', async () => {
    const own = await aReportingTeam(database);
    await fill(own, [FOUR[0]!, FOUR[3]!]);
    await sendSheet(own.operator, { ...cell(address(own, 1, 'SP01'), ['', ''], '0:::angka', 'belum-ada'), ...cell(address(own, 0, 'SP02'), ['', ''], '0:::angka', 'tanpa-sasaran') });
    expect(await submit(own.operator)).toMatchObject({ changed: 4 });
    expect(await sent(own)).toMatchObject({ state: 'submitted', sent: true, version: 2 });
  });

  it('terkirim terkunci sampai ditarik; setiap langkah masuk riwayat dan satu baris jejak', async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    const [audit, history] = [await count('audit_entry', own), await count('indicator_value_history', own)];
    await submit(own.operator);
    expect([await count('audit_entry', own) - audit, await count('indicator_value_history', own) - history]).toEqual([1, 4]);
    const locked = await refusalOf(sendSheet(own.operator, cell(address(own, 0, 'SP01'), ['4', '4'], '2:3:4:angka')));
    expect(Object.values(locked.fields).join()).toContain('sudah dikirim dan menunggu pemeriksaan. Tarik kembali kirimannya, atau minta Bappeda mengembalikannya.');
    expect((await refusalOf(submit(own.operator))).message).toContain('sudah dikirim dan menunggu pemeriksaan');
    await withdraw(own.operator);
    expect([(await states(own))[0], (await sent(own))?.state]).toEqual(['Anjir SP01 3/4 draft v3', 'draft']);
    await sendSheet(own.operator, cell(address(own, 0, 'SP01'), ['4', '4'], '3:3:4:angka'));
    await submit(own.operator);
    expect((await states(own))[0]).toBe('Anjir SP01 4/4 submitted v5');
  });

  it('riwayat menyimpan baris utuh seperti sebelumnya', async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    const columns = (await owner<{ name: string }[]>`select column_name as name from information_schema.columns where table_name = 'indicator_value' order by 1`).map(({ name }) => name);
    const before = await owner`select to_jsonb(v) as row from indicator_value v where jurisdiction_id = ${own.team.id} order by region_id, indicator_id`;
    await submit(own.operator);
    const kept = await owner`select to_jsonb(h) as row from indicator_value_history h where jurisdiction_id = ${own.team.id} order by region_id, indicator_id`;
    const pick = (row: Record<string, unknown>) => Object.fromEntries(columns.map((name) => [name, row[name]]));
    expect(kept.map(({ row }) => pick(row as never))).toEqual(before.map(({ row }) => pick(row as never)));
  });

  it('pendukung (Baznas) mengirim yang diisinya saja, sukarela', async () => {
    const own = await aReportingTeam(database);
    expect((await refusalOf(submit(own.almsOperator))).message).toBe('Belum ada isian untuk dikirim.');
    await sendSheet(own.almsOperator, cell(address(own, 0, 'SP01'), ['1', '4'], '0:::angka'));
    expect(await submit(own.almsOperator)).toMatchObject({ changed: 1 });
  });
});

describe('periksa dan kembalikan (F64)', () => {
  const opened = async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    await submit(own.operator);
    return own;
  };

  it('satu sel kembali dengan alasan, yang lain diperiksa; diperbaiki, dikirim lagi, diperiksa', async () => {
    const own = await opened();
    const one = address(own, 0, 'SP02');
    expect((await refusalOf(decide(own.verifier, { decision: 'return', sel: [`${one}/2`] }))).fields.reason).toContain('perlu diperbaiki');
    await decide(own.verifier, { decision: 'return', sel: [`${one}/2`], reason: 'Penyebut beda dengan data Dukcapil' });
    expect([(await states(own))[2], await sent(own)]).toEqual(['Anjir SP02 1/4 returned v3 (Penyebut beda dengan data Dukcapil)', expect.objectContaining({ state: 'returned', reason: 'Penyebut beda dengan data Dukcapil' })]);
    expect((await refusalOf(withdraw(own.operator))).message).toBe('Tidak ada kiriman yang dapat ditarik kembali.');
    await sendSheet(own.operator, cell(one, ['2', '6'], '3:1:4:angka'));
    // Sel lain diperiksa selagi yang kembali belum dikirim lagi: kiriman tetap "dikembalikan".
    await decide(own.verifier, { decision: 'verify', sel: [`${address(own, 0, 'SP01')}/2`] });
    expect((await sent(own))?.state).toBe('returned');
    expect(await submit(own.operator)).toMatchObject({ changed: 1 });
    expect(await decide(own.verifier, { decision: 'verify-all', seen: String((await sent(own))?.version) })).toMatchObject({ changed: 3, to: 'verified' });
    expect([(await sent(own))?.state, await states(own)]).toEqual(['verified', ['Anjir SP01 3/4 verified v3', 'Bakti SP01 2/5 verified v3', 'Anjir SP02 2/6 verified v6', 'Bakti SP02 5/5 verified v3']]);
    expect((await refusalOf(submit(own.operator))).message).toContain('sudah diperiksa');
    const locked = await refusalOf(sendSheet(own.operator, cell(one, ['3', '6'], '6:2:6:angka')));
    expect(Object.values(locked.fields).join()).toContain('sudah diperiksa. Minta Bappeda mengembalikannya');
  });

  it('seluruhnya dikembalikan; yang sudah diperiksa pun dapat dikembalikan', async () => {
    const own = await opened();
    await decide(own.verifier, { decision: 'verify-all', seen: '2' });
    await decide(own.verifier, { decision: 'return-all', seen: '3', reason: 'Semua penyebut keliru' });
    expect([(await sent(own))?.state, (await states(own)).every((said) => said.includes('returned v4 (Semua penyebut keliru)'))]).toEqual(['returned', true]);
  });

  it('yang berubah sejak halaman dibuka tidak diputuskan diam-diam', async () => {
    const own = await opened();
    await withdraw(own.operator);
    await sendSheet(own.operator, cell(address(own, 0, 'SP01'), ['4', '4'], '3:3:4:angka'));
    await submit(own.operator);
    expect((await refusalOf(decide(own.verifier, { decision: 'verify', sel: [`${address(own, 0, 'SP01')}/2`] }))).code).toBe('stale');
    expect((await refusalOf(decide(own.verifier, { decision: 'verify-all', seen: '2' }))).code).toBe('stale');
    expect((await refusalOf(decide(own.verifier, { decision: 'verify' }))).message).toContain('Belum ada sel yang dicentang');
    const [dinsos] = [address(own, 0, 'SE06')];
    expect((await refusalOf(decide(own.verifier, { decision: 'verify', sel: [`${dinsos}/1`] }))).code).toBe('stale');
    expect((await refusalOf(decide(own.verifier, { opd: 'lain', decision: 'verify-all' }))).code).toBe('not-found');
  });

  it('setelah Bappeda mulai memeriksa, kiriman tidak dapat ditarik', async () => {
    const own = await opened();
    await decide(own.verifier, { decision: 'verify', sel: [`${address(own, 0, 'SP01')}/2`] });
    expect((await refusalOf(withdraw(own.operator))).message).toContain('Bappeda sudah mulai memeriksa');
  });

  it('peran lain tidak memutuskan, instansi lain tidak mengirim', async () => {
    const own = await opened();
    for (const who of [own.operator, own.coordinator, viewerWith({ team: own.team, role: 'admin' })]) {
      expect((await refusalOf(decide(who, { decision: 'verify-all', seen: '2' }))).code).toBe('forbidden');
    }
    for (const who of [own.verifier, own.coordinator]) expect((await refusalOf(submit(who))).code).toBe('forbidden');
    expect((await refusalOf(withdraw(own.socialOperator))).message).toBe('Tidak ada kiriman yang dapat ditarik kembali.');
  });
});

describe('mengesahkan dan membuka kembali periode', () => {
  it('menyebut yang belum diperiksa dan meminta persetujuan; hanya yang diperiksa yang disahkan', async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    await submit(own.operator);
    await decide(own.verifier, { decision: 'verify', sel: FOUR.slice(0, 3).map(([village, indicator]) => `${address(own, village, indicator)}/2`) });
    // Belum: satu menunggu (Bakti SP02) dan dua sel SE06 Dinsos kosong = 3
    expect((await refusalOf(approve(own.coordinator, 2))).code).toBe('stale');
    expect(await refusalOf(approve(own.coordinator, 3))).toMatchObject({ code: 'invalid', message: 'Belum semua isian diperiksa: satu menunggu pemeriksaan, dua kosong; sel itu tidak ikut disahkan.' });
    expect((await refusalOf(approve(own.verifier, 3, 'ya'))).code).toBe('forbidden');
    expect(await approve(own.coordinator, 3, 'ya')).toMatchObject({ changed: 3 });
    expect(await states(own, 'approved')).toEqual(['Anjir SP01 3/4 verified v1', 'Bakti SP01 2/5 verified v1', 'Anjir SP02 1/4 verified v1']);
    expect((await refusalOf(sendSheet(own.operator, cell(address(own, 0, 'SP01'), ['4', '4'], '3:3:4:angka')))).message).toContain('sudah disahkan dan ditutup');
    for (const refused of [refusalOf(submit(own.operator)), refusalOf(decide(own.verifier, { decision: 'verify-all' })), refusalOf(approve(own.coordinator, 3, 'ya'))]) expect((await refused).message).toContain('disahkan');
  });

  it('dibuka kembali dengan alasan, diperbaiki, disahkan lagi: yang lama masuk riwayat', async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    await submit(own.operator);
    await decide(own.verifier, { decision: 'verify-all', seen: '2' });
    await approve(own.coordinator, 2, 'ya');
    expect((await refusalOf(run(own.operator, (tx) => reopenPeriod(tx, own.operator, { ...TW3, reason: 'saya mau' })))).code).toBe('forbidden');
    await reopen(own.coordinator);
    expect((await refusalOf(reopen(own.coordinator))).message).toContain('belum disahkan');
    expect(await states(own, 'approved')).toHaveLength(4);
    await decide(own.verifier, { decision: 'return', sel: [`${address(own, 0, 'SP01')}/3`], reason: 'Angka direvisi Dinkes' });
    await sendSheet(own.operator, cell(address(own, 0, 'SP01'), ['4', '4'], '4:3:4:angka'));
    await submit(own.operator);
    await decide(own.verifier, { decision: 'verify-all', seen: String((await sent(own))?.version) });
    expect(await approve(own.coordinator, 2, 'ya')).toMatchObject({ changed: 1 });
    expect((await states(own, 'approved'))[0]).toBe('Anjir SP01 4/4 verified v2');
    const [kept] = await owner`select numerator, reason from indicator_value_history where jurisdiction_id = ${own.team.id} and stage = 'approved'`;
    expect(kept).toEqual({ numerator: 3, reason: 'disahkan kembali' });
  });

  it('membuka periode berikutnya saja; nilai yang masih berlaku langsung terhitung di sana', async () => {
    const own = await aReportingTeam(database);
    await fill(own, FOUR);
    const open = (code: string) => run(own.coordinator, (tx) => openPeriod(tx, own.coordinator, { periodCode: code }));
    expect((await refusalOf(open('2023-TW1'))).message).toBe('Periode berikutnya adalah 2022 · Triwulan IV.');
    await aPeriod(own.team, '2022-TW4');
    for (const indicator of ['SP01', 'SP02']) await aTarget(own.team, { indicator, year: 2022, targetBp: 8000 });
    await open('2022-TW4');
    const [row] = await owner`select count(*)::int as villages, sum(reported)::int as reported from village_score where jurisdiction_id = ${own.team.id} and period_id = (select id from period where code = '2022-TW4') and stage = 'working'`;
    expect(row).toEqual({ villages: 2, reported: 4 });
  });
});
