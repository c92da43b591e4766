import type { KeptCell } from './cell-store';

/** How sending ended. `later`: nobody answered, or only with a fault; `refused`: problems by field name, none means all of it. */
export type Outcome =
  | { kind: 'saved'; nomor: number | null; jam: string; shown: ReadonlyMap<string, string> }
  | { kind: 'later'; says: string }
  | { kind: 'signed-out'; says: string }
  | { kind: 'refused'; status: number; says: string; problems: Readonly<Record<string, string>> };

interface Receipt { nomor: number | null; jam: string; sel: { desa: string; indikator: string; w: string }[] }
interface Problem { detail?: string; errors?: Record<string, string> }

const LONGEST_MS = 20_000;
const UNANSWERED = 'Jaringan atau server sedang tidak menjawab.';

const sentCell = ({ address, n, d, m, r, w }: KeptCell): Record<string, unknown> => {
  const [desa, indikator] = address.split('/');
  return { desa, indikator, n, d, m, r, w, versi: Number(w.split(':')[0]) };
};

/** Sends cells of one period, all or nothing. Says for whom they were kept, so that nobody else's session saves them. */
export async function postCells(cells: readonly KeptCell[], { tim, akun }: { tim: string; akun: string }): Promise<Outcome> {
  try {
    const answer = await fetch('/pengisian/sel', {
      method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(LONGEST_MS),
      body: JSON.stringify({ periode: cells[0]?.periode, tim, akun, sel: cells.map(sentCell) }),
    });
    return await outcomeOf(answer);
  } catch {
    return { kind: 'later', says: UNANSWERED };
  }
}

async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    const { nomor, jam, sel } = await answer.json() as Receipt;
    return { kind: 'saved', nomor, jam, shown: new Map(sel.map(({ desa, indikator, w }) => [`${desa}/${indikator}`, w])) };
  }
  const isProblem = (answer.headers.get('content-type') ?? '').startsWith('application/problem+json');
  const { detail = UNANSWERED, errors = {} } = isProblem ? await answer.json() as Problem : {};
  if (answer.status === 401) return { kind: 'signed-out', says: detail };
  if (!isProblem || answer.status >= 500 || answer.status === 429) return { kind: 'later', says: detail };
  return { kind: 'refused', status: answer.status, says: detail, problems: errors };
}
