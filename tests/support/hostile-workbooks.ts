import { randomBytes } from 'node:crypto';
import { SHEET, rawParts, rawWorkbook, type RawBook } from './raw-workbook';
import { rawZip, type RawPart } from './raw-zip';

export interface Hostile { what: string; file: () => Buffer; says: RegExp; name?: string }

const MB = 1_048_576;
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = (raw: RawBook): (() => Buffer) => () => rawWorkbook({ rows: cell, ...raw });
const withPart = (part: RawPart): (() => Buffer) => book({ extra: [part] });
const changed = (change: (file: Buffer) => Buffer): (() => Buffer) => () => change(rawWorkbook({ rows: cell }));
const compound = (inside: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(inside, 'utf16le'), Buffer.alloc(1024)]);
const many = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');

/** A part that inflates to this many megabytes of spaces between two tags. */
const blank = (mb: number): Buffer => Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(mb * MB, 32), Buffer.from('</sheetData></worksheet>')]);
const dtd = (definitions: string): string => `<!DOCTYPE lolz [${definitions}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
const LAUGHS = `<!ENTITY z "lol">${'abcdefghi'.split('').map((name, at, all) => `<!ENTITY ${name} "${`&${all[at + 1] ?? 'z'};`.repeat(10)}">`).join('')}`;

const UNPACKING: Hostile[] = [
  { what: 'a bomb: 200 MB in a file of 0.2 MB', file: () => rawZip(rawParts({ sheet: blank(200).toString('latin1') })), says: /lebih dari 50 MB setelah dibuka/ },
  { what: 'a bomb of many parts', file: () => rawZip(rawParts({ extra: Array.from({ length: 30 }, (_, at) => ({ name: `xl/media/${at}.png`, content: Buffer.alloc(2 * MB) })) })), says: /lebih dari 50 MB/ },
  { what: 'a nested bomb: a zip in a zip', file: () => rawZip(rawParts({ extra: [{ name: 'xl/media/in.zip', content: rawZip([{ name: 'a', content: Buffer.alloc(100 * MB) }]) }] })), says: /memuat berkas lain di dalamnya/ },
  { what: 'headers that say 100 bytes for 60 MB', file: () => rawZip(rawParts({ without: [SHEET], extra: [{ name: SHEET, content: blank(60), saidSize: 100 }] })), says: /lebih dari 50 MB/ },
  { what: 'a path out of the folder (zip slip)', file: withPart({ name: '../../../etc/cron.d/x', content: 'x' }), says: /nama bagian yang berbahaya.*etc\/cron/ },
  { what: 'a path with backslashes', file: withPart({ name: '..\\..\\x', content: 'x' }), says: /nama bagian yang berbahaya/ },
  { what: 'a part named __proto__', file: withPart({ name: 'xl/__proto__/x.xml', content: '<x/>' }), says: /nama bagian yang berbahaya/ },
  { what: 'the sheet twice', file: withPart({ name: SHEET, content: '<worksheet/>' }), says: /sheet1\.xml” ada dua kali/ },
  { what: 'the sheet twice, in other letters', file: withPart({ name: SHEET.toUpperCase(), content: '<worksheet/>' }), says: /ada dua kali/ },
  { what: 'one part under two names', file: withPart({ name: 'xl/a.xml', localName: 'xl/b.xml', content: '<x/>' }), says: /rusak atau terpotong/ },
  { what: '1,000 parts', file: book({ extra: Array.from({ length: 1000 }, (_, at) => ({ name: `xl/p${at}.xml`, content: '<x/>' })) }), says: /berisi 1007 bagian; paling banyak 200/ },
  { what: 'a file cut short', file: changed((file) => file.subarray(0, file.length * 0.6)), says: /rusak atau terpotong/ },
  { what: 'damaged packing', file: changed((file) => { const copy = Buffer.from(file); copy.fill(0xff, 60, 160); return copy; }), says: /rusak/ },
  { what: 'a locked part', file: withPart({ name: 'xl/x.xml', content: 'x', isEncrypted: true }), says: /dikunci kata sandi/ },
  { what: 'a zip that is no workbook', file: () => rawZip([{ name: 'foto.jpg', content: 'x' }]), says: /arsip zip, bukan buku kerja/ },
];

const KINDS: Hostile[] = [
  { what: 'nothing at all', file: () => Buffer.alloc(0), says: /kosong \(0 byte\)/ },
  { what: 'more than 5 MB', file: () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(6 * MB)]), says: /7 MB; paling besar 5 MB/ },
  { what: 'an old .xls under a new name', file: () => compound('Workbook'), says: /format.* lama \(\.xls\)/ },
  { what: 'a workbook behind a password', file: () => compound('EncryptedPackage'), says: /dikunci kata sandi.*hapus kata sandinya/ },
  { what: 'a CSV under the name .xlsx', file: () => Buffer.from('desa;nilai\nBatumandi;12\n'), name: 'isian.xlsx', says: /berakhiran \.xlsx, tetapi isinya teks/ },
  { what: 'a workbook under the name .csv', file: book({}), name: 'isian.csv', says: /berakhiran \.csv, tetapi isinya buku kerja/ },
  { what: 'a web page under the name .xls', file: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), name: 'x.xls', says: /halaman web/ },
  { what: 'a PDF', file: () => Buffer.from('%PDF-1.7 x'), says: /dokumen PDF/ },
  { what: 'a picture', file: () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), says: /bukan \.xlsx atau \.csv/ },
  { what: 'a table of LibreOffice', file: () => rawZip([{ name: 'mimetype', content: 'x', isStored: true }, { name: 'content.xml', content: '<x/>' }]), says: /LibreOffice \(\.ods\)/ },
  { what: 'a text of Word', file: () => rawZip([{ name: '[Content_Types].xml', content: '<x/>' }, { name: 'word/document.xml', content: '<x/>' }]), says: /dokumen Word/ },
  { what: 'a binary workbook', file: withPart({ name: 'xl/workbook.bin', content: 'x' }), says: /\.xlsb/ },
  { what: 'macros', file: withPart({ name: 'xl/vbaProject.bin', content: 'x' }), says: /berisi makro\. Simpan sebagai \.xlsx tanpa makro, lalu unggah lagi\./ },
  { what: 'a link to another workbook', file: withPart({ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }), says: /tertaut ke buku kerja lain/ },
  { what: 'a program in the workbook', file: withPart({ name: 'xl/embeddings/oleObject1.bin', content: 'MZ' }), says: /memuat berkas lain/ },
];

const CONTENT: Hostile[] = [
  { what: 'entities that grow (billion laughs)', file: book({ sheet: dtd(LAUGHS) }), says: /definisi XML \(DTD\)/ },
  { what: 'an entity that reads a file (XXE)', file: book({ sheet: dtd('<!ENTITY a SYSTEM "file:///etc/passwd">') }), says: /definisi XML \(DTD\)/ },
  { what: 'definitions in a part that nobody reads', file: withPart({ name: 'docProps/app.xml', content: '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>' }), says: /DTD\) di docProps\/app\.xml/ },
  { what: 'definitions hidden in UTF-16', file: () => rawZip(rawParts({ without: [SHEET], extra: [{ name: SHEET, content: Buffer.from(`\uFEFF${dtd(LAUGHS)}`, 'utf16le') }] })), says: /definisi XML \(DTD\)/ },
  { what: 'a merge of the whole sheet', file: book({ after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }), says: /sel A1:XFD1048576 digabung/ },
  { what: 'validation of the whole sheet', file: book({ after: '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>' }), says: /validasi data mencakup seluruh lembar/ },
  { what: 'a value in the last cell of all', file: book({ rows: `${cell}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }), says: /sampai sel XFD1048576; paling jauh 110\.000 baris dan 200 kolom/ },
  { what: '110,001 rows', file: book({ rows: many(110_001, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`) }), says: /sampai sel A110001/ },
  { what: 'a sheet named __proto__', file: book({ sheets: '<sheet name="__proto__" sheetId="1" r:id="rId1"/>' }), says: /Nama lembar “__proto__” tidak boleh/ },
  { what: 'a sheet whose part is missing', file: book({ without: [SHEET] }), says: /Isi lembar “Isian” hilang/ },
  { what: 'no workbook part', file: book({ without: ['xl/workbook.xml'] }), says: /tidak memuat buku kerja/ },
  { what: 'a workbook without sheets', file: book({ sheets: '<!-- -->' }), says: /tidak punya lembar/ },
  { what: '10,000 defined names', file: book({ book: `<definedNames>${many(10_000, (at) => `<definedName name="n${at}">1</definedName>`)}</definedNames>` }), says: /lebih dari 1000 nama terdefinisi/ },
  { what: '100,000 styles', file: book({ styles: '<xf numFmtId="0"/>'.repeat(100_000) }), says: /lebih dari 20\.000 gaya/ },
  { what: '1,000,000 shared texts', file: book({ texts: many(1_000_000, (at) => `<si><t>${at}</t></si>`) }), says: /lebih dari 250\.000 teks/ },
  { what: 'one long text shown in 40,000 cells', file: book({ texts: `<si><t>${'x'.repeat(30_000)}</t></si>`, rows: many(40_000, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`) }), says: /Teks .* terlalu banyak/ },
  { what: 'one cell of 40 MB', file: book({ rows: `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(40 * MB)}</v></c></row>` }), says: /Satu sel .* lebih panjang/ },
  { what: 'tags in tags without end', file: book({ before: '<a>'.repeat(500_000) }), says: /sheet1\.xml di dalam berkas ini rusak/ },
  { what: 'one tag with 1,000,000 attributes', file: book({ before: `<a ${many(1_000_000, (at) => `b${at}="" `)}/>` }), says: /sheet1\.xml .* rusak/ },
  { what: 'the same cell twice', file: book({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }), says: /sheet1\.xml .* rusak/ },
  { what: 'rows out of order', file: book({ rows: '<row r="2"/><row r="1"/>' }), says: /sheet1\.xml .* rusak/ },
  { what: 'a text that is not in the list', file: book({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }), says: /sheet1\.xml .* rusak/ },
  { what: 'XML that stops in the middle', file: book({ sheet: '<worksheet><sheetData><row' }), says: /sheet1\.xml .* rusak/ },
];

export const HOSTILE: readonly Hostile[] = [...UNPACKING, ...KINDS, ...CONTENT];
