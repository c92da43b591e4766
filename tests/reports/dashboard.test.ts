import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildDashboard, type DashboardReport } from '@/lib/reports/queries/dashboard';
import { readRecord } from '@/lib/reports/queries/record';
import { plainText } from '@/lib/sentence';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function viewerOf(code: string) {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  return viewerWith({ team });
}

async function dashboard(code: string, params: Record<string, string> = {}): Promise<DashboardReport> {
  const viewer = await viewerOf(code);
  return readAs(viewer, async (tx) => buildDashboard(tx, viewer, await readScope(tx, viewer, params), params));
}

const NBSP = '\u00A0';

describe('dashboard of Balangan, newest period of 2022', async () => {
  const report = await dashboard('63.11');
  const district = (name: string) => report.prevalence.districts.find((area) => area.name === name);
  const line = (code: string) => report.lines.find((one) => one.code === code);

  it('opens with one plain sentence on outcome, villages and celah (F109)', () => {
    expect(plainText(report.headline).replaceAll(NBSP, ' ')).toBe(
      'Stunting turun ke 14,91 %, di bawah target RPJMD 18,40 %, tetapi naik di tiga kecamatan. 4 dari 8 desa lokus konvergen; 22 celah belum ditangani siapa pun.');
  });

  it('shows prevalence falling 2,98 points from 17,89, the chosen one of three printed figures (F12)', () => {
    const { whole, rivals } = report.prevalence;
    expect([whole.now?.shareBp, whole.before?.shareBp, whole.deltaBp, whole.word]).toEqual([1491, 1789, -298, 'turun']);
    expect(rivals.map((rival) => [rival.shareBp, rival.chosen])).toEqual([[1789, true], [1790, false], [1791, false]]);
  });

  it('says that Juai rises 2,55 as printed and never invents its level; Paringin is lowest with 8,24', () => {
    expect(district('Juai')).toMatchObject({ now: null, word: 'naik', deltaBp: 255, isPrinted: true, side: 'above' });
    expect(report.prevalence.districts.at(-1)).toMatchObject({ name: 'Paringin', word: 'naik', now: { shareBp: 824 } });
    expect(report.prevalence.districts[0]).toMatchObject({ name: 'Lampihong', now: { shareBp: 2170 }, deltaBp: -486, isContradicted: true });
    expect(report.prevalence.districts.filter((area) => area.word === 'naik').map((area) => area.name)).toEqual(['Juai', 'Tebing Tinggi', 'Paringin']);
  });

  it('meets the RPJMD target of 18,40 and not the national one of 14 (F13)', () => {
    expect(report.prevalence.target).toMatchObject({ targetBp: 1840, year: 2022, from: 'own' });
    expect(report.prevalence.national).toEqual({ year: 2024, targetBp: 1400 });
  });

  it('sorts the twenty by gap: immunisation 64,60 points short comes first, what nobody reports comes last (F03, F76)', () => {
    expect(report.lines).toHaveLength(20);
    expect(report.lines[0]).toMatchObject({ code: 'SP09', shareBp: 2540, gapBp: 6460, status: 'L', shown: 'whole' });
    expect(line('SP02')).toMatchObject({ shareBp: 4126, gapBp: 3874 });
    expect(line('SE02')).toMatchObject({ shareBp: 9, status: 'T', gapBp: 0, direction: 'down' });
    expect(report.lines.at(-1)).toMatchObject({ code: 'SE09', status: 'none', shareBp: null });
  });

  it('keeps a printed share and the roll-up of the villages on lines of their own', () => {
    expect(line('SP02')?.whole).toMatchObject({ basis: 'published', shareBp: 4126 });
    expect(line('SP02')?.rollUp.sum).not.toBeNull();
    expect(line('SE05')).toMatchObject({ whole: null, shown: 'roll-up', isExample: true });
  });

  it('names PUPR first: 420 families wait for sanitation in four villages (F100, F103)', () => {
    // Hauwai 159 + Mampari 118 + Marajai 112 + Gunung Batu 31 = 420
    expect(report.awaited[0]).toMatchObject({ lead: { name: 'Dinas PUPR' }, indicator: { code: 'SE05' }, people: 420, atLeast: false });
    expect(report.awaited[0]?.villages.map((village) => [village.name, village.people])).toEqual([['Hauwai', 159], ['Mampari', 118], ['Marajai', 112], ['Gunung Batu', 31]]);
  });

  it('counts 22 of 29 real activities and leaves the made-up ones out (F15)', () => {
    expect([report.activities.done, report.activities.planned, report.activities.progressBp, report.activities.isExample]).toEqual([22, 29, 7586, false]);
    expect(report.activities.lines).toHaveLength(5);
  });

  it('gives shares of the money that sum to exactly 100 %', () => {
    expect(report.money.agencies.reduce((sum, agency) => sum + Number(agency.shareBp), 0)).toBe(10_000);
    expect(report.money.totalIdr).toBe(7_000_000_000n);
  });

  it('explains the number that is asked for, with the figures that differ', async () => {
    const { explanation } = await dashboard('63.11', { jelas: 'prevalence' });
    expect(explanation?.value.replaceAll(NBSP, ' ')).toBe('14,91 %');
    expect(explanation?.rivals.filter((rival) => rival.used)).toHaveLength(1);
  });
});

