import { MISSING } from './format';
import { MONTH_NAMES } from './period';

/** A calendar day as `YYYY-MM-DD`, never shifted by a time zone. Days compare as text. */
export type Day = string;
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** Indonesia's zones know no summer time, so an offset is enough and no server setting matters. */
const ZONES: Record<TimeZone, { hours: number; short: string }> = {
  'Asia/Jakarta': { hours: 7, short: 'WIB' }, 'Asia/Makassar': { hours: 8, short: 'WITA' }, 'Asia/Jayapura': { hours: 9, short: 'WIT' },
};

export type DayText = { kind: 'empty' } | { kind: 'day'; day: Day } | { kind: 'problem'; sentence: string };

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;
const SPELLINGS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...MONTH_NAMES, ...SHORT].map((name, i) => [name.toLowerCase(), (i % 12) + 1])),
  pebruari: 2, peb: 2, agt: 8, ags: 8, agust: 8, sept: 9, nopember: 11, nop: 11,
};
const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

function makeDay(year: number, month: number, date: number): DayText {
  const problem = (sentence: string): DayText => ({ kind: 'problem', sentence });
  if (year < 1900 || year > 2099) return problem(`Tahun ${year} di luar 1900–2099.`);
  const name = MONTH_NAMES[month - 1];
  if (!name) return problem(`Bulan ${month} tidak ada. Tulis hari/bulan/tahun, misalnya 30/06/2022.`);
  const last = lengthOf(year, month);
  const withYear = month === 2 ? `${name} ${year}` : name;
  if (date < 1 || date > last) return problem(`${date} ${name} tidak ada; ${withYear} sampai ${last}.`);
  return { kind: 'day', day: `${year}-${two(month)}-${two(date)}` };
}

/**
 * Reads `2022-06-30`, `30/06/2022` (also `-` and `.`), `30 Juni 2022` and `30 Jun 2022`; day before month, as Indonesia writes.
 * An impossible day, an unknown month or a two-digit year gives a sentence, never a guess.
 */
export function readDay(text: string): DayText {
  const clean = text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
  if (clean === '') return { kind: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(clean);
  if (numeric) return makeDay(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
  const spelled = /^(\d{1,2})[ -]?([\p{L}]+)\.?[ -]?(\d{4})$/u.exec(clean);
  const month = spelled ? SPELLINGS[String(spelled[2]).toLowerCase()] : undefined;
  if (spelled && month !== undefined) return makeDay(Number(spelled[3]), month, Number(spelled[1]));
  if (spelled) return { kind: 'problem', sentence: `Bulan ‘${spelled[2]}’ tidak dikenal. Tulis misalnya 30 Juni 2022.` };
  if (/^\d{1,2}[/. -](\d{1,2}|\p{L}+)[/. -]\d{2}$/u.test(clean)) return { kind: 'problem', sentence: `Tulis tahun ‘${clean}’ lengkap, misalnya 30 Juni 2022.` };
  return { kind: 'problem', sentence: `‘${clean.slice(0, 30)}’ bukan tanggal. Tulis misalnya 30 Juni 2022.` };
}

const split = (day: Day): [number, number, number] => {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`Bukan tanggal: ${day}`);
  return [year, month, date];
};
const numberOf = (day: Day): number => Date.UTC(split(day)[0], split(day)[1] - 1, split(day)[2]) / DAY_MS;

/** Days from one to another, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Age of something of that day, never negative: a clock that jumps back makes nothing older than new. */
export const ageInDays = (day: Day, today: Day): number => Math.max(0, daysBetween(day, today));

/** The day that many days later. */
export const addDays = (day: Day, days: number): Day => new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** "WIB", "WITA", "WIT". */
export const zoneName = (zone: TimeZone): string => ZONES[zone].short;

const local = (instant: Date, zone: TimeZone): string => new Date(instant.getTime() + ZONES[zone].hours * 3_600_000).toISOString();

/** The calendar day of an instant in the team's zone. */
export const dayIn = (instant: Date, zone: TimeZone): Day => local(instant, zone).slice(0, 10);

/** "2022-06-30" → "30 Jun 2022"; missing is "—". */
export function formatDay(day: Day | null): string {
  if (day === null) return MISSING;
  const [year, month, date] = split(day);
  return `${date} ${SHORT[month - 1]} ${year}`;
}

/** "2022-06-30" → "30 Juni 2022"; missing is "—". */
export function formatDayLong(day: Day | null): string {
  if (day === null) return MISSING;
  const [year, month, date] = split(day);
  return `${date} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** The clock of an instant in the team's zone: "10.42 WITA". */
export const formatClock = (instant: Date, zone: TimeZone): string =>
  `${local(instant, zone).slice(11, 16).replace(':', '.')} ${ZONES[zone].short}`;

/** Day and clock: "3 Okt 2022, 14.05 WITA". */
export const formatInstant = (instant: Date, zone: TimeZone): string => `${formatDay(dayIn(instant, zone))}, ${formatClock(instant, zone)}`;
