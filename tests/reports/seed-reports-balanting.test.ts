import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { cellOf, type PaperDocument, type PaperTable } from '@/lib/paper/document';
import { listSystemReports, readSystemReport } from '@/lib/reports/queries/system-reports';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const viewerOf = async (code: string) => viewerWith({ team: (await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) }))! });

const blocksOf = ({ sections }: PaperDocument) => sections.flatMap(({ blocks }) => blocks);
const tableOf = (paper: PaperDocument, caption: string): PaperTable => {
  const found = blocksOf(paper).find((block) => block.kind === 'table' && block.caption.startsWith(caption));
  if (found?.kind !== 'table') throw new Error(`No table ${caption}.`);
  return found;
};
const texts = (rows: PaperTable['rows'], ...columns: number[]): string[][] => rows.map((row) => (columns.length ? columns : row.map((_, at) => at)).map((at) => cellOf(row[at] ?? '').text));

describe('Laporan BALANTING from stored rows (seed 004)', async () => {
  const viewer = await viewerOf('63.11');
  const paper = await readAs(viewer, (tx) => readSystemReport(tx, viewer, {}, 'balanting'));

  it('prints prevalence by kecamatan: what is printed, what is lost and the fall of Lampihong that does not fit', () => {
    const { rows, footnotes } = tableOf(paper, 'Prevalensi stunting menurut');
    const lost = '—';
    expect(Object.fromEntries(texts(rows, 0, 1, 2, 3, 4).map(([name, ...rest]) => [name, rest]))).toEqual({
      'Kabupaten Balangan': ['17,89', '14,91', 'turun', '−2,98'],
      Lampihong: ['26,56', '21,70', 'turun', '−4,86 †'], Awayan: ['20,85', lost, 'turun', '−9,92 *'], Halong: ['20,41', lost, 'turun', lost], 'Paringin Selatan': ['16,20', lost, 'turun', lost],
      Paringin: [lost, '8,24', 'naik', lost], Juai: [lost, lost, 'naik', '+2,55 *'], 'Tebing Tinggi': [lost, lost, 'naik', lost], 'Batu Mandi': [lost, lost, 'turun', lost],
    });
    expect(footnotes).toEqual(['“—”: tidak tersedia di sumber.', '* selisih seperti tercetak; kedua angkanya tidak lengkap.', '† Lampihong: dari kedua angka −4,86 poin; sumber juga mencetak −2,49.']);
  });

  it('keeps the three figures of 2021 and the comparators of every year beside it', () => {
    const facts = Object.fromEntries(blocksOf(paper).flatMap((block) => (block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value.replaceAll('\u00A0', ' ')]) : [])));
    expect(facts).toEqual({
      '2021 di bagian III.A': '17,89 %, dipakai', '2021 di bagian I.A': '17,90 %', '2021 di bagian III.B': '17,91 %', 'Target RPJMD 2022': '18,40 %', 'Target nasional 2024': '14,00 %',
      'Pembanding: Indonesia, Tahun 2021': '24,40 %', 'Pembanding: Indonesia, Tahun 2020': '31,80 %', 'Pembanding: Kabupaten Hulu Sungai Utara, 2022 · Triwulan III': '19,40 %',
    });
  });

  it('prints the 18 figures of the SKPD in the order of the two lists (F41)', () => {
    expect(texts(tableOf(paper, 'Angka indikator').rows, 1, 3)).toEqual([
      ['SP09', '25,40'], ['EX01', '45,22'], ['EX02', '0,00'], ['EX03', '12,96'], ['SP02', '41,26'], ['SP03', '49,50'], ['SE02', '0,09'], ['EX04', '0,71'],
      ['CX01', '5,80'], ['EX05', '3,30'], ['EX06', '8,33'], ['EX07', '24,79'], ['EX08', '15,23'], ['EX09', '1,72'], ['EX10', '0,02'], ['EX11', '27,27'], ['SE11', '52,87'], ['EX12', '36,00'],
    ]);
    expect(tableOf(paper, 'Angka indikator').footnotes?.join(' ')).toContain('476.190');
  });

  it('computes Table 2: 22 of 29 is 75,86, the mean of the rows 75,33', () => {
    const { rows, totals, footnotes } = tableOf(paper, 'Tabel 2');
    expect(blocksOf(paper)).toContainEqual({ kind: 'heading', level: 1, text: 'Tabel 2. Kegiatan: 22 dari 29 terlaksana (75,86\u00A0%)', note: 'Dokumen 004, Tabel 2' });
    expect(texts(rows, 0, 1, 2, 3)).toEqual([
      ['Pertemuan Stakeholder Tingkat Desa', '5', '4', '80,00'], ['Pertemuan Stakeholder Tingkat Kecamatan', '3', '2', '66,67'], ['Pertemuan Stakeholder Tingkat Kabupaten', '5', '4', '80,00'],
      ['FGD sasaran', '8', '6', '75,00'], ['Monitoring dan Evaluasi Bulanan', '8', '6', '75,00'],
    ]);
    expect(texts(totals ?? [], 1, 2, 3)).toEqual([['29', '22', '75,86']]);
    expect(footnotes?.[0]).toContain('75,33');
    expect(rows.every((row) => cellOf(row[4] ?? '').text.length > 40 && cellOf(row[5] ?? '').text.length > 40)).toBe(true);
  });

  it('prints targets 171 to 201 and 245, KEK 65 = 17 + 27 + 21, and no figure of a lost picture', () => {
    expect(texts(tableOf(paper, 'Status gizi balita').rows)).toEqual([['Jumlah sasaran', '171', '201'], ['Status gizi (grafik)', '—', '—']]);
    expect(texts(tableOf(paper, 'Parameter sensitif dan spesifik keluarga').rows, 1, 2)[0]).toEqual(['171', '245']);
    const { rows, totals } = tableOf(paper, 'Ibu hamil KEK');
    expect(rows.map((row) => cellOf(row[1] ?? '').text.replace(/ .*/, ''))).toEqual(['65', '17', '27', '21']);
    expect(texts(totals ?? [])).toEqual([['Jumlah hasil', '65']]);
  });

  it('prints 3 obstacles with steps, 7 pieces of advice, 5 strategies, 7 stages, follow-ups of 13 and 26, decrees', () => {
    const lists = blocksOf(paper).flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
    expect(lists).toEqual([3, 7, 5, 7, 4, 13, 26]);
    expect(texts(tableOf(paper, 'Dasar hukum').rows, 0, 2)).toEqual([
      ['188.45/313/Kum/2022', '3 Januari 2022'], ['188.45/317/Kum/2022', '27 Januari 2022'], ['188.45/498/Kum/2021', 'tidak tersedia di sumber'], ['RPJMD Kabupaten Balangan 2021–2026', 'tidak tersedia di sumber'],
    ]);
    expect(tableOf(paper, 'Tabel 1').rows).toHaveLength(19);
  });

  it('names the differences from the print in its last section', () => {
    const last = paper.sections.at(-1)!.blocks;
    expect(last[0]).toMatchObject({ kind: 'heading', text: 'Beda dengan dokumen asli' });
    const all = texts(tableOf(paper, 'Beda dengan').rows).map((row) => row.join(' | ').replaceAll('\u00A0', ' '));
    expect(all).toHaveLength(21);
    for (const said of ['17,89 %, 17,90 %, dan 17,91 % | 17,89 %', '31 juni 2022” | 30 Juni 2022', '8 + 11 = 19 butir | 18 angka', '22 dari 29 = 75,86 %', '171 lalu 245', '171 lalu 201', '26,56 % ke 21,70 % adalah −4,86']) expect(all.some((row) => row.includes(said)), said).toBe(true);
  });

  it('is there for the team that has the programme, and for no other', async () => {
    expect((await readAs(viewer, (tx) => listSystemReports(tx, viewer))).map(({ code }) => code)).toEqual(['balanting']);
    const kupang = await viewerOf('53.01');
    await expect(readAs(kupang, (tx) => readSystemReport(tx, kupang, {}, 'balanting'))).rejects.toThrow('tidak mempunyai laporan sistem');
  });
});
