import { afterEach, describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { clock } from '@/lib/auth/clock';
import { readAs } from '@/lib/auth/transaction';
import type { TimeZone } from '@/lib/day';
import { readReportingBoard, type ReportingBoard } from '@/lib/reporting/queries/reporting-board';
import { boardDays, boardMark, boardRates, type BoardReport, isOnTime, reportingHeadline } from '@/lib/reporting/rules/board';
import { agencyReminder, groupReminder, LONGEST_REMINDER, type Owed } from '@/lib/reporting/rules/reminder';
import { aJurisdiction, anAgency, anIndicator, aPeriod, aValue, aVillage, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const realNow = clock.now;
afterEach(() => { clock.now = realNow; });
const at = (instant: string): void => { clock.now = () => new Date(instant); };

const report = (given: Partial<BoardReport> = {}): BoardReport => ({ expected: 10, said: 0, state: 'draft', sentOn: null, dueOn: '2022-10-15', isClosed: false, ...given });

describe('satu laporan pada satu hari (U10)', () => {
  it.each([
    [report(), '2022-10-12', 'empty', 'tinggal 3 hari'],
    [report({ said: 4 }), '2022-10-15', 'partial', 'hari terakhir'],
    [report({ said: 10 }), '2022-10-14', 'complete', 'tinggal 1 hari'],
    [report({ said: 10 }), '2022-10-16', 'late', 'terlambat 1 hari'], // terisi tetapi tidak dikirim
    [report({ said: 4 }), '2022-11-01', 'late', 'terlambat 17 hari'], // 16 hari Oktober + 1
    [report({ said: 10, state: 'submitted', sentOn: '2022-10-15' }), '2022-11-01', 'complete', 'tepat waktu'],
    [report({ said: 10, state: 'verified', sentOn: '2022-10-18' }), '2022-11-01', 'complete', 'dikirim lewat 3 hari'],
    [report({ said: 4, dueOn: null }), '2022-11-01', 'partial', null],
    [report({ isClosed: true }), '2022-11-01', 'empty', 'tidak dikirim'],
  ] as const)('%j pada %s: %s, %s', (one, today, mark, days) => expect([boardMark(one, today), boardDays(one, today)]).toEqual([mark, days]));

  it('tingkat pelaporan dan tepat waktu seperti DHIS2: ÷ semua yang diminta', () => {
    const sent = (sentOn: string) => report({ state: 'submitted', sentOn });
    // 3 dari 4 melapor = 75,00 %; 2 dari 4 tepat waktu = 50,00 %; yang dikembalikan tetap melapor
    const rates = boardRates([sent('2022-10-10'), { ...sent('2022-10-15'), state: 'returned' }, sent('2022-10-16'), report()], '2022-10-20');
    expect(rates).toEqual({ expected: 4, reported: 3, onTime: 2, late: 1, reportedBp: 7500, onTimeBp: 5000 });
    expect(reportingHeadline(rates, '2022-10-15')).toBe('Tiga dari 4 instansi sudah melapor; satu terlambat.');
    expect(boardRates([report({ dueOn: null })], '2022-10-20')).toMatchObject({ reportedBp: 0, onTimeBp: null });
    expect(boardRates([], '2022-10-20')).toMatchObject({ reportedBp: null, onTimeBp: null });
    // dikirim tanpa cap waktu: melapor, tetapi tidak diketahui tepat waktunya
    expect(isOnTime(report({ state: 'verified' }))).toBeNull();
  });
});

/** Twelve agencies, each leads one indicator in one village; eight have sent on 10 October, one came in on the 17th by extension, three have not. */
async function twelve(timeZone: TimeZone) {
  const team = await aJurisdiction(database, { timeZone });
  const village = await aVillage(team, { name: 'Anjir', lokus: 2022 });
  const periodId = await aPeriod(team, '2022-TW3');
  await team.db.insert(t.jurisdictionPeriod).values([{ jurisdictionId: team.id, periodId, dueOn: '2022-10-15' }, { jurisdictionId: team.id, periodId: await aPeriod(team, '2022-TW2'), state: 'approved' }]);
  for (let n = 1; n <= 12; n++) {
    const code = `SP${String(n).padStart(2, '0')}`;
    const agency = await anAgency(team, { shortName: `Dinas ${String(n).padStart(2, '0')}`, code: `dinas${n}` });
    await anIndicator(team, { code });
    await team.db.insert(t.responsibility).values({ jurisdictionId: team.id, year: 2022, lens: 'indicator', columnCode: code, agencyId: agency.id, role: 'lead' });
    if (n === 12 || n <= 9) await aValue(team, { region: village, indicator: code, period: '2022-TW3', n: 1, d: 2, agency, sourceKind: 'agency', state: n === 12 ? 'draft' : 'submitted' });
    if (n <= 8) await team.db.insert(t.submission).values({ jurisdictionId: team.id, periodId, agencyId: agency.id, state: 'submitted', firstSubmittedAt: new Date('2022-10-10T03:00:00Z') });
    if (n === 9) await team.db.insert(t.submission).values({ jurisdictionId: team.id, periodId, agencyId: agency.id, state: 'submitted', firstSubmittedAt: new Date('2022-10-17T03:00:00Z'), extendedUntil: '2022-10-20' });
  }
  return viewerWith({ team, role: 'verifier' });
}
const boardOf = (viewer: Awaited<ReturnType<typeof twelve>>): Promise<ReportingBoard> => readAs(viewer, (tx) => readReportingBoard(tx, viewer, { year: 2022, periodCode: '2022-TW3' }));

describe('siapa belum melapor (F66)', () => {
  // Tengah malam 20→21 Oktober: di WIT pukul 15.00 UTC, WITA 16.00, WIB 17.00.
  it.each([['Asia/Jayapura', '2022-10-20T14:59:00Z'], ['Asia/Makassar', '2022-10-20T15:59:00Z'], ['Asia/Jakarta', '2022-10-20T16:59:00Z']] as const)('tiga dari 12 instansi terlambat tampil dengan harinya, menurut %s', async (zone, lastMinute) => {
    const viewer = await twelve(zone);
    at(lastMinute);
    const before = await boardOf(viewer);
    expect(before.rows.filter(({ mark }) => mark === 'late').map(({ shortName, days, said }) => [shortName, days, said]))
      .toEqual([['Dinas 10', 'terlambat 5 hari', 0], ['Dinas 11', 'terlambat 5 hari', 0], ['Dinas 12', 'terlambat 5 hari', 1]]); // 15 → 20 Oktober
    clock.now = () => new Date(Date.parse(lastMinute) + 60_000);
    const after = await boardOf(viewer);
    expect(after.rows.slice(0, 3).map(({ days }) => days)).toEqual(Array(3).fill('terlambat 6 hari'));
    expect([after.headline, after.period.rates]).toEqual(['Sembilan dari 12 instansi sudah melapor; tiga terlambat.', { expected: 12, reported: 9, onTime: 9, late: 3, reportedBp: 7500, onTimeBp: 7500 }]);
    expect(after.rows.find(({ shortName }) => shortName === 'Dinas 09')?.days).toBe('tepat waktu'); // 17 Oktober, diperpanjang sampai 20
    expect(after.periods.map(({ code, rates }) => [code, rates.reported, rates.late])).toEqual([['2022-TW2', 0, 0], ['2022-TW3', 9, 3]]);
    expect(after.year.find(({ code }) => code === 'dinas1')?.cells.map((cell) => cell?.days)).toEqual(['tidak dikirim', 'tepat waktu']);
  });
});

describe('pengingat untuk WhatsApp', () => {
  const owed = (given: Partial<Owed> = {}): Owed => ({ agency: 'Dinkes', empty: 8, expected: 80, returned: 1, dueOn: '2022-10-15', link: 'https://simpul.example/pengisian?opd=dinkes', ...given });
  const context = { team: 'Kabupaten Balangan', period: '2022 · Triwulan III', today: '2022-10-12', link: 'https://simpul.example/pengisian?opd=semua' };

  it.each([['Asia/Jakarta', 'WIB'], ['Asia/Makassar', 'WITA'], ['Asia/Jayapura', 'WIT']] as const)('instansi, yang kurang, batas dengan zona %s, tautan', (zone, short) => {
    expect(agencyReminder(owed(), { ...context, zone })).toBe([
      'Yth. Bapak/Ibu Dinkes,', 'mohon kesediaannya melengkapi laporan percepatan penurunan stunting Kabupaten Balangan, 2022 · Triwulan III.',
      'Saat ini 8 dari 80 sel belum diisi, 1 sel dikembalikan untuk diperbaiki.', `Batas waktu: 15 Oktober 2022 pukul 24.00 ${short} (3 hari lagi).`,
      'Isi di sini: https://simpul.example/pengisian?opd=dinkes', 'Bila datanya memang belum ada atau tidak ada sasaran, cukup pilih keterangannya. Terima kasih.',
    ].join('\n'));
  });

  it('lewat batas, tanpa batas, terisi tetapi belum dikirim', () => {
    const say = (given: Partial<Owed>, today = '2022-10-12') => agencyReminder(owed({ returned: 0, ...given }), { ...context, today, zone: 'Asia/Makassar' });
    expect(say({}, '2022-10-20')).toContain('(sudah lewat 5 hari)');
    expect(say({ dueOn: null })).toContain('Batas waktu: belum ada batas waktu.');
    expect(say({ empty: 0 })).toContain('80 sel sudah terisi tetapi belum dikirim.');
  });

  it('grup: paling banyak 900 huruf, yang tidak muat dihitung', () => {
    const many = Array.from({ length: 40 }, (_, n) => owed({ agency: `Dinas Pemberdayaan Masyarakat Nomor ${n}` }));
    const text = groupReminder(many, { ...context, zone: 'Asia/Makassar' });
    expect(text.length).toBeLessThanOrEqual(LONGEST_REMINDER);
    const listed = text.split('\n').filter((line) => line.startsWith('- Dinas')).length;
    expect(text).toContain(`- dan ${40 - listed} instansi lain`);
    expect(text).toContain('https://simpul.example/pengisian?opd=semua');
    expect(agencyReminder(owed({ agency: 'x'.repeat(500), link: `https://simpul.example/${'y'.repeat(200)}` }), { ...context, team: 'z'.repeat(500), zone: 'Asia/Jakarta' }).length).toBeLessThanOrEqual(LONGEST_REMINDER);
  });
});
