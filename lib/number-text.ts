/** What a typed number turned out to be: nothing (= missing, not zero), a number, or a sentence that asks. */
export type CountText = { kind: 'empty' } | { kind: 'count'; count: number } | Problem;
export type RupiahText = { kind: 'empty' } | { kind: 'amount'; amount: bigint } | Problem;
export interface Problem {
  kind: 'problem';
  sentence: string;
}

export const LARGEST_COUNT = 2_147_483_647;
/** Below a thousand trillion rupiah: more is a slip of the finger. */
export const LARGEST_RUPIAH = 999_999_999_999_999n;

const problem = (sentence: string): Problem => ({ kind: 'problem', sentence });
const quoted = (text: string): string => `‘${text.length > 24 ? `${text.slice(0, 24)}…` : text}’`;
const dotted = (digits: string): string => digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const bare = (text: string): string => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/** Full-width digits are the same digits; the no-break spaces of a printed figure separate nothing but thousands. */
const clean = (text: string): string => text
  .replace(/[\uFF10-\uFF19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  .replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '')
  .replace(/(\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/g, '$1.')
  .replace(/[\s\u00A0\u202F\u2009]+/g, ' ')
  .trim();

const NEGATIVE = /^\(.*\)$|^(Rp\.? ?)?[-−–]\s*(Rp\.? ?)?\d/i;
const DASH = /^[-−–—]+$/;
const PLAIN = /^\d+$/;
const DOTTED = /^[1-9]\d{0,2}(\.\d{3}){2,}$/;
const ONE_GROUP = /^([1-9]\d{0,2})([.,])(\d{3})$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(,\d{3}){2,}$/;
const SPACED = /^\d+( \d+)+$/;

const asksThousands = (text: string, whole: string, rest: string): Problem =>
  problem(`${quoted(text)} dapat berarti ${whole}${rest} atau ${whole},${rest}. Tulis ${whole}${rest} bila itu maksudnya.`);
const asksSpaces = (text: string): Problem =>
  problem(`${quoted(text)} dapat berarti ${bare(text)} atau beberapa angka. Tulis ${bare(text)} bila itu maksudnya.`);
const asksCommas = (text: string): Problem =>
  problem(`${quoted(text)} memakai koma sebagai pemisah ribuan; di sini koma berarti desimal. Tulis ${dotted(bare(text))} bila itu maksudnya.`);

/** What is wrong with a text that is no count, most telling first. */
function refuseCount(text: string): Problem {
  const group = ONE_GROUP.exec(text);
  if (group) return asksThousands(text, String(group[1]), String(group[3]));
  if (DASH.test(text)) return problem(`${quoted(text)} bukan angka. Kosongkan bila belum ada data, atau pilih “Tidak ada sasaran”.`);
  if (NEGATIVE.test(text)) return problem(`${quoted(text)} negatif. Jumlah tidak boleh kurang dari 0.`);
  if (text.includes('%')) return problem(`${quoted(text)} adalah persen. Isi jumlahnya, persen dihitung sendiri.`);
  if (COMMA_GROUPS.test(text)) return asksCommas(text);
  if (SPACED.test(text)) return asksSpaces(text);
  if (/^\d+[.,]\d+$/.test(text)) return problem(`${quoted(text)} pecahan. Isi bilangan bulat.`);
  if (/^[\d.,]+$/.test(text)) return problem(`Pemisah ribuan pada ${quoted(text)} tidak pada tempatnya. Tulis angkanya tanpa titik.`);
  return problem(`${quoted(text)} bukan angka. Isi bilangan bulat, misalnya 1234.`);
}

/**
 * Reads a count of people, families or times: "12", "1234", "1.234.567". Empty is missing, not 0.
 * "1.234" and "1,234" ask what is meant; decimals, percents, negatives, words and more than 2.147.483.647 are refused.
 */
export function readCount(raw: string): CountText {
  // Almost every cell of a large file.
  if (/^\d{1,9}$/.test(raw)) return { kind: 'count', count: Number(raw) };
  const text = clean(raw);
  if (text === '') return { kind: 'empty' };
  if (!PLAIN.test(text) && !DOTTED.test(text)) return refuseCount(text);
  const digits = bare(text);
  if (digits.length > 10 || Number(digits) > LARGEST_COUNT) return problem(`${quoted(text)} terlalu besar. Paling banyak ${dotted(String(LARGEST_COUNT))}.`);
  return { kind: 'count', count: Number(digits) };
}

const SCALES: Readonly<Record<string, { zeros: number; word: string }>> = {
  rb: { zeros: 3, word: 'ribu' }, ribu: { zeros: 3, word: 'ribu' }, k: { zeros: 3, word: 'ribu' },
  jt: { zeros: 6, word: 'juta' }, juta: { zeros: 6, word: 'juta' },
  m: { zeros: 9, word: 'miliar' }, miliar: { zeros: 9, word: 'miliar' }, milyar: { zeros: 9, word: 'miliar' },
  t: { zeros: 12, word: 'triliun' }, triliun: { zeros: 12, word: 'triliun' },
};

const scaled = (whole: string, decimals: string, zeros: number): string =>
  dotted(`${bare(whole)}${decimals.padEnd(zeros, '0').slice(0, zeros)}`);

function asksScale(text: string): Problem | null {
  const found = /^(\d+(?:\.\d{3})*)(?:[.,](\d{1,3}))? ?([a-z]+)\.?$/i.exec(text);
  const scale = found ? SCALES[String(found[3]).toLowerCase()] : undefined;
  if (!found || !scale) return null;
  const amount = (zeros: number): string => scaled(String(found[1]), found[2] ?? '', zeros);
  if (/^m$/i.test(String(found[3]))) {
    return problem(`${quoted(text)} dapat berarti ${amount(9)} (miliar) atau ${amount(6)} (juta). Tulis lengkap.`);
  }
  return problem(`Tulis ${quoted(text)} lengkap: ${amount(scale.zeros)} bila maksudnya ${scale.word}.`);
}

/** What is wrong with a text that is no whole amount of rupiah. */
function refuseRupiah(text: string): Problem {
  const group = ONE_GROUP.exec(text);
  if (group) return problem(`${quoted(text)} dapat berarti ${group[1]}${group[3]} atau ${group[1]},${group[3]} (juta, miliar). Tulis ${group[1]}${group[3]} bila itu maksudnya.`);
  const cents = /^(?:(\d+)[.,]|([1-9]\d{0,2}(?:\.\d{3})+),)(\d{1,2})$/.exec(text);
  if (cents) return asksCents(text, String(cents[1] ?? cents[2]), String(cents[3]));
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d{1,2})?$/.test(text)) return asksCommas(text.replace(/\.\d{1,2}$/, ''));
  if (SPACED.test(text)) return asksSpaces(text);
  if (/^[\d.,]+$/.test(text)) return problem(`Titik atau koma pada ${quoted(text)} tidak pada tempatnya. Tulis misalnya 1.500.000.`);
  return asksScale(text) ?? problem(`${quoted(text)} bukan jumlah rupiah. Tulis misalnya 1.500.000.`);
}

