import { MONTH_NAMES, parsePeriod, type Period, periodLabel } from '@/lib/period';
import { plainWords } from './cells';
import { findIndicator, type KnownIndicator } from './indicator-names';
import { type Findings } from './report';
import { type ReadTexts, tellProblem } from './rows';
import type { VillageFinder } from './villages';

/** One cell of the entry sheet as a file gives it. `word` is a state of the form; `shown` what the template had shown, null when unknown. */
export interface FileCell { village: string; indicator: string; n: string; d: string; word: string; reason: string; shown: string | null }

const STATE_WORDS: Readonly<Record<string, string>> = {
  'angka': 'angka', 'tidak ada sasaran': 'tanpa-sasaran', 'tanpa sasaran': 'tanpa-sasaran', 'ts': 'tanpa-sasaran', 'tidak ada': 'tanpa-sasaran',
  'belum ada data': 'belum-ada', 'belum ada': 'belum-ada', 'data belum ada': 'belum-ada', 'bad': 'belum-ada',
  'sama': 'sama', 'sama seperti periode lalu': 'sama', 'sama dengan periode lalu': 'sama', 'tetap': 'sama',
  'ya': 'ya', 'sudah': 'ya', 'belum': 'belum', 'tidak': 'belum',
};

/** States of the form in the words of the template. */
export const STATE_CHOICES = ['angka', 'tidak ada sasaran', 'belum ada data', 'sama seperti periode lalu', 'ya', 'belum'] as const;
const CHOICE_OF: Readonly<Record<string, string>> = { 'angka': 'angka', 'tanpa-sasaran': 'tidak ada sasaran', 'belum-ada': 'belum ada data', 'sama': 'sama seperti periode lalu', 'ya': 'ya', 'belum': 'belum', '': '' };

/** The word of the template for a state of the form. */
export const choiceOf = (word: string): string => CHOICE_OF[word] ?? '';

const stateOf = (text: string): string | undefined => (text === '' ? '' : STATE_WORDS[plainWords(text)]);

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Reads a period as people write it: 2022-TW3, "TW III 2022", "Triwulan 3 2022", "September 2022", "Semester 1 2022"; null otherwise. */
export function readPeriodText(text: string): Period | null {
  const exact = parsePeriod(text.trim().toUpperCase());
  if (exact) return exact;
  const words = plainWords(text);
  const year = /\b(20\d{2})\b/.exec(words)?.[1];
  const rest = words.replace(/\b20\d{2}\b/, '').replace(/\btahun\b/, '').trim();
  if (!year) return null;
  const [, kind, index] = /^(tw|triwulan|s|semester) ?(i{1,3}|iv|[1-4])$/.exec(rest) ?? [];
  if (kind && index) return parsePeriod(`${year}-${kind.startsWith('t') ? 'TW' : 'S'}${ROMAN[index] ?? index}`);
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase() === rest);
  return month >= 0 ? parsePeriod(`${year}-${String(month + 1).padStart(2, '0')}`) : null;
}

export interface ValueContext {
  findings: Findings;
  period: Period;
  villages: VillageFinder;
  indicators: readonly KnownIndicator[];
  /** Whether an indicator lives in villages; the others belong to the whole kabupaten, whose code stands instead. */
  isAtVillage(code: string): boolean;
  team: { code: string; name: string };
}

/** Finds village and indicator of a row and gives its texts; null when the row has a problem, which is told. */
export function readValueRow(context: ValueContext, row: ReadTexts): FileCell | null {
  const tell = (key: string, sentence: string): null => { tellProblem({ form: 'values', findings: context.findings }, row, key, sentence); return null; };
  const note = (key: string, sentence: string | null): void => { if (sentence) context.findings.note({ sheet: row.sheet, cell: row.cellOf(key), sentence }); };
  const period = row.of('periode');
  if (period !== '' && readPeriodText(period)?.id !== context.period.id) {
    return tell('periode', `Baris ini untuk ${period.slice(0, 30)}; impor ini untuk ${periodLabel(context.period)}. Pilih periode itu saat mengunggah, atau hapus barisnya.`);
  }
  const indicator = findIndicator(context.indicators, { code: row.of('kode_indikator'), name: row.of('indikator') });
  const place = indicator.kind === 'found' && !context.isAtVillage(indicator.code) ? wholeTeam(context, row)
    : context.villages.find({ code: row.of('kode_desa'), name: row.of('desa'), district: row.of('kecamatan') });
  if (indicator.kind === 'problem') tell(indicator.of, indicator.sentence);
  if (place.kind === 'problem') tell(place.of, place.sentence);
  const state = readState(row);
  if (state === null) tell('keadaan', `“${row.of('keadaan').slice(0, 40)}” tidak dikenal. Pilih: ${STATE_CHOICES.join(', ')}.`);
  if (indicator.kind === 'problem' || place.kind === 'problem' || state === null || row.isBroken) return null;
  note(row.of('kode_indikator') === '' ? 'indikator' : 'kode_indikator', indicator.note);
  note(row.of('kode_desa') === '' ? 'desa' : 'kode_desa', place.note);
  const isOwn = row.of('id') === `${place.code}/${indicator.code}`;
  return { village: place.code, indicator: indicator.code, ...state, reason: row.of('alasan'), shown: isOwn && row.of('versi') !== '' ? row.of('versi') : null };
}

function wholeTeam({ team }: ValueContext, row: ReadTexts): ReturnType<VillageFinder['find']> {
  const code = row.of('kode_desa');
  if (code === '' || code.replace(/\D/g, '') === team.code.replace(/\D/g, '')) return { kind: 'found', code: team.code, note: null };
  return { kind: 'problem', of: 'kode_desa', sentence: `Indikator ini diisi untuk ${team.name} seluruhnya, bukan per desa. Tulis kode ${team.code}.` };
}

/** Numbers and state; a state written in place of a number counts as the state ("TS" under Dilayani). */
function readState(row: ReadTexts): Pick<FileCell, 'n' | 'd' | 'word'> | null {
  const [n, d] = [row.of('n'), row.of('d')];
  const word = stateOf(row.of('keadaan'));
  if (word === undefined) return null;
  const inPlace = /[a-z]/i.test(n) ? stateOf(n) : undefined;
  if (inPlace !== undefined && (word === '' || word === 'angka') && (d === '' || stateOf(d) === inPlace)) return { n: '', d: '', word: inPlace };
  return { n, d, word };
}

/** Whether a row says nothing at all about its cell. */
export const saysNothing = ({ n, d, word }: FileCell): boolean => n === '' && d === '' && (word === '' || word === 'angka');
