import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { acceptAgenda } from '@/lib/meetings/commands/agenda';
import { createCommitment } from '@/lib/meetings/commands/commitments';
import { saveMeeting } from '@/lib/meetings/commands/meeting';
import { meetingInput } from '@/lib/meetings/input';
import { newCommitmentInput } from '@/lib/meetings/input/commitments';
import { readNewCommitment } from '@/lib/meetings/queries/commitment-form';
import { readMeetingPage } from '@/lib/meetings/queries/meeting';
import { buildWall, type Slide, type WallReport } from '@/lib/reports/queries/wall';
import { aJurisdiction, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { refusalOf } from '../support/entry-sheet';

const database = await freshDatabase({ seeded: true });

async function viewerOf(code: string, role: 'coordinator' | 'leader' = 'coordinator') {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  const children = await database.db.query.jurisdiction.findMany({ where: (row, { like }) => like(row.code, `${code}.%`) });
  return viewerWith({ team, role, children: team.level === 'province' ? children : [] });
}

async function wall(code: string, { meeting = null, role, params = {} }: { meeting?: string | null; role?: 'leader'; params?: Record<string, string> } = {}): Promise<WallReport> {
  const viewer = await viewerOf(code, role);
  return readAs(viewer, (tx) => buildWall(tx, viewer, params, meeting));
}

type Of<K extends Slide['kind']> = Extract<Slide, { kind: K }>;
const of = <K extends Slide['kind']>(report: WallReport, kind: K): Of<K> => {
  const found = report.slides.find((slide): slide is Of<K> => slide.kind === kind);
  if (!found) throw new Error(`No ${kind}.`);
  return found;
};
const kinds = ({ slides }: WallReport): string => slides.map(({ kind }) => kind).join(' ');

describe('layar rapat Balangan (U14)', async () => {
  const report = await wall('63.11');

  it('memuat kalimat, peta, matriks, celah, uang, delapan desa, dan komitmen dalam satu laporan', () => {
    expect(kinds(report)).toBe(`headline map matrix gaps money ${'village '.repeat(8)}commitments`);
    expect([report.furtherVillages, report.stage, report.leave]).toEqual([0, 'working', '/rapat']);
    expect(new Set(report.slides.map(({ id }) => id)).size).toBe(report.slides.length);
  });

  it('desa dengan celah terbanyak lebih dahulu; 9 celah Hauwai, penanggung jawab yang dinanti disebut', () => {
    const villages = report.slides.flatMap((slide) => (slide.kind === 'village' ? [slide.village] : []));
    expect(villages.map(({ name, gaps }) => `${name} ${gaps}`).slice(0, 3)).toEqual(['Hauwai 9', 'Mamantang 5', 'Marajai 4']);
    expect(villages.reduce((sum, { gaps }) => sum + gaps, 0)).toBe(22);
    expect(villages[0]?.lines.every(({ cell }) => cell.letter === 'C')).toBe(true);
  });

  it('celah menurut orang: enam tampil, sisanya disebut; tautan putusan membawa instansi, indikator, dan orang', () => {
    const { gaps, rest } = of(report, 'gaps');
    expect([gaps.length, rest]).toEqual([6, 3]);
    const [first] = gaps;
    expect(first?.indicator.code).toBe('SE05');
    const asked = new URL(first?.decide ?? '', 'http://simpul.test').searchParams;
    expect(Object.fromEntries(asked)).toEqual({ instansi: first?.lead?.code, indikator: 'SE05', orang: String(first?.people) });
  });

  it('matriks: 13 dari 19 instansi muat, dua yang tanpa kontribusi termasuk di antaranya', () => {
    const { matrix } = of(report, 'matrix');
    expect([matrix.shown, matrix.all, matrix.silent]).toEqual([13, 19, 2]);
  });

  it('yang tidak boleh memutuskan tidak mendapat tautannya', async () => {
    const read = await wall('63.11', { role: 'leader' });
    expect(of(read, 'gaps').gaps.every(({ decide }) => decide === null)).toBe(true);
    expect(JSON.stringify(read.slides, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('/rapat/komitmen/baru');
  });
});

describe('yang tidak muat disebut', () => {
  it('Contoh: 200 desa menjadi kecamatan di peta, 12 desa bergambar, 188 lagi', async () => {
    const report = await wall('99.01');
    const { map, rest } = of(report, 'map');
    expect([map.of, map.map.areas.length, rest]).toEqual(['kecamatan', 10, 0]);
    expect([report.slides.filter(({ kind }) => kind === 'village').length, report.furtherVillages]).toEqual([12, 188]);
  });

  it('Kaltim: tanpa desa dan tanpa kabupaten yang bekerja; matriks 13 instansi dan komitmennya', async () => {
    const report = await wall('64');
    expect(kinds(report)).toBe('headline matrix money commitments');
    expect(of(report, 'matrix').matrix).toMatchObject({ shown: 13, all: 13 });
    expect(of(report, 'commitments')).toMatchObject({ rest: 8 });
  });

  it('NTT: peta tiga kabupaten yang bekerja di Simpul, 19 lagi', async () => {
    const { map } = of(await wall('53'), 'map');
    expect(map.of).toBe('kabupaten');
    expect([map.map.areas.length, map.rest]).toEqual([3, 19]);
  });

  it('tim tanpa data apa pun tetap punya layar', async () => {
    const empty = await aJurisdiction(database);
    const viewer = viewerWith({ team: empty, role: 'coordinator' });
    const report = await readAs(viewer, (tx) => buildWall(tx, viewer, {}, null));
    expect(kinds(report)).toBe('headline map matrix money commitments');
  });

  it('rapat tim lain dan periode yang tidak ada ditolak', async () => {
    const [foreign] = await database.owner<{ id: string }[]>`select m.id from meeting m join jurisdiction j on j.id = m.jurisdiction_id where j.code = '64'`;
    expect((await refusalOf(wall('63.11', { meeting: String(foreign?.id) }))).code).toBe('not-found');
    expect((await refusalOf(wall('63.11', { meeting: 'bukan-rapat' }))).code).toBe('not-found');
    expect((await refusalOf(wall('63.11', { params: { periode: '2022-XX' } }))).code).toBe('not-found');
  });
});

describe('memutuskan dari layar', async () => {
  const viewer = await viewerOf('63.11');
  const id = await changeAs(viewer, (tx) => saveMeeting(tx, viewer, meetingInput.parse({ id: '', versi: '1', judul: 'Rapat koordinasi Oktober', wilayah: '63.11', tanggal: '2022-10-06', pukul: '', tempat: '', periode: '2022-TW3', kelompok: '' })));
  const page = () => readAs(viewer, (tx) => readMeetingPage(tx, viewer, id));
  const { proposal, facts } = await page();
  await changeAs(viewer, (tx) => acceptAgenda(tx, viewer, { id, versi: facts.version, subjek: proposal.map(({ subject }) => subject) }));

  it('celah yang ada di agenda membawa rapat dan butirnya; komitmennya tercatat pada butir itu', async () => {
    const report = await wall('63.11', { meeting: id });
    const { items } = await page();
    const [first] = of(report, 'gaps').gaps;
    const asked = new URL(first?.decide ?? '', 'http://simpul.test').searchParams;
    const item = items.find((one) => one.id === asked.get('butir'));
    expect([asked.get('rapat'), item?.indicatorCode, item?.agencyCode, first?.agendaAt]).toEqual([id, 'SE05', first?.lead?.code, items.indexOf(item as typeof items[number]) + 1]);
    const form = await readAs(viewer, (tx) => readNewCommitment(tx, viewer, Object.fromEntries(asked)));
    expect([form.hidden.butir, form.values.rapat, form.ignored]).toEqual([item?.id, id, []]);
    const { values, hidden: { butir } } = form;
    await changeAs(viewer, (tx) => createCommitment(tx, viewer, newCommitmentInput.parse({ ...values, butir })));
    expect((await page()).commitments.map(({ agendaItemId }) => agendaItemId)).toEqual([item?.id]);
  });

  it('butir dari rapat lain tidak ikut; butir yang tidak ada ditolak', async () => {
    const { items } = await page();
    const typed = { instansi: 'dinkes', isi: 'Sweeping imunisasi', rtl: '', desa: '', indikator: '', orang: '', batas: '2022-12-01' };
    const { id: bare } = await changeAs(viewer, (tx) => createCommitment(tx, viewer, newCommitmentInput.parse({ ...typed, rapat: '', butir: items[0]?.id ?? '' })));
    expect(await database.owner`select agenda_item_id as item from commitment where id = ${bare}`).toEqual([{ item: null }]);
    expect((await refusalOf(changeAs(viewer, (tx) => createCommitment(tx, viewer, newCommitmentInput.parse({ ...typed, rapat: id, butir: '0199aaaa-0000-7000-8000-00000000aaaa' }))))).code).toBe('invalid');
  });
});
