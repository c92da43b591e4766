import type { CellFormat, CellLook } from './spec';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What is red in a workbook to repair. */
export const PROBLEM_FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';

/** Excel shows these in the language of the office: 1.250.000 and 30/06/2022 in Indonesian. */
const FORMATS: Record<CellFormat | 'general', number> = { general: 0, text: 49, integer: 3, decimal: 4, share: 10, rupiah: 164, day: 165 };
const LOOKS: Record<CellLook | 'plain', { font: number; fill: number; border: number; wraps?: true }> = {
  plain: { font: 0, fill: 0, border: 0 }, title: { font: 2, fill: 0, border: 0 }, head: { font: 1, fill: 2, border: 1, wraps: true },
  total: { font: 1, fill: 0, border: 2 }, example: { font: 3, fill: 4, border: 0 }, muted: { font: 4, fill: 0, border: 0 }, problem: { font: 0, fill: 3, border: 0 },
};

const solid = (rgb: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const font = (inside: string): string => `<font>${inside}<name val="Calibri"/><family val="2"/></font>`;
const thin = (side: string): string => `<${side} style="thin"><color rgb="FF7F8C99"/></${side}>`;

const SHARED = [
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;Rp&quot;\\ #,##0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>',
  `<fonts count="5">${[
    font('<sz val="11"/>'), font('<b/><sz val="11"/>'), font('<b/><sz val="14"/>'), font('<i/><sz val="11"/><color rgb="FF5F6B76"/>'), font('<sz val="11"/><color rgb="FF5F6B76"/>'),
  ].join('')}</fonts>`,
  `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('E3EBF3')}${PROBLEM_FILL}${solid('F3F4F5')}</fills>`,
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin('left')}${thin('right')}${thin('top')}${thin('bottom')}<diagonal/></border>`
    + `<border><left/><right/>${thin('top')}<bottom/><diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
].join('');

/** Collects the styles that a workbook uses and numbers them. */
export class StyleBook {
  private readonly numbers = new Map<string, number>();

  constructor() {
    this.number({});
  }

  /** The number of a style; the same style has the same number. */
  number({ look, format, isOpen }: { look?: CellLook | undefined; format?: CellFormat | undefined; isOpen?: boolean | undefined }): number {
    const { font: fontId, fill, border, wraps } = LOOKS[look ?? 'plain'];
    const inside = `${wraps ? '<alignment vertical="center" wrapText="1"/>' : ''}${isOpen ? '<protection locked="0"/>' : ''}`;
    const xf = `<xf numFmtId="${FORMATS[format ?? 'general']}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1"`
      + ` applyFill="1" applyBorder="1"${wraps ? ' applyAlignment="1"' : ''}${isOpen ? ' applyProtection="1"' : ''}${inside ? `>${inside}</xf>` : '/>'}`;
    const known = this.numbers.get(xf);
    if (known !== undefined) return known;
    this.numbers.set(xf, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    return `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">${SHARED}<cellXfs count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</cellXfs>`
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }
}
