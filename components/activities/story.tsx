import { formatInstant, type TimeZone } from '@/lib/day';
import type { Step } from '@/lib/activities/rules/history';

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** The story of an activity in words, newest first. Nothing in it is ever erased. */
export function Story({ steps, timeZone }: { steps: readonly Step[]; timeZone: TimeZone }) {
  return (
    <ol className="line-list">
      {steps.map(({ version, deed, by, at, reason, changes }) => (
        <li key={version}>
          <b>{deed}</b> {by === null ? 'dari data awal' : `oleh ${by}`} <small>{formatInstant(new Date(at), timeZone)} · versi {version}</small>
          {reason ? <p>Alasan: “{reason}”</p> : null}
          {changes.map(({ field, label, from, to }) => <p key={field}>{label}: {short(from)} → {short(to)}</p>)}
        </li>
      ))}
    </ol>
  );
}
