import { eq } from 'drizzle-orm';
import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LeaderPage } from '@/components/reports/leader-page';
import * as t from '@/db/schema';
import { addressOf } from '@/lib/address';
import { readAs } from '@/lib/auth/transaction';
import { dayIn, formatDay } from '@/lib/day';
import { readScope } from '@/lib/jurisdictions/queries';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { buildLeaderPage } from '@/lib/reports/queries/leader';
import { commitmentWords, historyChanges } from '@/lib/reports/rules/since-meeting';
import { aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, '63.11') });
if (!row) throw new Error('Balangan is not seeded.');
const balangan: Team = { ...row, db: database.db };
const secretary = await aMember(balangan, { role: 'coordinator' });
const leader = await aMember(balangan, { role: 'leader' });

const page = (params: Record<string, string> = {}) => readAs(leader, async (tx) => buildLeaderPage(tx, leader, await readScope(tx, leader, params), params));
const since = async (params: Record<string, string> = {}) => (await page(params)).since;
const meetingOn = async (heldOn: string | null, title: string, given: object = {}): Promise<string> => {
  const [made] = await database.db.insert(t.meeting).values({ jurisdictionId: balangan.id, level: 'regency', regionId: balangan.regionId, title, heldOn, state: 'held', ...given }).returning();
  return String(made?.id);
};
const today = dayIn(new Date(), 'Asia/Makassar');

describe('apa yang berubah sejak rapat terakhir (F116)', () => {
  it('rapat yang baru direncanakan, dibatalkan, atau tingkat desa bukan rapat terakhir', async () => {
    await meetingOn('2022-10-01', 'Rencana', { state: 'planned' });
    await meetingOn('2022-10-02', 'Batal', { state: 'cancelled' });
    const village = await database.db.query.targetVillage.findFirst({ where: (target, { eq: same }) => same(target.jurisdictionId, balangan.id) });
    await meetingOn('2022-10-03', 'Rembuk desa', { level: 'village', regionId: Number(village?.regionId) });
    expect((await since()).against).toBe('period');
  });

  it('rapat tanpa tanggal dan tanpa potret: periode sebelumnya, dengan sebabnya', async () => {
    const id = await meetingOn(null, 'Rapat tak bertanggal');
    expect((await since()).basis).toBe('Rapat tak bertanggal tidak bertanggal dan tidak berpotret; dibandingkan dengan periode sebelumnya, 2022 · Triwulan II.');
    await database.db.update(t.meeting).set({ state: 'cancelled' }).where(eq(t.meeting.id, id));
  });

  it('rapat bertanggal tanpa potret: riwayat sejak akhir hari itu, satu sel 50 menjadi 60 persen', async () => {
    await database.owner`update indicator_value set entered_at = '2022-01-01' where jurisdiction_id = ${balangan.id}`;
    for (const name of ['activity', 'budget_line'] as const) await database.owner`update ${database.owner(name)} set updated_at = '2022-01-01' where jurisdiction_id = ${balangan.id}`;
    const id = await meetingOn('2022-10-10', 'Rakor Oktober');
    expect(await since()).toMatchObject({ against: 'history', path: `/rapat/${id}`, changes: [], basis: 'Rakor Oktober, 10 Okt 2022: rapat itu tidak berpotret, jadi dibandingkan dengan riwayat isian sejak akhir hari itu.' });
    const [cell] = await database.owner`select v.region_id, v.indicator_id, v.period_id, r.name, i.code from indicator_value v join period p on p.id = v.period_id join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
      where v.jurisdiction_id = ${balangan.id} and p.code = '2022-TW3' and v.stage = 'working' and v.source_kind = 'agency' and v.numerator is not null and i.direction = 'up' order by r.code, i.code limit 1`;
    const of = database.owner`jurisdiction_id = ${balangan.id} and region_id = ${Number(cell?.region_id)} and indicator_id = ${Number(cell?.indicator_id)} and period_id = ${Number(cell?.period_id)} and stage = 'working' and source_kind = 'agency'`;
    await database.owner`update indicator_value set numerator = 6, denominator = 10, share_bp = null, entered_at = '2022-10-11T02:00:00Z' where ${of}`;
    await database.owner`insert into indicator_value_history (jurisdiction_id, period_id, region_id, indicator_id, id, source_kind, stage, status, basis, numerator, denominator, state, version, replaced_at)
      select jurisdiction_id, period_id, region_id, indicator_id, gen_random_uuid(), source_kind, stage, status, basis, 5, 10, state, 1, '2022-10-11T02:00:00Z' from indicator_value where ${of}`;
    // 360.000 of 600.000 households: times 10.000 no integer of the database.
    await database.owner`update indicator_value set numerator = 360000, denominator = 600000 where ${of}`;
    expect((await since()).changes[1]?.words).toBe(`${cell?.name}, ${cell?.code} 50,0 → 60,0`);
    // 10 Okt 15.59 UTC is 23.59 WITA of the meeting's own day, and not after it.
    await database.owner`update activity set updated_at = '2022-10-10T15:59:00Z' where id = (select id from activity where jurisdiction_id = ${balangan.id} and year = 2022 order by id limit 1)`;
    expect((await since()).changes).toEqual([
      { what: 'Nilai indikator', words: '1 diubah', good: null }, { what: 'Naik terbesar', words: `${cell?.name}, ${cell?.code} 50,0 → 60,0`, good: true },
    ]);
    await database.owner`update activity set updated_at = '2022-10-10T16:01:00Z' where jurisdiction_id = ${balangan.id} and updated_at = '2022-10-10T15:59:00Z'`;
    expect((await since()).changes.at(-1)).toEqual({ what: 'Kegiatan', words: '1 baru atau diubah', good: null });
  });

  it('rapat dengan potret: angka beku hari itu, juga setelah skor, uang, dan komitmen berubah; tautannya membuka potretnya', async () => {
    const meetingId = await meetingOn(today, 'Rakor hari ini');
    const id = await takeSnapshot(secretary, { title: 'Rakor hari ini', periodCode: '2022-TW3', stage: 'working', meetingId });
    const before = await since();
    expect(before).toMatchObject({ against: 'snapshot', path: `/rapat/potret/${id}#berubah`, changes: [] });
    expect(before.basis).toMatch(new RegExp(`^Rakor hari ini, ${formatDay(today)}: dibandingkan dengan potret angka rapat itu \\(2022 · Triwulan III, nomor \\d+\\)\\.$`));
    await database.owner`update village_score s set is_convergent = false, gaps = gaps + 2 from period p where p.id = s.period_id and p.code = '2022-TW3' and s.stage = 'working' and s.jurisdiction_id = ${balangan.id}
      and s.region_id = (select s2.region_id from village_score s2 where s2.jurisdiction_id = s.jurisdiction_id and s2.period_id = s.period_id and s2.stage = s.stage and s2.is_convergent order by s2.region_id limit 1)`;
    await database.owner`insert into commitment (jurisdiction_id, id, text, updated_at) values (${balangan.id}, gen_random_uuid(), 'Sumur bor', now() + interval '1 minute')`;
    const after = await since();
    expect(after.changes.map(({ what, words }) => `${what}: ${words}`)).toEqual([
      'Desa konvergen: 4 → 3', expect.stringMatching(/^Tidak lagi konvergen: /), 'Celah tanpa kegiatan: 22 → 24', 'Komitmen: 1 baru',
    ]);
    const html = draw(h(LeaderPage, { report: await page(), address: addressOf('/pimpinan', {}), changed: null }));
    expect(html).toContain('Apa yang berubah sejak rapat terakhir');
    expect(html).toContain(`href="/rapat/potret/${id}#berubah"`);
  });

  it('potret periode yang lebih baru tidak dipakai untuk periode lama; angka disahkan tidak dibandingkan dengan potret sementara', async () => {
    expect((await since({ periode: '2022-TW2' })).against).toBe('history');
    expect((await since({ angka: 'disahkan' })).against).toBe('history');
  });
});

