import { daySerial } from './calendar';
import type { PlainCell } from './spec';

/** The longest text that a cell of Excel holds. */
const MAX_TEXT = 32_767;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; a character that XML cannot hold, and text that looks like one, is written as `_x000D_`. */
export const escapeXml = (text: string): string => text
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replace(/[\x00-\x08\x0b-\x1f\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** One cell. Text is text, whatever it looks like; a number of more digits than Excel keeps (15) is written as text. */
export function cellXml(address: string, style: number, value: PlainCell): string {
  const start = `<c r="${address}" s="${style}"`;
  if (value === null || value === '') return `${start}/>`;
  switch (typeof value) {
    case 'string': return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.slice(0, MAX_TEXT))}</t></is></c>`;
    case 'boolean': return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'bigint': return String(value).replace('-', '').length > 15 ? cellXml(address, style, String(value)) : `${start}><v>${value}</v></c>`;
    case 'number': {
      if (!Number.isFinite(value)) throw new RangeError(`Bukan angka di ${address}`);
      return `${start}><v>${value}</v></c>`;
    }
    default: return `${start}><v>${daySerial(value.day)}</v></c>`;
  }
}