describe('dashboards of other teams', () => {
  it('leads with the matrix in Kaltim, which has no target villages', async () => {
    expect(plainText((await dashboard('64')).headline)).toBe('Sebelas dari 13 instansi menyumbang. Bidang Pendidikan belum ada OPD; Biro Kesra dan Satpol PP belum ada kontribusi.');
  });

  it('leads with the five PHI parts in Serdang Bedagai, where 15 SKPD have a duty and nobody has recorded an activity', async () => {
    const { lens, headline, matrix } = await dashboard('12.18');
    expect(lens).toBe('phi');
    expect(matrix.rows.filter(({ cells }) => cells.some((cell) => cell?.role))).toHaveLength(15);
    expect(plainText(headline)).toBe('15 dari 20 instansi tercatat berperan, tetapi belum satu pun mencatat kegiatan atau dana.');
  });

  it('tells the last known prevalence of NTT with its date where 2021 has none', async () => {
    const { headline, prevalence } = await dashboard('53', { periode: '2021' });
    expect([prevalence.whole.now, prevalence.earlier.map(({ shareBp }) => shareBp)]).toEqual([null, [2750, 2790, 3010]]);
    expect(plainText(headline).replaceAll(NBSP, ' ')).toMatch(/^Stunting terakhir 27,50 % \(Agustus 2020\)\. Satu dari 2 instansi menyumbang\./);
    const { explanation } = await dashboard('53', { periode: '2021', jelas: 'prevalence' });
    expect(explanation).toMatchObject({ value: `27,50${NBSP}%`, change: 'Agustus 2020; 2021 tidak tersedia di sumber' });
  });

  it('tells the survey of 2018 in Kupang, and nothing where nothing is stored', async () => {
    expect(plainText((await dashboard('53.01', { periode: '2021' })).headline).replaceAll(NBSP, ' ')).toMatch(/^Stunting terakhir 41,04 % \(2018\)\. /);
    expect((await dashboard('64')).prevalence.earlier).toEqual([]);
  });

  it('shows 13,40 to 7,90 in Kubu Raya', async () => {
    const { prevalence } = await dashboard('61.12');
    expect([prevalence.whole.now?.shareBp, prevalence.whole.before?.shareBp, prevalence.whole.deltaBp]).toEqual([790, 1340, -550]);
  });

  it('has no village of 2022 in another year (F10)', async () => {
    expect((await dashboard('63.11', { periode: '2021-TW4' })).villages.rows).toEqual([]);
  });

  it('refuses an unknown period with a sentence', async () => {
    await expect(dashboard('63.11', { periode: '2022-TW9' })).rejects.toThrow('Periode “2022-TW9” tidak dikenal');
  });
});

describe('record of a team', () => {
  it('keeps the three obstacles of Balangan, each with its step', async () => {
    const viewer = await viewerOf('63.11');
    const { lessons, figures } = await readAs(viewer, async (tx) => readRecord(tx, await readScope(tx, viewer, {})));
    const obstacles = lessons.filter((lesson) => lesson.kind === 'obstacle');
    expect(obstacles).toHaveLength(3);
    expect(obstacles.every((obstacle) => lessons.some((step) => step.kind === 'step' && step.parentId === obstacle.id))).toBe(true);
    expect(figures.every((figure) => figure.source && figure.source !== 'contoh')).toBe(true);
  });
});
