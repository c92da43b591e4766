import { formatInstant, type TimeZone } from '@/lib/day';

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** One version of an activity or a budget line: who made it, when, why and what it changed. */
export interface StoryStep { version: number; by: string | null; at: string; reason: string | null; deed: string; changes: readonly { field: string; label: string; from: string; to: string }[] }

/** The story of a record in words, newest first. Nothing in it is ever erased. */
export function Story({ steps, timeZone }: { steps: readonly StoryStep[]; timeZone: TimeZone }) {
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
