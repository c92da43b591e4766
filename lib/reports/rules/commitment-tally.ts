import type { Day } from '@/lib/day';

/** A commitment as far as keeping it goes. */
export interface CommitmentFact { agencyCode: string | null; agencyName: string | null; status: 'open' | 'running' | 'done' | 'cancelled'; dueOn: Day | null; doneOn: Day | null }

/** Commitments of one agency: done in time, broken (done late, or overdue and not done), and still running. */
export interface CommitmentTally { code: string | null; name: string; kept: number; broken: number; running: number }

type Fate = 'kept' | 'broken' | 'running';

/** Done in time or without a date is kept; done late, or not done after its date, is broken. A commitment is due until the end of its day. */
function fateOf({ status, dueOn, doneOn }: CommitmentFact, today: Day): Fate {
  if (status === 'done') return dueOn !== null && doneOn !== null && doneOn > dueOn ? 'broken' : 'kept';
  return dueOn !== null && today > dueOn ? 'broken' : 'running';
}

/** Commitments kept and broken by agency, most broken first; cancelled ones count for nobody, those of no agency stand last. */
export function tallyCommitments(rows: readonly CommitmentFact[], today: Day): CommitmentTally[] {
  const tallies = new Map<string | null, CommitmentTally>();
  for (const row of rows) {
    if (row.status === 'cancelled') continue;
    const tally = tallies.get(row.agencyCode) ?? { code: row.agencyCode, name: row.agencyName ?? 'Belum ada instansi', kept: 0, broken: 0, running: 0 };
    tally[fateOf(row, today)] += 1;
    tallies.set(row.agencyCode, tally);
  }
  return [...tallies.values()].sort((a, b) => Number(a.code === null) - Number(b.code === null) || b.broken - a.broken || b.running - a.running || (a.name < b.name ? -1 : 1));
}
