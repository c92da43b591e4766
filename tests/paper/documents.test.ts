import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { PaperPage } from '@/components/paper/paper-page';
import * as t from '@/db/schema';
import { addressOf } from '@/lib/address';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { PaperDocument } from '@/lib/paper/document';
import { drawDocument } from '@/lib/paper/draw';
import { paperSheets } from '@/lib/paper/workbook';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { readAgencyBrief } from '@/lib/reports/queries/paper-agency';
import { readAnnualReport } from '@/lib/reports/queries/paper-annual';
import { readLeaderBrief } from '@/lib/reports/queries/paper-leader';
import { readMinutes } from '@/lib/reports/queries/paper-minutes';
import { readMeetingPack } from '@/lib/reports/queries/paper-pack';
import { readVillageBrief } from '@/lib/reports/queries/paper-village';
import { writeWorkbook } from '@/lib/workbook/write';
import { aMember, type Team, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { readPdf } from '../support/pdf-text';
import { readHere } from '../support/read-here';

const database = await freshDatabase({ seeded: true });

async function teamOf(code: string): Promise<Team> {
  const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, code) });
  if (!row) throw new Error(`${code} is not seeded.`);
  return { ...row, db: database.db };
}

const balangan = await teamOf('63.11');
const reader = viewerWith({ role: 'leader', team: balangan });
const secretary = await aMember(balangan, { role: 'coordinator' });
const pages = async (document: PaperDocument): Promise<string[]> => readPdf(await drawDocument(document)).pages;
/** One line, so that a broken line is no difference. */
const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');
const screen = (document: PaperDocument): string => renderToStaticMarkup(h(PaperPage, { document, address: addressOf('/x', {}), trail: [], forms: ['pdf'] })).replace(/<[^>]+>/g, ' ').replace(/&lt;/g, '<').replace(/\s+/g, ' ');

async function villageOf(name: string): Promise<string> {
  const [row] = await database.owner`select r.code from target_village v join region r on r.id = v.region_id where v.jurisdiction_id = ${balangan.id} and v.year = 2022 and r.name = ${name}`;
  return String(row?.code);
}

async function aMeeting(viewer: Viewer, id: string): Promise<string> {
  await database.owner`insert into meeting (jurisdiction_id, id, title, level, region_id, held_on, state, is_example)
    values (${viewer.jurisdictionId}, ${id}, 'Rapat koordinasi TP Posyandu', 'regency', ${balangan.regionId}, '2022-10-06', 'planned', true)`;
  return id;
}

