import { describe, expect, it } from 'vitest';
import type { PaperDocument, PaperSection } from '@/lib/paper/document';
import { drawDocument } from '@/lib/paper/draw';
import { drawPdf } from '@/lib/paper/pdf';
import { paperSheets } from '@/lib/paper/workbook';
import { writeWorkbook } from '@/lib/workbook/write';
import { readPdf } from '../support/pdf-text';
import { readHere } from '../support/read-here';

const paper = (sections: readonly PaperSection[], meta: Partial<PaperDocument['meta']> = {}): PaperDocument => ({
  meta: { team: 'Kabupaten Balangan', title: 'Bahan rapat', period: '2022 · Triwulan III', stage: 'sementara', source: 'Laporan Monev BALANTING 2023', madeAt: '6 Okt 2022, 09.00 WITA', snapshot: null, isExample: false, size: 'A4', fileName: 'uji', ...meta },
  sections,
});
const table = (rows: number, first = 'Desa'): PaperSection => ({ blocks: [{
  kind: 'table', caption: 'Desa lokus', columns: [{ title: 'Nama desa', isHead: true }, { title: 'Skor', align: 'right' }, { title: 'Keadaan' }],
  rows: Array.from({ length: rows }, (_, at) => [`${first} ${at + 1}`, { text: '59,9', value: { number: 59.9, format: 'decimal' } }, { text: 'celah', mark: 'C' }]), totals: [['Jumlah', '57,2', '']],
}] });
const read = async (document: PaperDocument) => readPdf(await drawDocument(document));

describe('PDF bertanda (tagged)', () => {
  it('menyebut bahasa, judul, kepala tabel dan baris bagi pembaca layar; kepala dan kaki halaman berikutnya bukan isi', async () => {
    const { raw, elements, pages } = await read(paper([table(100)]));
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (id-ID)');
    expect(raw).toContain('(Bahan rapat)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(pages.length).toBeGreaterThan(2);
    // One table; its three column heads once, one row head for each of 100 rows and the total.
    expect(elements).toMatchObject({ Document: 1, Table: 1, TR: 102, TH: 3 + 101, TD: 2 * 101, Caption: 1, H3: 1 });
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/Scope /Row');
  });

  it('mengulang kepala tabel, sumber dan nomor halaman di setiap halaman, dan tidak memotong baris', async () => {
    const { pages } = await read(paper([table(100)], { snapshot: { id: '0199-potret', takenAt: '6 Okt 2022, 08.00 WITA' } }));
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Nama desa');
      expect(page).toContain('Sumber: Laporan Monev BALANTING 2023');
      expect(page).toContain('Potret 0199-potret, diambil 6 Okt 2022, 08.00 WITA · dibuat 6 Okt 2022, 09.00 WITA');
      expect(page).toContain(`halaman ${at + 1} dari ${pages.length}`);
    }
    const rows = pages.flatMap((page) => page.split('\n').filter((line) => /^Desa \d+$/.test(line)));
    expect(rows).toEqual(Array.from({ length: 100 }, (_, at) => `Desa ${at + 1}`));
    expect(pages.at(-1)).toContain('Jumlah');
  });

  it('menulis ≥ − – é · dan spasi tak terputus dengan huruf yang ikut di dalam berkas', async () => {
    const pdf = await drawDocument(paper([{ blocks: [{ kind: 'text', text: '≥ 215 keluarga, −2,98 poin – “Kafé” 14,91\u00a0% · ↓' }] }]));
    expect(readPdf(pdf).pages[0]).toContain('≥ 215 keluarga, −2,98 poin – “Kafé” 14,91\u00a0% · ↓');
    expect(pdf.toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+Arimo-Regular/);
    // Only the shapes that are drawn go along: the whole font is 318 KB.
    expect(pdf.length).toBeLessThan(40_000);
  });

  it('satu halaman tetap satu halaman: huruf mengecil sampai muat', async () => {
    const rows = table(48);
    expect((await read(paper([rows]))).pages.length).toBe(2);
    expect((await read(paper([{ ...rows, isOnePage: true }]))).pages.length).toBe(1);
    expect((await read(paper([rows], { size: 'F4' }))).pages.length).toBe(1);
  });

  it('lembar melintang dan tegak dalam satu berkas, A4 dan F4 dalam poin', async () => {
    const { raw } = await read(paper([{ blocks: [] }, { orientation: 'lying', blocks: [] }], { size: 'F4' }));
    // F4: 215 × 330 mm = 609,45 × 935,43 points.
    expect(raw).toMatch(/MediaBox \[0 0 609\.4\d* 935\.4\d*\]/);
    expect(raw).toMatch(/MediaBox \[0 0 935\.4\d* 609\.4\d*\]/);
  });
});

