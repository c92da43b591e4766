import { formatCount } from '@/lib/format';

/** A number with at most two decimals as hundredths, without a float. */
type Hundredths = { hundredths: bigint | null } | { sentence: string };

const PLAIN = /^(\d{1,13})(?:,(\d{1,2}))?$/;
const DOTTED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;

/** Reads "1.234,5", "7,25" or "12"; empty is unknown. Refuses what could be meant in two ways ("1.5", "1,234"). */
export function readHundredths(raw: string): Hundredths {
  const text = raw.trim();
  if (text === '') return { hundredths: null };
  const found = PLAIN.exec(text) ?? DOTTED.exec(text);
  if (!found) return { sentence: `“${text.slice(0, 30)}” tidak terbaca sebagai angka. Tulis misalnya 1.234,5 atau 7,25.` };
  const [, whole = '0', decimals = ''] = found;
  return { hundredths: BigInt(whole.replaceAll('.', '')) * 100n + BigInt(decimals.padEnd(2, '0') || '0') };
}

/** "1.234,5": no more decimals than there are. */
export function formatHundredths(value: bigint): string {
  const rest = String(value % 100n).padStart(2, '0').replace(/0+$/, '');
  return `${formatCount(value / 100n)}${rest === '' ? '' : `,${rest}`}`;
}
