import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainParts } from '@/lib/workbook/gate';
import { contentOf } from '@/lib/workbook/zip';
import { writeWorkbook } from '@/lib/workbook/write';
import type { PlainCell, SheetSpec } from '@/lib/workbook/spec';
import { readHere } from '../support/read-here';

const partOf = async (file: Buffer, name: string): Promise<string> => {
  const entry = plainParts(file).get(name);
  if (!entry) throw new Error(`no ${name}`);
  return (await contentOf(entry)).toString();
};

const FORM: SheetSpec = {
  name: 'Isian', isProtected: true, frozenColumns: 2, lead: [[{ value: 'Isian TW2 2022', look: 'title' }], []], merges: ['A1:D1'],
  columns: [
    { title: 'Kode', format: 'text', isHidden: true }, { title: 'Desa', width: 30, note: 'Jangan diubah' }, { title: 'Nilai', format: 'integer', isOpen: true },
    { title: 'Tanda', choices: ['angka', 'tidak ada sasaran, tetap'], isOpen: true }, { title: 'Pagu', format: 'rupiah' }, { title: 'Tanggal', format: 'day' },
  ],
  rows: [['0012', 'Batu <&> "Mandi"', 12, 'angka', 1_250_000n, { day: '2022-06-30' }], [null, '=HYPERLINK("x")', null, null, 1_234_567_890_123_456n]],
  spareRows: 3, notes: [{ cell: 'C4', sentence: 'Lebih besar dari sasaran.' }],
};

describe('A workbook that Simpul writes', () => {
  it('is read back with the same values; text stays text, and 16 digits are kept as text', async () => {
    const [form] = await readHere(await writeWorkbook([FORM]));
    expect(form).toEqual({
      name: 'Isian', isHidden: false, merges: ['A1:D1'], hiddenColumns: [0],
      rows: [
        { row: 1, cells: ['Isian TW2 2022'] }, { row: 3, cells: ['Kode', 'Desa', 'Nilai', 'Tanda', 'Pagu', 'Tanggal'] },
        { row: 4, cells: ['0012', 'Batu <&> "Mandi"', 12, 'angka', 1_250_000, { day: '2022-06-30' }] }, { row: 5, cells: [null, '=HYPERLINK("x")', null, null, '1234567890123456'] },
      ],
    });
  });

  it('has dropdowns that end with its rows, a frozen and locked header, and open cells', async () => {
    const file = await writeWorkbook([FORM]);
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml');
    // Two rows of lead, the header in row 3, two rows of data and three spare ones: 4 to 8.
    expect(sheet).toContain(`sqref="D4:D8"><formula1>'_pilihan'!$A$1:$A$2</formula1>`);
    expect(sheet).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    const styles = (await partOf(file, 'xl/styles.xml')).split('<cellXfs')[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    const styleOf = (address: string): string => styles[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
    expect(['C4', 'C8', 'D8'].map((address) => styleOf(address).includes('locked="0"'))).toEqual([true, true, true]);
    expect(['B3', 'C3', 'B4', 'E8'].map((address) => styleOf(address).includes('locked="0"'))).toEqual([false, false, false, false]);
    expect(await partOf(file, 'xl/comments1.xml')).toMatch(/ref="B3".*Jangan diubah.*ref="C4".*Lebih besar/);
    expect((await readHere(file))[1]).toMatchObject({ name: '_pilihan', isHidden: true, rows: [{ row: 1, cells: ['angka'] }, { row: 2, cells: ['tidak ada sasaran, tetap'] }] });
  });

  it('gives the same bytes for the same content', async () => {
    expect((await writeWorkbook([FORM])).equals(await writeWorkbook([FORM]))).toBe(true);
  });

  it('has names that Excel allows, each once', async () => {
    const plain = (name: string): SheetSpec => ({ name, columns: [], rows: [['x']] });
    const names = (await readHere(await writeWorkbook([plain('Desa: A/B?'), plain('desa  a b'), plain('x'.repeat(40)), plain('')]))).map(({ name }) => name);
    expect(names).toEqual(['Desa  A B', 'desa  a b (2)', 'x'.repeat(31), 'Lembar']);
  });

  it('does not take a figure that is none', async () => {
    await expect(writeWorkbook([{ name: 'x', columns: [], rows: [[Number.NaN]] }])).rejects.toThrow(RangeError);
  });

  it('brings back whatever stood in it', async () => {
    const days = fc.date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => ({ day: date.toISOString().slice(0, 10) }));
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('=1+1', '+62', '_x0041_', '-', '\u0000', '\r\n', ' a ', '#REF!', '1e5', 'TRUE', ']]>'));
    const cell: fc.Arbitrary<PlainCell> = fc.oneof(words, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((figure) => figure + 0 || 0), fc.boolean(), days, fc.constant(null));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
      const [sheet] = await readHere(await writeWorkbook([{ name: 'x', columns: [], rows }]));
      const kept = rows.map((cells, at) => ({ row: at + 1, cells: cells.map((value) => (value === '' ? null : value)) }));
      for (const { cells } of kept) while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      expect(sheet?.rows).toEqual(kept.filter(({ cells }) => cells.length > 0));
    }), { numRuns: 100 });
  });
});