describe('nama jahat tetap teks biasa', () => {
  const evil = 'Kec. ) Tj ET q <script>alert(1)</script> \u202Etxet\u202C \u0000\u0007\u200b (\\) endstream endobj';

  it('operator PDF, HTML, tanda arah dan karakter kendali tidak bekerja', async () => {
    const { pages, raw } = await read(paper([{ blocks: [{ kind: 'heading', level: 1, text: evil }, { kind: 'list', look: 'box', items: [{ title: evil, text: evil, note: evil }] }, { kind: 'facts', rows: [{ label: evil, value: evil }] }, { kind: 'signatures', place: evil, offices: [evil] }] }], { title: evil, team: evil, source: evil }));
    expect(pages).toHaveLength(1);
    const words = (pages[0] ?? '').replaceAll('\n', ' ');
    expect(words).toContain('Kec. ) Tj ET q <script>alert(1)</script> txet');
    // None of the signs that turn or hide text came through.
    expect(/[\u0000-\u0008\u200b-\u200f\u202a-\u202e]/.test(words)).toBe(false);
    expect(raw).not.toContain('/JavaScript');
    expect(raw).not.toContain('/URI');
  });

  it('kata 5.000 huruf dan sel yang lebih tinggi dari halaman tetap utuh, tanpa halaman tak berujung', async () => {
    const { pages } = await read(paper([{ blocks: [{ kind: 'table', caption: 'Catatan', columns: [{ title: 'Desa', isHead: true }, { title: 'Catatan', width: 30 }], rows: [['Uren', 'x'.repeat(5000)], ['Hauwai', 'baik']] }] }]));
    expect(pages.length).toBeLessThan(8);
    expect(pages.join('').replace(/[^x]/g, '').length).toBe(5000);
    expect(pages.at(-1)).toContain('Hauwai');
  });
});

describe('proses anak', () => {
  it('menggambar PDF yang sama di luar proses halaman', async () => {
    const document = paper([table(5)]);
    const [here, child] = [await drawDocument(document), await drawPdf(document)];
    expect(readPdf(child).pages).toEqual(readPdf(here).pages);
    expect(child.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('menolak dengan kalimat bila dokumennya tidak masuk akal', async () => {
    await expect(drawPdf({ meta: {}, sections: [{ blocks: null }] } as unknown as PaperDocument)).rejects.toThrow('tidak dapat dibuat');
  });
});

describe('dokumen yang sama untuk Excel', () => {
  it('satu lembar isi dan satu lembar per tabel; angka dapat dihitung, tanda menjadi huruf', async () => {
    const [words, rows] = await readHere(await writeWorkbook(paperSheets(paper([table(2)]))));
    expect([words?.name, rows?.name]).toEqual(['Isi', 'Desa lokus']);
    const cells = rows?.rows;
    expect(JSON.stringify(cells)).toContain('"Desa 1"');
    expect(JSON.stringify(cells)).toContain('59.9');
    expect(JSON.stringify(cells)).toContain('C celah');
    expect(JSON.stringify(words?.rows)).toContain('Sumber: Laporan Monev BALANTING 2023');
  });
});
