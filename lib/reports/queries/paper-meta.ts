import 'server-only';
import { clock } from '@/lib/auth/clock';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { PaperMeta } from '@/lib/paper/document';
import { periodLabel } from '@/lib/period';
import type { SnapshotHead } from './snapshots';

type Given = Pick<PaperMeta, 'title' | 'isExample' | 'size' | 'fileName'> & { subtitle?: string | null; source?: string | null; snapshot?: SnapshotHead | null };

/** The day and clock of an instant in the team's zone. */
export const inZone = (instant: Date, zone: string): string => formatInstant(instant, zone as TimeZone);

/** What every document of a scope says of itself; its figures are of that period. */
export function metaOf({ jurisdictionName, period, stage, timeZone }: Scope, { snapshot = null, source = null, subtitle = null, ...given }: Given): PaperMeta {
  return {
    ...given, subtitle, source, team: jurisdictionName, period: periodLabel(period), stage: stage === 'approved' ? 'disahkan' : 'sementara',
    madeAt: inZone(clock.now(), timeZone), snapshot: snapshot === null ? null : { id: snapshot.id, takenAt: inZone(new Date(snapshot.takenAt), timeZone) },
  };
}

/** Sources in one line, each once, at most that many; the rest as a number. */
export function sourceLine(texts: readonly (string | null | undefined)[], most = 4): string | null {
  const all = [...new Set(texts.flatMap((text) => (text ? [text] : [])))];
  if (all.length === 0) return null;
  return all.length > most ? `${all.slice(0, most).join('; ')}; dan ${all.length - most} sumber lain` : all.join('; ');
}
