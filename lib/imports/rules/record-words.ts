import { BUDGET_CLASSES, FUNDING_SOURCES, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { readDay } from '@/lib/day';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { readCount, readRupiah } from '@/lib/number-text';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { plainWords } from './cells';

type Words = Readonly<Record<string, string>>;

const CLASS_SHORT: Words = { specific: 'spesifik', sensitive: 'sensitif', enabling: 'pendukung' };
const SOURCES: Words = SOURCE_WORDS;

/** The word of the template for each code of a choice. */
export const CHOICES: Readonly<Record<string, Words>> = {
  state: { pledged: 'janji', planned: 'rencana', running: 'berjalan', done: 'selesai' },
  moneyClass: CLASS_SHORT, class: CLASS_SHORT, moneySource: SOURCES, fundingSource: SOURCES,
  moneySplit: { none: 'tidak dibagi', equal: 'bagi rata' }, split: { none: 'tidak dibagi', equal: 'bagi rata', explicit: 'per desa' },
  stage: { murni: 'murni', perubahan: 'perubahan' }, falls: { ya: 'ya' },
};

/** Other words that mean the same. */
const ALSO: Readonly<Record<string, Words>> = {
  state: { komitmen: 'pledged', direncanakan: 'planned', 'sedang berjalan': 'running', 'sudah selesai': 'done' },
  moneyClass: classAlso(), class: classAlso(), split: { 'jumlah per desa': 'explicit', 'belum dilokasikan': 'none' }, stage: { 'apbd murni': 'murni', 'apbd perubahan': 'perubahan' },
};

function classAlso(): Words {
  return Object.fromEntries(BUDGET_CLASSES.flatMap((code) => [[plainWords(CLASS_WORDS[code]), code], [code, code]]));
}

const COUNTS = new Set(['plannedCount', 'doneCount', 'beneficiaries']);
const RUPIAH = new Set(['moneyBudget', 'moneySpent', 'budget', 'spent']);
const DAYS = new Set(['startsOn', 'endsOn', 'spentOn']);
const LENS_OF: Readonly<Record<string, 'indicator' | 'spm' | 'phi'>> = { indicators: 'indicator', spm: 'spm', phi: 'phi' };

/** A list in a cell: parted by `;`, line breaks or, where none stands, commas. */
export const listOf = (text: string): string[] => text.split(/[;\n]/.test(text) ? /[;\n]/ : /,/).map((one) => one.trim()).filter(Boolean);

function choiceCode(key: string, text: string): string | undefined {
  const word = plainWords(text);
  const found = Object.entries(CHOICES[key] ?? {}).find(([code, name]) => plainWords(name) === word || plainWords(code) === word);
  return found?.[0] ?? ALSO[key]?.[word] ?? (FUNDING_SOURCES as readonly string[]).find((code) => CHOICES[key] === SOURCES && plainWords(code) === word);
}

function columnCode(lens: 'indicator' | 'spm' | 'phi', text: string): string {
  const word = plainWords(text);
  const found = LENSES[lens].find(({ code, name, shortName }) => [code, name, shortName].some((one) => plainWords(one) === word));
  return found?.code ?? text;
}

/** One text for one meaning: digits of numbers, ISO days, codes of choices and columns. What cannot be read stays, for the form to refuse. */
export function sameText(key: string, text: string): string {
  if (text === '') return '';
  if (COUNTS.has(key)) { const found = readCount(text); return found.kind === 'count' ? String(found.count) : text; }
  if (RUPIAH.has(key)) { const found = readRupiah(text); return found.kind === 'amount' ? String(found.amount) : text; }
  if (DAYS.has(key)) { const found = readDay(text); return found.kind === 'day' ? found.day : text; }
  if (CHOICES[key]) return choiceCode(key, text) ?? text;
  const lens = LENS_OF[key];
  if (lens) return [...new Set(listOf(text).map((one) => columnCode(lens, one)))].sort().join(';');
  return text.replace(/\r\n?/g, '\n');
}

/** A code in the words of the template. */
export function templateText(key: string, text: string): string {
  const lens = LENS_OF[key];
  if (lens && lens !== 'indicator') return listOf(text).map((code) => LENSES[lens].find((column) => column.code === code)?.name ?? code).join('; ');
  if (lens || key === 'villages') return text.replaceAll(';', '; ');
  return CHOICES[key]?.[text] ?? text;
}

/** A short sum over texts by which a template knows whether anybody touched a row (FNV-1a, 32 bits). */
export function sumOfTexts(texts: readonly string[]): string {
  let sum = 0x811c9dc5;
  const text = texts.join('\u0001');
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}
