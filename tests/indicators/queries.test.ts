import { describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { readAs } from '@/lib/auth/transaction';
import { readMoneyByIndicator } from '@/lib/budgets/queries/by-indicator';
import { cardHeadline, catalogueHeadline } from '@/lib/indicators/rules/card';
import { listVillageValues } from '@/lib/convergence/queries/values';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { readScope } from '@/lib/jurisdictions/queries';
import { type IndicatorCard, readIndicatorCard } from '@/lib/reporting/queries/indicator-card';
import { type CatalogueReport, readIndicatorCatalogue } from '@/lib/reporting/queries/indicator-catalogue';
import { plainText } from '@/lib/sentence';
import { aJurisdiction, aPeriod, aTarget, aValue, aVillage, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const viewerOf = async (code: string) => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  return viewerWith({ team });
};
const balangan = await viewerOf('63.11');
const TW3 = { periode: '2022-TW3' };
const catalogue = (params: Record<string, string> = {}, viewer = balangan): Promise<CatalogueReport> =>
  readAs(viewer, async (tx) => readIndicatorCatalogue(tx, viewer, await readScope(tx, viewer, params), params));
const card = (code: string, params: Record<string, string> = TW3, viewer = balangan): Promise<IndicatorCard> =>
  readAs(viewer, async (tx) => readIndicatorCard(tx, viewer, await readScope(tx, viewer, params), { code, params }));
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('katalog (F03)', () => {
  it('memuat 9 spesifik dan 11 sensitif; SP02 41,26 % dari 80 % berselisih 38,74 poin', async () => {
    const { lines, of } = await catalogue(TW3);
    expect(of).toBe(20);
    expect(lines.filter(({ group }) => group === 'specific')).toHaveLength(9);
    expect(lines.find(({ code }) => code === 'SP02')).toMatchObject({
      shareBp: 4126, gapBp: 3874, status: 'L', shown: 'whole', target: { targetBp: 8000, label: 'target nasional 2024' }, whole: { basis: 'published', source: expect.stringContaining('BALANTING') },
    });
  });

  it('urut selisih: yang terjauh di atas, tercapai dan tanpa data di bawah; atau urutan katalog', async () => {
    const { lines } = await catalogue(TW3);
    expect(lines.slice(0, 3).map(({ code }) => code)).toEqual(['SP09', 'SP02', 'SE11']); // 64,60 · 38,74 · 37,13
    expect(lines.at(-1)?.code).toBe('SE09');
    const ordered = await catalogue({ ...TW3, urut: 'katalog' });
    expect(ordered.lines.map(({ code }) => code)).toEqual(LENSES.indicator.filter(({ code }) => code !== 'umum').map(({ code }) => code));
  });

  it.each([
    [{ kelompok: 'sensitif' }, 11],
    [{ spm: 'public_works' }, 3], // air minum, sanitasi, stop BABS
    [{ opd: 'kemenag', kelompok: 'spesifik' }, 2], // SP03, SP09 sebagai pendukung
    [{ tahap: 'school_age', kelompok: 'spesifik' }, 1], // SP03
  ])('saringan %j: %i indikator', async (params, count) => expect((await catalogue({ ...TW3, ...params })).lines).toHaveLength(count));

  it('pilihan yang tidak dikenal disebut; instansi yang tidak tercatat ditolak', async () => {
    expect((await catalogue({ ...TW3, kelompok: 'x', urut: 'abjad' })).view.ignored).toEqual(['kelompok=x', 'urut=abjad']);
    await expect(catalogue({ ...TW3, opd: 'tidak_ada' })).rejects.toThrow('tidak tercatat pada indikator mana pun');
  });

  it('di luar yang 20: hasil, keadaan, tambahan, keluaran, masing-masing dengan angkanya', async () => {
    const { others } = await catalogue(TW3);
    expect(others.map(({ group }) => group)).toEqual(['outcome', 'context', 'extension', 'output']);
    expect(others[0]?.indicators.find(({ card: { code } }) => code === 'OC01')).toMatchObject({ value: { shareBp: 1491 }, target: { targetBp: 1840, decree: 'RPJMD Kabupaten Balangan 2021–2026' } });
  });

  it('tiap angka terbuka penjelasannya; angka terbit dan gabungan desa berdiri sendiri', async () => {
    const { explanation } = await catalogue({ ...TW3, jelas: 'nilai:SP02' });
    expect(explanation?.inputs.map(({ label }) => label)).toEqual(['Angka terbit', 'Gabungan desa lokus', 'Target', 'Penanggung jawab']);
    expect(explanation?.rivals).toHaveLength(2);
  });

  it('uang dan kegiatan di samping hasil (F78): SE05 satu baris Rp 770 juta', async () => {
    const money = await readAs(balangan, async (tx) => readMoneyByIndicator(tx, await readScope(tx, balangan, TW3)));
    expect(money.SE05).toMatchObject({ lines: 1, budgetIdr: 770_000_000n, spentIdr: 315_700_000n }); // 41 % dari 770
    expect(money.SE05?.activities).toBeGreaterThan(0);
    expect(money.SE02).toBeUndefined();
  });
});

describe('kalimat', () => {
  const facts = { code: 'SE02', shortName: 'Kehamilan tak diinginkan', direction: 'down', valueKind: 'survey', targetBp: 1550, lead: 'OPD KB', period: '2022 · Triwulan II', when: null, isExplained: true } as const;
  it('makin rendah makin baik: 20 % di atas batas, 12 % tercapai (F05)', () => {
    expect(spaced(plainText(cardHeadline({ ...facts, shareBp: 2000, gapBp: 450, status: 'P' })))).toBe('Kehamilan tak diinginkan: 20,00 %, 4,50 poin di atas batas 15,50 %.');
    expect(spaced(plainText(cardHeadline({ ...facts, shareBp: 1200, gapBp: 0, status: 'T' })))).toBe('Kehamilan tak diinginkan: 12,00 %, batas 15,50 % tercapai.');
    expect(spaced(plainText(cardHeadline({ ...facts, shareBp: null, gapBp: null, status: 'none' })))).toBe('Kehamilan tak diinginkan: belum ada data untuk 2022 · Triwulan II. OPD KB yang mengisi.');
  });
  it('angka lama menyebut periodenya', () => {
    expect(spaced(plainText(cardHeadline({ ...facts, shareBp: 2000, gapBp: 450, status: 'P', when: 'Agustus 2020' })))).toBe('Kehamilan tak diinginkan, Agustus 2020: 20,00 %, 4,50 poin di atas batas 15,50 %.');
  });
  it('katalog tanpa data berkata begitu', () => {
    expect(plainText(catalogueHeadline([{ ...facts, shareBp: null, gapBp: null, status: 'none' }]))).toBe('1 indikator layanan; belum ada data untuk periode ini.');
  });
});

describe('kartu (F112)', () => {
  it.each(LENSES.indicator.filter(({ code }) => code !== 'umum').map(({ code }) => code))('%s: arti, alasan, rumus, contoh, kehati-hatian, siapa dihubungi, target', async (code) => {
    const { card: words, roles, target, headline } = await card(code);
    for (const text of [words.definition, words.whyYours, words.example, words.caution, words.numeratorText, words.denominatorText]) expect(text).toBeTruthy();
    expect(roles[0]).toMatchObject({ role: 'lead', fullName: expect.any(String) });
    expect(target?.label).toBeTruthy();
    expect(plainText(headline)).toContain(words.shortName);
  });

  it('SP02: angka terbit berdiri sendiri; gabungan 7 dari 8 desa 101/186; desa terjauh di atas', async () => {
    const { line, villages, trend, change, headline } = await card('SP02');
    expect(line).toMatchObject({ shown: 'whole', shareBp: 4126, rollUp: { sum: { n: 101, d: 186 }, reported: 7, of: 8 } });
    expect(spaced(plainText(headline))).toBe('Ibu hamil minum 90 TTD: 41,26 %, 38,74 poin di bawah target 80,00 %.');
    expect(villages[0]).toMatchObject({ name: 'Hauwai', n: 8, d: 24, shareBp: 3333, gapBp: 4667, people: 12 }); // ceil(0,8 × 24) = 20; 20 − 8
    expect(villages.find(({ name }) => name === 'Mampari')).toMatchObject({ n: null, status: 'none', people: null });
    expect(villages.at(-1)).toMatchObject({ name: 'Batu Piring', status: 'T', people: 0 });
    // gabungan 50,00 → 54,30: +4,30 poin; tidak pernah dibandingkan dengan 41,26 yang terbit
    expect(change).toMatchObject({ of: 'roll-up', deltaBp: 430, word: 'naik', verdict: 'good' });
    expect(trend.map(({ code: period, wholeBp, rollUpBp }) => [period, wholeBp, rollUpBp])).toEqual([['2022-TW1', null, 4839], ['2022-TW2', 4126, 5000], ['2022-TW3', null, 5430]]);
  });

  it('prevalensi: 17,89 → 14,91 turun 2,98 poin, target RPJMD 18,40 dengan dokumennya', async () => {
    const { change, target, headline, line } = await card('OC01');
    expect(line).toBeNull();
    expect(change).toMatchObject({ of: 'whole', deltaBp: -298, verdict: 'good' });
    expect(target).toMatchObject({ targetBp: 1840, from: 'own', year: 2022 });
    expect(spaced(plainText(headline))).toContain('14,91 %, batas 18,40 % tercapai');
  });

  it('kode yang tidak ada ditolak dengan kalimat; huruf kecil diterima', async () => {
    await expect(card('XX99')).rejects.toThrow('Indikator “XX99” tidak ada dalam katalog');
    expect((await card('sp02')).card.code).toBe('SP02');
  });
});

describe('tim buatan sendiri', () => {
  it('SE02 kabupaten: 20 % belum (r = 0,775), 12 % tercapai pada batas 15,5 % (F05); target sendiri menang atas nasional', async () => {
    const team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
    const region = (await database.db.query.region.findFirst({ where: (row, { eq }) => eq(row.id, team.regionId) }))!;
    for (const code of ['2022-TW1', '2022-TW2']) await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, code) });
    const village = await aVillage(team, { name: 'Uren', lokus: 2022 });
    await aValue(team, { region, indicator: 'SE02', period: '2022-TW1', n: 40, d: 200 });
    await aValue(team, { region, indicator: 'SE02', period: '2022-TW2', n: 24, d: 200 });
    await aValue(team, { region: village, indicator: 'SP02', period: '2022-TW1', n: 33, d: 80, sourceKind: 'agency' });
    await aTarget(team, { indicator: 'SP02', year: 2022, targetBp: 7000 });
    const viewer = viewerWith({ team });
    const [first, second] = [await card('SE02', { periode: '2022-TW1' }, viewer), await card('SE02', { periode: '2022-TW2' }, viewer)];
    expect(first).toMatchObject({ statuses: { whole: 'P' }, line: { shareBp: 2000, gapBp: 450, people: 9 } }); // 40 − floor(0,155 × 200) = 9; r = 15,5/20 = 0,775
    expect(second).toMatchObject({ statuses: { whole: 'T' }, line: { shareBp: 1200, gapBp: 0 }, change: { word: 'turun', verdict: 'good' } });
    const own = await card('SP02', { periode: '2022-TW2' }, viewer);
    expect(own).toMatchObject({ target: { targetBp: 7000, from: 'own', label: 'target daerah 2022' }, line: { shown: 'roll-up', shareBp: 4125, people: 23 } }); // 56 − 33
    expect(own.villages[0]).toMatchObject({ name: 'Uren', age: '1 triwulan lalu', people: 23 });
    expect(own.roles).toEqual([]);
  });

  it('sumber lain di tingkat desa tidak menggantikan isian instansi: dasbor, kartu, dan desa sepakat', async () => {
    const team = await aJurisdiction(database, { name: 'Kabupaten Dua Sumber' });
    for (const code of ['2022-TW1', '2022-TW2']) await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, code) });
    const village = await aVillage(team, { name: 'Uren', lokus: 2022 });
    const of = { region: village, indicator: 'SP02' };
    await aValue(team, { ...of, period: '2022-TW1', n: 33, d: 80, sourceKind: 'agency' });
    await aValue(team, { ...of, period: '2022-TW2', n: 78, d: 80, sourceKind: 'survei' });
    const viewer = viewerWith({ team });
    const own = await card('SP02', { periode: '2022-TW2' }, viewer);
    expect([own.line?.shareBp, own.villages[0]?.shareBp, own.trend.map(({ code, rollUpBp }) => [code, rollUpBp])]).toEqual([4125, 4125, [['2022-TW1', 4125]]]); // 33 ÷ 80
    const values = await readAs(viewer, async (tx) => listVillageValues(tx, viewer, await readScope(tx, viewer, { periode: '2022-TW2' })));
    expect(values.find(({ indicator }) => indicator === 'SP02')?.shareBp).toBe(4125);
  });
});