describe('tanpa pembanding', () => {
  it('Kaltim: rapatnya tidak bertanggal di sumber dan tidak berpotret, periodenya satu; kalimatnya mengatakan itu dan langkah berikutnya', async () => {
    const kaltim = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, '64') });
    if (!kaltim) throw new Error('Kaltim is not seeded.');
    const governor = await aMember({ ...kaltim, db: database.db }, { role: 'leader' });
    const { since: found } = await readAs(governor, async (tx) => buildLeaderPage(tx, governor, await readScope(tx, governor, {}), {}));
    expect(found).toMatchObject({ against: 'none', path: '/rapat', changes: [] });
    expect(found.basis).toContain(' tidak bertanggal dan tidak berpotret, dan belum ada periode sebelumnya. Bekukan potret saat rapat');
  });
});

describe('kata-katanya', () => {
  it('yang tidak berubah tidak disebut', () => {
    expect(historyChanges({ values: { made: 0, changed: 0 }, movers: [], activities: { touched: 0, finished: 0 }, lines: 0 })).toEqual([]);
    expect(commitmentWords([])).toEqual([]);
  });
  it('penurunan indikator yang seharusnya turun itu baik; komitmen baru yang langsung selesai dihitung di keduanya', () => {
    const facts = { values: { made: 1200, changed: 0 }, movers: [{ place: 'Uren', code: 'SE06', direction: 'down' as const, wasBp: 4000, nowBp: 3050 }], activities: { touched: 2, finished: 1 }, lines: 3 };
    expect(historyChanges(facts).map(({ what, words, good }) => [what, words, good])).toEqual([
      ['Nilai indikator', '1.200 baru diisi', null], ['Turun terbesar', 'Uren, SE06 40,0 → 30,5', true], ['Kegiatan', '2 baru atau diubah, 1 selesai', null], ['Baris anggaran', '3 baru atau diubah', null],
    ]);
    expect(commitmentWords([{ before: 'belum ada', after: 'selesai' }, { before: 'belum dimulai', after: 'berjalan' }, { before: 'berjalan', after: 'berjalan' }])).toEqual([{ what: 'Komitmen', words: '1 baru, 1 selesai, 1 berubah keadaan', good: null }]);
  });
});