function asksCents(text: string, whole: string, cents: string): Problem {
  const rupiah = BigInt(bare(whole));
  if (/^0+$/.test(cents)) return problem(`${quoted(text)} dapat berarti Rp ${dotted(String(rupiah))} atau kependekan. Tulis jumlah lengkap tanpa koma.`);
  return problem(`${quoted(text)} memuat sen; rupiah ditulis utuh. Tulis ${dotted(String(rupiah))} atau ${dotted(String(rupiah + 1n))}.`);
}

/**
 * Reads whole rupiah: "1500000", "1.500.000", "Rp 1.500.000,-", "1.500.000,00". Empty is missing, not 0.
 * Sen, "1.500", "1,500,000", "1,5 M" and "1,5 juta" ask what is meant; negatives are refused. Never a guess (trust E6).
 */
export function readRupiah(raw: string): RupiahText {
  const typed = clean(raw);
  if (typed === '') return { kind: 'empty' };
  if (NEGATIVE.test(typed)) return problem(`${quoted(typed)} negatif. Jumlah rupiah tidak boleh kurang dari 0.`);
  const text = typed.replace(/^(rp\.?|idr) ?/i, '');
  const isClosed = /[.,] ?[-–]{1,2}$/.test(text);
  const body = text.replace(/[.,] ?[-–]{1,2}$/, '').replace(/^(\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)[,]0{1,2}$/, '$1,').replace(/^(\d{4,})\.0{1,2}$/, '$1,');
  const isWhole = isClosed || body.endsWith(',');
  const digits = body.replace(/,$/, '');
  const grouped = isWhole ? /^[1-9]\d{0,2}(\.\d{3})+$/ : DOTTED;
  if (!PLAIN.test(digits) && !grouped.test(digits)) return refuseRupiah(isWhole ? digits : text);
  const amount = BigInt(bare(digits));
  if (amount > LARGEST_RUPIAH) return problem(`${quoted(typed)} terlalu besar. Paling banyak Rp ${dotted(String(LARGEST_RUPIAH))}.`);
  return { kind: 'amount', amount };
}
