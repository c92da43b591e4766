import { rawZip, type RawPart } from './raw-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What stands inside the parts of a workbook of one sheet `Isian`; what is left out is as Excel would write it. */
export interface RawBook {
  /** Inside sheetData. */
  rows?: string;
  /** Before and after sheetData. */
  before?: string;
  after?: string;
  /** The whole sheet part. */
  sheet?: string;
  /** Inside workbook, beside the sheets. */
  book?: string;
  sheets?: string;
  texts?: string;
  /** Inside cellXfs, and formats by number before it. */
  styles?: string;
  formats?: string;
  extra?: readonly RawPart[];
  without?: readonly string[];
}

export const SHEET = 'xl/worksheets/sheet1.xml';

/** The parts of a small, honest workbook, with these pieces in their places. */
export function rawParts({ rows = '', before = '', after = '', ...raw }: RawBook): RawPart[] {
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: RawPart[] = [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>` },
    { name: '_rels/.rels', content: `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${raw.book ?? ''}<sheets>${raw.sheets ?? '<sheet name="Isian" sheetId="1" r:id="rId1"/>'}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: SHEET, content: raw.sheet ?? `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${raw.formats ?? ''}</numFmts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs>${raw.styles ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${raw.texts ?? ''}</sst>` },
  ];
  return [...parts.filter(({ name }) => !raw.without?.includes(name)), ...(raw.extra ?? [])];
}

export const rawWorkbook = (raw: RawBook): Buffer => rawZip(rawParts(raw));
