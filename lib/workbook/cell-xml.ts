import { daySerial } from './calendar';
import type { PlainCell } from './spec';
import { SPREADSHEET, XML_HEAD } from './styles';

/** The longest text that a cell of Excel holds. */
const MAX_TEXT = 32_767;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; a character that XML cannot hold, and text that looks like one, is written as `_x000D_`. */
export const escapeXml = (text: string): string => text
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replace(/[\x00-\x08\x0b-\x1f\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** So many different texts are written once and pointed at; the rest stands in its cells, so that memory stays flat. */
const SHARED_TEXTS = 50_000;

/** The texts of a workbook that cells point at. */
export class TextBook {
  private readonly numbers = new Map<string, number>();

  /** The number of a text; null when the book is full. */
  number(text: string): number | null {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.numbers.size >= SHARED_TEXTS) return null;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part with these texts, piece by piece. */
  *xml(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="${SPREADSHEET}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

const textXml = (text: string): string => `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;

function textCell(start: string, text: string, texts: TextBook): string {
  const number = texts.number(text);
  return number === null ? `${start} t="inlineStr"><is>${textXml(text)}</is></c>` : `${start} t="s"><v>${number}</v></c>`;
}

/** One cell. Text is text, whatever it looks like; a number of more digits than Excel keeps (15) is written as text. */
export function cellXml(address: string, style: number, value: PlainCell, texts: TextBook): string {
  const start = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return style === 0 ? '' : `${start}/>`;
  switch (typeof value) {
    case 'string': return textCell(start, value.slice(0, MAX_TEXT), texts);
    case 'boolean': return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'bigint': return String(value).replace('-', '').length > 15 ? textCell(start, String(value), texts) : `${start}><v>${value}</v></c>`;
    case 'number': {
      if (!Number.isFinite(value)) throw new RangeError(`Bukan angka di ${address}`);
      return `${start}><v>${value}</v></c>`;
    }
    default: return `${start}><v>${daySerial(value.day)}</v></c>`;
  }
}