describe('ringkasan satu halaman (F107)', () => {
  it('Bupati Balangan: prevalensi, desa, indikator, uang dan keputusan di satu halaman A4', async () => {
    const document = await readAs(reader, (tx) => readLeaderBrief(tx, reader, {}));
    const [page, ...more] = await pages(document);
    expect(more).toEqual([]);
    const words = flat(page);
    // Figures printed by seeds 001: 17,89 → 14,91, target 18,40; 22 of 29 activities = 75,86 %.
    for (const text of ['Ringkasan untuk Bupati Balangan', '17,89', '14,91', 'turun −2,98', '18,40', '4 dari 8 konvergen', '22 dari 29 terlaksana (75,86', 'Empat hal yang memerlukan keputusan Bupati', 'Disposisi Bupati', 'contoh', 'halaman 1 dari 1']) expect(words).toContain(text);
    expect(words).toContain('Sumber: Laporan Monev BALANTING 2023');
  });

  it.each(['12.18', '61.12', '53.01', '53', '64', '99.01'])('pimpinan tim %s juga satu halaman, A4 dan F4', async (code) => {
    const viewer = viewerWith({ role: 'leader', team: await teamOf(code) });
    for (const kertas of [undefined, 'f4']) {
      const document = await readAs(viewer, (tx) => readLeaderBrief(tx, viewer, kertas ? { kertas } : {}));
      expect((await pages(document)).length).toBe(1);
    }
  });

  it('tiap desa lokus Balangan satu halaman; Hauwai dengan celah dan yang dinanti', async () => {
    for (const name of ['Hauwai', 'Mamantang', 'Marajai', 'Halong', 'Batu Piring', 'Uren', 'Gunung Batu', 'Mampari']) {
      const code = await villageOf(name);
      const document = await readAs(reader, (tx) => readVillageBrief(tx, reader, { periode: '2022-TW3' }, code));
      const drawn = await pages(document);
      expect([name, drawn.length]).toEqual([name, 1]);
      if (name === 'Hauwai') for (const text of ['Ringkasan Desa Hauwai', 'SE05', '111/300', '159 rumah tangga', 'Dinas PUPR belum hadir']) expect(flat(drawn[0])).toContain(text);
    }
  });

  it('tiap instansi Balangan satu halaman', async () => {
    const agencies = await database.owner`select code from agency where jurisdiction_id = ${balangan.id} order by code`;
    expect(agencies.length).toBeGreaterThan(10);
    for (const { code } of agencies) {
      const document = await readAs(reader, (tx) => readAgencyBrief(tx, reader, {}, String(code)));
      expect([code, (await pages(document)).length]).toEqual([code, 1]);
    }
  });

  it('desa dan instansi tim lain tidak ada', async () => {
    await expect(readAs(reader, (tx) => readVillageBrief(tx, reader, {}, '53.01.01.2001'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(readAs(reader, (tx) => readAgencyBrief(tx, reader, {}, 'mitra_program'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('laporan tahunan (F54)', () => {
  it('Balangan 2022 memuat prevalensi (F12), kegiatan (F15), 20 indikator (F03), uang (F06), kendala dan langkah (F21)', async () => {
    const document = await readAs(reader, (tx) => readAnnualReport(tx, reader, { tahun: '2022' }));
    const words = flat((await pages(document)).join(' '));
    for (const text of ['Laporan tahunan 2022', '17,89', '14,91', 'Pembanding: Indonesia 24,40', '22 dari 29 terlaksana', 'FGD sasaran', 'Dua puluh indikator layanan', 'SP01', 'SE11', 'Terserap', 'Langkah:', 'Dasar hukum', '188.45/313/Kum/2022']) expect(words).toContain(text);
    const table = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.caption === 'Dua puluh indikator layanan');
    expect(table?.kind === 'table' && table.rows.length).toBe(20);
  });

  it('layar, PDF dan Excel mengatakan angka yang sama', async () => {
    const document = await readAs(reader, (tx) => readAnnualReport(tx, reader, { tahun: '2022' }));
    const [shown, drawn] = [screen(document), flat((await pages(document)).join(' '))];
    const sheets = await readHere(await writeWorkbook(paperSheets(document)));
    for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'table') continue;
      const sheet = sheets.find(({ name }) => name === block.caption.slice(0, 31).trim());
      const head = sheet?.rows.findIndex((row) => JSON.stringify(row.cells).includes(`"${block.columns[0]?.title}"`)) ?? -1;
      expect([block.caption, (sheet?.rows.length ?? 0) - head - 1]).toEqual([block.caption, block.rows.length + (block.totals?.length ?? 0)]);
      for (const cell of block.rows.map((row) => row[block.columns.findIndex(({ isHead }) => isHead)])) {
        const text = flat(typeof cell === 'string' ? cell : cell?.text).trim();
        expect(shown).toContain(text);
        expect(drawn.replaceAll('- ', '').replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
      }
    }
  });
});

describe('notulen dan bahan rapat', () => {
  it('notulen rapat Kaltim 2025: undangan, komitmen tanpa tanggal, sumbernya', async () => {
    const team = await teamOf('64');
    const viewer = viewerWith({ role: 'leader', team });
    const [row] = await database.owner`select id::text from meeting where jurisdiction_id = ${team.id} limit 1`;
    const document = await readAs(viewer, (tx) => readMinutes(tx, viewer, {}, String(row?.id)));
    const words = flat((await pages(document)).join(' '));
    for (const text of ['Notulen Rapat Tim Penggerak (TP) Posyandu', 'tanggal tidak tersedia di sumber', 'Penyediaan sarana MCK', 'belum ditetapkan', 'Pimpinan rapat', 'Sekretaris']) expect(words).toContain(text);
  });

  it('bahan rapat Balangan: agenda, prevalensi, matriks, kisi, celah, uang, satu halaman per desa, daftar hadir', async () => {
    const id = await aMeeting(reader, '0199aaaa-0000-7000-8000-0000000000a1');
    const document = await readAs(reader, (tx) => readMeetingPack(tx, reader, { periode: '2022-TW3' }, id));
    const drawn = (await pages(document)).map(flat);
    const pdf = await drawDocument(document);
    expect(drawn.length).toBeGreaterThanOrEqual(15);
    expect(drawn.length).toBeLessThanOrEqual(30);
    // 30 pages may weigh 2 MB.
    expect(pdf.length).toBeLessThan((2_000_000 * drawn.length) / 30);
    const all = drawn.join(' ');
    for (const text of ['Bahan Rapat koordinasi TP Posyandu', '17,89', 'Matriks kontribusi menurut 6 bidang SPM', '8 desa lokus menurut indikator', 'Celah menurut instansi yang dinanti', 'Daftar hadir', 'Tanda tangan', 'Angka saat dibuat, bukan potret']) expect(all).toContain(text);
    expect(drawn.filter((page) => page.includes('Yang diputuskan: keputusan dan tenggat'))).toHaveLength(8);
  });

  it('rapat yang berpotret memakai angka potretnya, juga setelah angka hidup berubah, dan mencetak nomornya (F102)', async () => {
    const id = await aMeeting(reader, '0199aaaa-0000-7000-8000-0000000000a2');
    const snapshot = await takeSnapshot(secretary, { title: 'Potret rapat Oktober', periodCode: '2022-TW3', stage: 'working', meetingId: id });
    const strip = ({ meta, sections }: PaperDocument): string => JSON.stringify([{ ...meta, madeAt: '' }, sections]);
    const before = await readAs(reader, (tx) => readMeetingPack(tx, reader, {}, id));
    await database.owner`update agency set short_name = 'X' || short_name where jurisdiction_id = ${balangan.id}`;
    await database.owner`update village_score set gaps = 17 where jurisdiction_id = ${balangan.id}`;
    const after = await readAs(reader, (tx) => readMeetingPack(tx, reader, {}, id));
    expect(strip(after)).toBe(strip(before));
    const drawn = await pages(after);
    expect(drawn.every((page) => page.includes(`Potret ${snapshot}`))).toBe(true);
    await expect(readAs(reader, (tx) => readMeetingPack(tx, reader, {}, '0199aaaa-0000-7000-8000-00000000ffff'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
