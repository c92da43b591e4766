import { describe, expect, it } from 'vitest';
import { csvText } from '@/lib/csv';
import { readCsv } from '@/lib/workbook/csv';

const cells = (file: string | Buffer) => readCsv(Buffer.from(file as Buffer)).rows.map((row) => row.cells);

describe('A CSV file', () => {
  it.each([
    ['semicolons', 'desa;nilai\r\nBatumandi;1,5\r\n'], ['tabs', 'desa\tnilai\nBatumandi\t1,5\n'], ['commas', 'desa,nilai\nBatumandi,"1,5"'],
    ['a mark at its start', '\uFEFFdesa;nilai\nBatumandi;1,5'], ['a line that names the sign', 'sep=;\r\ndesa;nilai\r\nBatumandi;1,5'],
  ])('is understood with %s', (_, file) => {
    expect(cells(file)).toEqual([['desa', 'nilai'], ['Batumandi', '1,5']]);
  });

  it('is understood in UTF-8, UTF-16 and the old Windows letters', () => {
    expect(cells('désa;1')).toEqual([['désa', '1']]);
    expect(cells(Buffer.from('\uFEFFdésa;1', 'utf16le'))).toEqual([['désa', '1']]);
    expect(cells(Buffer.from([0x64, 0xe9, 0x73, 0x61, 0x3b, 0x31]))).toEqual([['désa', '1']]);
  });

  it('keeps quotes, line breaks and row numbers; empty rows and cells at the end are left out', () => {
    expect(readCsv(Buffer.from('a;"x ""y"";\nz";;\n;;\nb;;3;\n'))).toEqual({
      name: 'CSV', isHidden: false, merges: [], hiddenColumns: [], rows: [{ row: 1, cells: ['a', 'x "y";\nz'] }, { row: 3, cells: ['b', null, '3'] }],
    });
  });

  it.each(['koma', 'titik-koma'] as const)('that Simpul wrote comes back as it was (%s)', (style) => {
    const rows = [['=1+1', "'=x", '-12,5', '+62', '@a', 'a;b,c', 'x"y'], ["'lain", '=HYPERLINK("u")', '-', ' ', 'ü', 'a\nb', 'z']];
    expect(cells(csvText(['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows, style)).slice(1)).toEqual(rows.map((row) => row.map((cell) => (cell === ' ' ? null : cell))));
  });

  it('with an open quote is refused with the line', () => {
    expect(() => readCsv(Buffer.from('a;b\n1;"2\n3;4\n'))).toThrow(/baris \d+: tanda kutip.*Perbaiki baris itu/);
  });

  it('with too many columns is refused with the cell', () => {
    expect(() => readCsv(Buffer.from(Array.from({ length: 201 }, () => 'x').join(';')))).toThrow(/sampai sel GS1; paling jauh 110\.000 baris dan 200 kolom/);
  });
});
