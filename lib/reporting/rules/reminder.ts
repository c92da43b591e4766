import { type Day, daysBetween, formatDayLong, type TimeZone, zoneName } from '@/lib/day';
import { formatCount } from '@/lib/format';

/** WhatsApp folds longer messages away; a reminder is read whole. */
export const LONGEST_REMINDER = 900;

/** What an agency still owes for a period. */
export interface Owed { agency: string; empty: number; expected: number; returned: number; dueOn: Day | null; link: string }

export interface ReminderContext { team: string; period: string; today: Day; zone: TimeZone; link: string }

function whenWords(dueOn: Day | null, { today, zone }: Pick<ReminderContext, 'today' | 'zone'>): string {
  if (dueOn === null) return 'belum ada batas waktu';
  const left = daysBetween(today, dueOn);
  const near = left < 0 ? `sudah lewat ${-left} hari` : left === 0 ? 'hari ini' : `${left} hari lagi`;
  return `${formatDayLong(dueOn)} pukul 24.00 ${zoneName(zone)} (${near})`;
}

const owedWords = ({ empty, expected, returned }: Owed): string => [
  empty > 0 ? `${formatCount(empty)} dari ${formatCount(expected)} sel belum diisi` : `${formatCount(expected)} sel sudah terisi tetapi belum dikirim`,
  ...(returned > 0 ? [`${formatCount(returned)} sel dikembalikan untuk diperbaiki`] : []),
].join(', ');

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** The text for one agency: what is missing, until when in the team's zone, where to fill in. At most 900 characters. */
export function agencyReminder(owed: Owed, context: ReminderContext): string {
  return cut([
    `Yth. Bapak/Ibu ${cut(owed.agency, 80)},`,
    `mohon kesediaannya melengkapi laporan percepatan penurunan stunting ${cut(context.team, 80)}, ${context.period}.`,
    `Saat ini ${owedWords(owed)}.`,
    `Batas waktu: ${whenWords(owed.dueOn, context)}.`,
    `Isi di sini: ${owed.link}`,
    'Bila datanya memang belum ada atau tidak ada sasaran, cukup pilih keterangannya. Terima kasih.',
  ].join('\n'), LONGEST_REMINDER);
}

/** The text for the group: every agency that is awaited, most late first; what does not fit is counted. At most 900 characters. */
export function groupReminder(owed: readonly Owed[], context: ReminderContext): string {
  const head = `Yth. Bapak/Ibu anggota tim ${cut(context.team, 80)}, mohon kesediaannya melengkapi laporan ${context.period}:`;
  const foot = `Isi di sini: ${context.link}\nBila datanya memang belum ada, cukup pilih keterangannya. Terima kasih.`;
  const lines = owed.map((one) => `- ${cut(one.agency, 60)}: ${owedWords(one)}; batas ${whenWords(one.dueOn, context)}`);
  const room = LONGEST_REMINDER - head.length - foot.length - 40;
  let shown = lines.length;
  while (shown > 0 && lines.slice(0, shown).join('\n').length > room) shown -= 1;
  const rest = lines.length - shown;
  return [head, ...lines.slice(0, shown), ...(rest > 0 ? [`- dan ${formatCount(rest)} instansi lain`] : []), foot].join('\n');
}
