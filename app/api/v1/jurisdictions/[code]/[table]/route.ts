import { withoutNul } from '@/lib/address';
import { countCall } from '@/lib/auth/api-limit';
import { viewerForApi } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { periodLabel } from '@/lib/period';
import { Refusal, refuse } from '@/lib/refusal';
import { type ApiAnswer, readApiTable } from '@/lib/reports/queries/api';
import { answered, csvAnswer, csvStyle, jsonAnswer, notAllowed } from '../../../answer';

/** One table of a team, as JSON or, with `.csv` behind the path, as CSV. */
export function GET(request: Request, { params }: { params: Promise<{ code: string; table: string }> }): Promise<Response> {
  return answered(async () => {
    const { code, table } = await params;
    const viewer = await viewerForApi(request, code);
    if (viewer instanceof Refusal) throw viewer;
    await countCall(viewer.sessionId);
    const { searchParams } = new URL(request.url);
    const isCsv = table.endsWith('.csv');
    const style = isCsv ? csvStyle(searchParams.get('pemisah')) : null;
    const path = isCsv ? table.slice(0, -4) : table;
    if (path === 'commitments') throw refuse('not-found', 'Komitmen rapat belum ada di versi ini.');
    const answer = await readAs(viewer, (tx) => readApiTable(tx, viewer, path, asParams(searchParams)));
    if (style) return csvAnswer(answer.table, { name: `${code}-${path}-${answer.scope.period.code}`, style });
    return jsonAnswer(answer.table, metaOf(answer));
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;

/** The first value of a repeated name counts, as on the pages. */
const asParams = (query: URLSearchParams): Record<string, string> => Object.fromEntries([...query].reverse().map(([name, value]) => [name, withoutNul(value)]));

const metaOf = ({ scope, notes }: ApiAnswer) => ({
  jurisdiction: { code: scope.jurisdictionCode, name: scope.jurisdictionName, level: scope.level },
  period: scope.period.code, period_label: periodLabel(scope.period), year: scope.year, stage: scope.stage === 'approved' ? 'disahkan' : 'sementara',
  source: `Simpul, tim ${scope.jurisdictionName}; dokumen asal tiap baris pada source`,
  ...notes,
});
