import { type Located, overlapNotices } from '@/lib/activities/rules';
import { formatCount, joinWords, MISSING } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import type { MatrixCell, MatrixFoot } from '../rules';

/** What a cell says about its money in a column of "Rp juta". `isFigure` is false where there are only words. */
export function cellMoney(cell: Pick<MatrixCell, 'isSilent' | 'isUndetailed' | 'budgetIdr'>): { text: string; isFigure: boolean } {
  if (cell.isSilent) return { text: 'belum ada kegiatan', isFigure: false };
  if (cell.isUndetailed) return { text: 'belum dirinci', isFigure: false };
  if (cell.budgetIdr === 0n) return { text: 'tanpa dana', isFigure: false };
  return { text: formatMillions(cell.budgetIdr), isFigure: true };
}

/** The sum of a row or column in Rp juta: 0 where nobody does anything, a dash where work goes on but no rupiah is known. */
export const sumMoney = ({ budgetIdr, activities }: { budgetIdr: bigint; activities: number }): string =>
  (budgetIdr === 0n && activities > 0 ? MISSING : formatMillions(budgetIdr));

/** "Indikator tanpa penanggung jawab" as a sentence, null when each has one (F02). `unset`: nobody is named in the whole lens. */
export function leadWarning(columns: readonly Pick<MatrixFoot, 'code' | 'hasLead' | 'named'>[], year: number): { codes: string[]; text: string } | null {
  const fields = columns.filter(({ code }) => code !== 'umum');
  if (fields.every(({ named }) => named === 0)) return { codes: [], text: `Penanggung jawab 20 indikator belum ditetapkan untuk ${year}.` };
  const codes = fields.filter(({ hasLead }) => !hasLead).map(({ code }) => code);
  return codes.length === 0 ? null : { codes, text: `${joinWords(codes)} belum punya penanggung jawab.` };
}

/** An activity with what it serves, for finding double funding within a column. */
export interface Serving extends Located { columns: readonly { lens: string; code: string }[] }

const indicatorsOf = ({ columns }: Serving): string[] => columns.filter(({ lens, code }) => lens === 'indicator' && code !== 'umum').map(({ code }) => code);

/** Whether two activities serve the same thing: a shared indicator where both name one. The kind alone is often a broad word. */
function servesSame(a: Serving, b: Serving): boolean {
  const [own, other] = [indicatorsOf(a), indicatorsOf(b)];
  return own.length === 0 || other.length === 0 || own.some((code) => other.includes(code));
}

/**
 * Notes of overlap by `agencyId/column` of a lens: "Periksa: 2 desa sama dengan DKP" (F09, seed 003). Two agencies, the
 * same kind of activity, shared days, village and column; a notice, never a refusal.
 */
export function overlapNotes(activities: readonly Serving[], lens: string): Record<string, string> {
  const byId = new Map(activities.map((one) => [one.id, one]));
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (from: Serving, to: Serving, column: string, villages: readonly string[]): void => {
    const key = `${from.agency.id}/${column}`;
    const others = found.get(key) ?? new Map<string, Set<string>>();
    others.set(to.agency.name, new Set([...others.get(to.agency.name) ?? [], ...villages]));
    found.set(key, others);
  };
  for (const { activities: [first, second], villages } of overlapNotices(activities)) {
    const [a, b] = [byId.get(first), byId.get(second)];
    if (!a || !b || a.agency.id === b.agency.id || !servesSame(a, b)) continue;
    for (const { code } of a.columns.filter((column) => column.lens === lens && b.columns.some((other) => other.lens === lens && other.code === column.code))) {
      add(a, b, code, villages);
      add(b, a, code, villages);
    }
  }
  return Object.fromEntries([...found].map(([key, others]) => [key, noteOf(others)]));
}

const noteOf = (others: ReadonlyMap<string, ReadonlySet<string>>): string =>
  `Periksa: ${joinWords([...others].map(([name, villages]) => `${formatCount(villages.size)} desa sama dengan ${name}`))}`;
