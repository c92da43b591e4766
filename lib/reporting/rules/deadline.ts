import { type Day, daysBetween } from '@/lib/day';
import { numberWord } from '@/lib/format';

/** The last day on which an agency may fill in: its own extension where that is later than the period's day; null: no deadline. */
export function deadlineOf({ dueOn, extendedUntil }: { dueOn: Day | null; extendedUntil: Day | null }): Day | null {
  if (dueOn === null || extendedUntil === null) return dueOn;
  return extendedUntil > dueOn ? extendedUntil : dueOn;
}

/** "tinggal tiga hari", "hari ini hari terakhir", "lewat dua hari": how near a deadline is on that day of the team's zone. */
export function deadlineWords(deadline: Day, today: Day): string {
  const left = daysBetween(today, deadline);
  if (left === 0) return 'hari ini hari terakhir';
  return left > 0 ? `tinggal ${numberWord(left)} hari` : `lewat ${numberWord(-left)} hari`;
}

/** Since when something waits, in days of the team's zone: "hari ini", "sejak kemarin", "menunggu 5 hari". */
export function waitingWords(since: Day, today: Day): string {
  const days = Math.max(0, daysBetween(since, today));
  if (days === 0) return 'masuk hari ini';
  return days === 1 ? 'sejak kemarin' : `menunggu ${numberWord(days)} hari`;
}
