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
const texts = (rows: PaperTable['rows']): string[][] => rows.map((row) => row.map((cell) => cellOf(cell).text));
const factsOf = (paper: PaperDocument) => Object.fromEntries(blocksOf(paper).flatMap((block) => (block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value]) : [])));

describe('Matriks TP Posyandu Kaltim from stored rows (seed 003)', async () => {
  const viewer = await viewerOf('64');
  const paper = await readAs(viewer, (tx) => readSystemReport(tx, viewer, {}, 'tp-posyandu'));

  it('lists the eleven that came, in the order of the article, and that the day of the meeting is not printed', () => {
    expect(factsOf(paper)).toMatchObject({
      'Hari, tanggal': 'tanggal tidak tersedia di sumber', Tempat: 'Samarinda',
      'Hadir: 11 instansi': 'Dinkes, Dinsos, Dinas PUPR, DKP, Baznas, Kemenag, Diskominfo, Biro Kesra, BPBD, Satpol PP, dan DLH',
    });
  });

  it('raises both flags and names who was only quoted (F01, F115)', () => {
    expect(factsOf(paper)).toMatchObject({ 'Bidang tanpa instansi': 'Pendidikan', 'Berkomitmen, tetapi hanya dikutip': 'BKKBN dan DPMPD', 'Instansi hadir tanpa komitmen': 'Biro Kesra dan Satpol PP' });
  });

  it('puts every pledge into its field: 14 of 11 agencies', () => {
    const { columns, rows, totals } = tableOf(paper, 'Komitmen menurut');
    expect(columns.map(({ title }) => title)).toEqual(['Instansi', 'Pendidikan', 'Kesehatan', 'Pekerjaan Umum', 'Perumahan Rakyat', 'Trantibumlinmas', 'Sosial', 'Koordinasi dan pendukung', 'Komitmen']);
    expect(texts(rows).map(([name = '', ...cells]) => `${name} ${cells.join(' ')}`).sort()).toEqual([
      'BKKBN – 1 – – – – – 1', 'BPBD – – – – 1 – – 1', 'Baznas – – – – – 1 – 1', 'Biro Kesra – – – – – – – 0', 'DKP – 1 – – – – – 1', 'DLH – – 1 – – – – 1', 'DPMPD – – – – – – 1 1',
      'Dinas PUPR – – 1 1 – – – 2', 'Dinkes – 3 – – – – – 3', 'Dinsos – – – – – 1 – 1', 'Diskominfo – – – – – – 1 1', 'Kemenag – 1 – – – – – 1', 'Satpol PP – – – – – – – 0',
    ]);
    expect(texts(totals ?? [])).toEqual([['Jumlah', '0', '6', '2', '1', '1', '2', '2', '14']]);
  });

  it('prints the words of the article and no deadline', () => {
    const rows = texts(tableOf(paper, 'Komitmen seperti').rows);
    expect(rows).toHaveLength(14);
    expect(rows.find(([agency]) => agency === 'Baznas')?.[3]).toContain('70 persen dana zakat');
    expect(JSON.stringify(tableOf(paper, 'Komitmen seperti'))).not.toContain('tenggat 2');
    expect(tableOf(paper, 'Komitmen seperti').footnotes?.[0]).toContain('Tenggat, desa, dan rupiah tidak tersedia di sumber');
  });

  it('names eleven differences from the article in its last section, and no person', () => {
    const rows = texts(tableOf(paper, 'Beda dengan').rows);
    expect([rows.length, paper.sections.at(-1)?.blocks.length]).toEqual([11, 2]);
    expect(rows.map(([where]) => where)).toEqual(expect.arrayContaining(['Tanggal rapat', 'Paragraf 2: daftar hadir', 'Instansi hadir', 'Pendidikan', 'Bidang SPM']));
    expect(JSON.stringify(paper)).not.toMatch(/Puguh/);
  });

  it('is Kaltim’s alone', async () => {
    expect(await readAs(viewer, (tx) => listSystemReports(tx, viewer))).toEqual([{ code: 'tp-posyandu', title: 'Matriks TP Posyandu Kaltim', programme: null }]);
    const ntt = await viewerOf('53');
    await expect(readAs(ntt, (tx) => readSystemReport(tx, ntt, {}, 'tp-posyandu'))).rejects.toThrow('tidak mempunyai laporan sistem');
  });
});
