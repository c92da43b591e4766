import type { DayCell } from './sheet';

const DAY_MS = 86_400_000;
/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Number formats that Excel knows by number only and that show a date; 18–21 and 45–47 show a time of day. */
const isBuiltInDay = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a calendar day: has day, month or year outside quotes, and is no duration. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDay(id);
  const first = code.split(';')[0] ?? '';
  if (/\[[hms]+\]/i.test(first)) return false;
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general|standard|[#0?]/i.test(bare) && !/[dy]/i.test(bare)) return false;
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** A serial number of Excel as a day; null when it is no day of its calendar (29 February 1900 is Excel's own invention). */
export function serialDay(serial: number, uses1904: boolean): DayCell | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > LAST_SERIAL || (!uses1904 && whole === 60)) return null;
  const start = uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 60 ? 30 : 31);
  return { day: new Date(start + whole * DAY_MS).toISOString().slice(0, 10) };
}

/** A day as the serial number of the 1900 calendar; days before 1 March 1900 are not exact. */
export const daySerial = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS);
