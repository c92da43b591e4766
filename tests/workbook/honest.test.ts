import { describe, expect, it } from 'vitest';
import { readHere } from '../support/read-here';
import { SHEET, rawParts, rawWorkbook, type RawBook } from '../support/raw-workbook';
import { rawZip } from '../support/raw-zip';

const read = async (raw: RawBook) => {
  const [sheet] = await readHere(rawWorkbook(raw));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (address: string, value: string, style = 0): string => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const xf = (format: number): string => `<xf numFmtId="${format}"/>`;

describe('An honest, messy workbook', () => {
  it('keeps text that looks like a number as text', async () => {
    const { rows } = await read({ rows: row(1, text('A1', '0012') + text('B1', '1.500.000') + number('C1', '1500000') + text('D1', ' - ')) });
    expect(rows).toEqual([{ row: 1, cells: ['0012', '1.500.000', 1500000, ' - '] }]);
  });

  it('names the merged cells of its header, whose value stands in the first', async () => {
    const { rows, merges } = await read({ rows: row(1, text('A1', 'Desa') + text('B1', 'Triwulan 2')), after: '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>' });
    expect(rows).toEqual([{ row: 1, cells: ['Desa', 'Triwulan 2'] }]);
    expect(merges).toEqual(['B1:C1']);
  });

  it('tells of hidden rows, columns and sheets', async () => {
    const sheet = await read({
      before: '<cols><col min="2" max="3" hidden="1" width="0"/><col min="5" max="5" width="9"/></cols>', rows: row(1, text('A1', 'Desa')) + row(2, text('A2', 'kode'), ' hidden="1"'),
      sheets: '<sheet name="Isian" sheetId="1" state="veryHidden" r:id="rId1"/>',
    });
    expect(sheet).toMatchObject({ isHidden: true, hiddenColumns: [1, 2], rows: [{ row: 1, cells: ['Desa'] }, { row: 2, cells: ['kode'], isHidden: true }] });
  });

  it('gives the stored value of a formula, and says when there is none', async () => {
    const { rows } = await read({ rows: row(1, '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>1+1</f></c><c r="D1"><f>1+1</f><v></v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>') });
    expect(rows[0]?.cells).toEqual([2, 'a', { formulaOnly: true }, { formulaOnly: true }, null, { error: '#DIV/0!' }]);
  });

  // 44742 days after 30 December 1899 is 30 June 2022; by the calendar of 1904 the same day is 44742 − 1462 = 43280.
  it.each([['', '44742'], ['<workbookPr date1904="1"/>', '43280'], ['<workbookPr date1904="true"/>', '43280.75']])('reads 30 June 2022 by its calendar: %s %s', async (book, serial) => {
    const { rows } = await read({ book, styles: xf(0) + xf(14), rows: row(1, number('A1', serial, 1) + number('B1', serial)) });
    expect(rows[0]?.cells).toEqual([{ day: '2022-06-30' }, Number(serial)]);
  });

  it('takes 1 January and 28 February 1900 for what Excel shows, and has no 29 February 1900', async () => {
    const { rows } = await read({ styles: xf(0) + xf(14), rows: row(1, ['1', '59', '60', '61'].map((serial, at) => number(`${'ABCD'[at]}1`, serial, 1)).join('')) });
    expect(rows[0]?.cells).toEqual([{ day: '1900-01-01' }, { day: '1900-02-28' }, 60, { day: '1900-03-01' }]);
  });

  it.each([
    ['dd/mm/yyyy', true], ['[$-421]dd mmmm yyyy;@', true], ['mmm\\-yy', true], ['yyyy', true], ['d "hari"', true], ['dd/mm/yyyy hh:mm', true],
    ['h:mm', false], ['[h]:mm:ss', false], ['#,##0', false], ['"Rp"#,##0', false], ['[$Rp-421]#,##0', false], ['0.00%', false], ['General', false],
    ['#,##0" hari"', false], ['[Red]0', false], ['0.00E+00', false], ['@', false], ['_-* #,##0_-;-* #,##0_-', false],
  ])('knows whether a format shows a day: %s', async (code, isDay) => {
    const { rows } = await read({
      formats: `<numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/>`, styles: xf(0) + xf(170), rows: row(1, number('A1', '44742', 1)),
    });
    expect(rows[0]?.cells).toEqual([isDay ? { day: '2022-06-30' } : 44742]);
  });

  it('joins rich text, leaves out reading aids, and undoes the escapes of Excel', async () => {
    const { rows } = await read({
      texts: '<si><r><t xml:space="preserve">Batu </t></r><r><t>Mandi</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>',
      rows: row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="d"><v>2022-06-30T00:00:00</v></c>'),
    });
    expect(rows[0]?.cells).toEqual(['Batu Mandi', 'a\rb_x0041_', true, { day: '2022-06-30' }]);
  });

  it('does not mind formats that reach to the end of the sheet, validation of a whole column, or cells without addresses', async () => {
    const { rows } = await read({
      rows: '<row><c t="str"><v>a</v></c><c/><c><v>3</v></c></row><row r="1048576" hidden="1"><c r="XFD1048576" s="0"/></row>',
      after: '<dataValidations><dataValidation type="list" sqref="A1:A1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    });
    expect(rows).toEqual([{ row: 1, cells: ['a', null, 3] }]);
  });

  it('may be written with prefixes or in UTF-16', async () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>Desa é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = rawZip(rawParts({ without: [SHEET], extra: [{ name: SHEET, content: Buffer.from(`\uFEFF${sheet}`, 'utf16le') }] }));
    expect((await readHere(file))[0]?.rows).toEqual([{ row: 3, cells: [null, 'Desa é'] }]);
  });

  it('skips chart sheets, keeps the order of its sheets', async () => {
    const file = rawZip(rawParts({
      sheets: '<sheet name="Grafik" sheetId="3" r:id="rId9"/><sheet name="Dua" sheetId="2" r:id="rId1"/>', without: ['xl/_rels/workbook.xml.rels'],
      extra: [{
        name: 'xl/_rels/workbook.xml.rels',
        content: '<Relationships><Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      }],
    }));
    expect((await readHere(file)).map(({ name }) => name)).toEqual(['Dua']);
  });
});
