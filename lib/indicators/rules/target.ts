export interface YearTarget {
  year: number;
  targetBp: number;
}

export interface ChosenTarget extends YearTarget {
  from: 'own' | 'own_earlier' | 'national';
}

const latestUpTo = (year: number, targets: readonly YearTarget[]): YearTarget | undefined =>
  targets.filter((t) => t.year <= year).sort((a, b) => b.year - a.year)[0];

const earliest = (targets: readonly YearTarget[]): YearTarget | undefined => [...targets].sort((a, b) => a.year - b.year)[0];

/**
 * The target of a year: the team's own, else its latest earlier year, else the national default (design §4.6).
 * The national targets are those of 2024; a year before the first national one takes that first one.
 * Null: no target, outside score and count.
 */
export function targetFor(year: number, own: readonly YearTarget[], national: readonly YearTarget[]): ChosenTarget | null {
  const ours = latestUpTo(year, own);
  if (ours) return { ...ours, from: ours.year === year ? 'own' : 'own_earlier' };
  const theirs = latestUpTo(year, national) ?? earliest(national);
  return theirs ? { ...theirs, from: 'national' } : null;
}

/** Where the target comes from, as the screen says it: "target nasional 2024". */
export function targetLabel(target: ChosenTarget | null): string {
  if (!target) return 'belum ada target';
  if (target.from === 'national') return `target nasional ${target.year}`;
  return target.from === 'own' ? `target daerah ${target.year}` : `target daerah ${target.year} (terakhir ditetapkan)`;
}
