import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PivotPage } from '@/components/reports/pivot-page';
import { addressOf } from '@/lib/address';
import { readAs } from '@/lib/auth/transaction';
import { readVillageRows } from '@/lib/convergence/queries/scores';
import { readScope } from '@/lib/jurisdictions/queries';
import { readIndicatorLines } from '@/lib/reporting/queries/indicator-lines';
import { buildPivotPage, PIVOT_PAGE } from '@/lib/reports/queries/pivot';
import { parsePivot } from '@/lib/reports/input/pivot';
import { pivotSheets } from '@/lib/reports/rules/pivot';
import { writeWorkbook } from '@/lib/workbook/write';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { readHere } from '../support/read-here';

const database = await freshDatabase({ seeded: true });

async function viewerOf(code: string) {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  return viewerWith({ team });
}
const viewer = await viewerOf('63.11');
const pivot = (params: Record<string, string> = {}, who = viewer) => readAs(who, (tx) => buildPivotPage(tx, who, params));
const cell = (report: Awaited<ReturnType<typeof pivot>>, row: string, column: string) =>
  report.pivot.rows.find(({ head }) => head.label.includes(row))?.cells[report.pivot.columns.findIndex(({ label }) => label.includes(column))];

describe('pivot (F69)', () => {
  it('desa × indikator: 8 × 18, SE04 Mampari 193 dari 280 = 68,93 %', async () => {
    const report = await pivot();
    expect([report.pivot.rows.length, report.pivot.columns.length]).toEqual([8, 18]);
    expect(cell(report, 'Mampari', 'SE04')).toMatchObject({ text: '68,93', figure: 6893 });
    expect(cell(await pivot({ nilai: 'pembilang' }), 'Mampari', 'SE04')?.figure).toBe(193);
    expect(cell(await pivot({ nilai: 'penyebut' }), 'Mampari', 'SE04')?.figure).toBe(280);
    expect(cell(report, 'Mampari', 'SP01')).toMatchObject({ text: '—', figure: null });
  });

  it.each(['persen', 'pembilang', 'penyebut', 'status'])('unduhan Excel sama dengan layar: desa × indikator, %s', async (nilai) => {
    const report = await pivot({ nilai });
    const [sheet] = await readHere(await writeWorkbook(pivotSheets(report.pivot, report.view, [report.sentence])));
    const screen = report.pivot.rows.map(({ head, cells }) => [head.label, ...cells.map(({ text, figure }) => (figure === null ? text : nilai === 'persen' ? figure / 10_000 : figure))]);
    const at = sheet?.rows.findIndex(({ cells }) => cells[0] === 'Desa') ?? -1;
    expect(sheet?.rows[at]?.cells).toEqual(['Desa', ...report.pivot.columns.map(({ label }) => label)]);
    expect(sheet?.rows.slice(at + 1).map(({ cells }) => cells)).toEqual(screen);
    const page = draw(h(PivotPage, { report, address: addressOf('/laporan/pivot', { nilai }), size: PIVOT_PAGE }));
    expect([...page.matchAll(/<td class="num(?: example)?">([^<]*)<\/td>/g)].map(([, text]) => text)).toEqual(report.pivot.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  });

  it('indikator × periode: gabungan desa seperti dasbor tiap periodenya, Σn/Σd', async () => {
    const report = await pivot({ baris: 'indikator', kolom: 'periode' });
    expect(report.pivot.columns.map(({ label }) => label)).toEqual(['2022-TW1', '2022-TW2', '2022-TW3']);
    for (const periode of ['2022-TW2', '2022-TW3']) {
      const lines = await readAs(viewer, async (tx) => readIndicatorLines(tx, await readScope(tx, viewer, { periode })));
      for (const { code, rollUp } of lines.filter(({ atVillage }) => atVillage)) {
        const sum = rollUp.sum;
        expect(cell(report, code, periode)?.figure ?? null, `${code} ${periode}`).toBe(sum ? Math.round((sum.n * 10_000) / sum.d) : null);
      }
    }
  });

  it('desa × periode menghitung indikator tercapai dari yang berlaku, seperti skor desa, bukan menjumlah satuan yang berbeda', async () => {
    const report = await pivot({ baris: 'desa', kolom: 'periode' });
    const rows = await readAs(viewer, async (tx) => readVillageRows(tx, await readScope(tx, viewer, { periode: '2022-TW3' })));
    const status = await pivot({ baris: 'desa', kolom: 'periode', nilai: 'status' });
    expect(report.pivot.isCounted).toBe(true);
    for (const { name, onTarget, applicable } of rows) expect(cell(status, name, '2022-TW3')?.text).toBe(`${onTarget} dari ${applicable} tercapai`);
  });

  it('instansi × indikator: nilai berdiri pada penanggung jawabnya saja', async () => {
    const report = await pivot({ baris: 'instansi', kolom: 'indikator' });
    expect(cell(report, 'Dinas PUPR', 'SE05')?.figure).not.toBeNull();
    expect(cell(report, 'Dinkes', 'SE05')).toMatchObject({ text: '—' });
  });

  it('200 desa: 50 baris sehalaman, di kolom dipindah ke baris; halaman yang tidak ada ditolak', async () => {
    const contoh = await viewerOf('99.01');
    const report = await pivot({ baris: 'indikator', kolom: 'desa' }, contoh);
    expect([report.view.rows, report.pivot.rows.length, report.pages]).toEqual(['desa', 200, 4]);
    await expect(pivot({ halaman: '5' }, contoh)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('kata yang tidak dikenal diabaikan dan disebut; tim tanpa desa lokus mendapat kalimat', async () => {
    expect(parsePivot({ baris: 'x', kolom: 'desa', nilai: '<script>', indikator: "' or 1=1" }).ignored).toEqual(['baris=x', 'kolom=desa', 'nilai=<script>', "indikator=' or 1=1"]);
    expect((await pivot({}, await viewerOf('64'))).sentence).toContain('Belum ada desa lokus');
  });
});
