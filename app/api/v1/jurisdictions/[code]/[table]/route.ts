import { withoutNul } from '@/lib/address';
import { countCall } from '@/lib/auth/api-limit';
import { viewerForApi } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { formatInstant, type TimeZone } from '@/lib/day';
import { periodLabel } from '@/lib/period';
import { Refusal } from '@/lib/refusal';
import { type ApiAnswer, readApiTable } from '@/lib/reports/queries/api';
import { type ExportAbout, exportSheets, notesOf } from '@/lib/reports/rules/export-book';
import { answered, csvAnswer, csvStyle, jsonAnswer, notAllowed, xlsxAnswer } from '../../../answer';

/** One table of a team, as JSON or, with `.csv` or `.xlsx` behind the path, as CSV or for Excel. */
export function GET(request: Request, { params }: { params: Promise<{ code: string; table: string }> }): Promise<Response> {
  return answered(async () => {
    const { code, table } = await params;
    const viewer = await viewerForApi(request, code);
    if (viewer instanceof Refusal) throw viewer;
    await countCall(viewer.sessionId);
    const { searchParams } = new URL(request.url);
    const [path, form] = pathAndForm(table);
    const style = form === 'csv' ? csvStyle(searchParams.get('pemisah')) : null;
    const asked = asParams(searchParams);
    const answer = await readAs(viewer, (tx) => readApiTable(tx, viewer, path, asked));
    const name = `${code}-${path}-${answer.scope.period.code}`;
    if (style) return csvAnswer(answer.table, { name, style });
    if (form === 'xlsx') return xlsxAnswer(exportSheets(answer.table, path, aboutOf(answer, asked, viewer.timeZone)), name);
    return jsonAnswer(answer.table, metaOf(answer));
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;

function pathAndForm(table: string): [path: string, form: 'json' | 'csv' | 'xlsx'] {
  const [, path = table, form] = /^(.+)\.(csv|xlsx)$/.exec(table) ?? [];
  return [path, form === 'csv' || form === 'xlsx' ? form : 'json'];
}

/** The first value of a repeated name counts, as on the pages. */
const asParams = (query: URLSearchParams): Record<string, string> => Object.fromEntries([...query].reverse().map(([name, value]) => [name, withoutNul(value)]));

const NO_FILTER = new Set(['tim', 'periode', 'tahun', 'angka', 'pemisah']);

const aboutOf = ({ scope, notes = {} }: ApiAnswer, asked: Record<string, string>, zone: TimeZone): ExportAbout => ({
  team: scope.jurisdictionName, teamCode: scope.jurisdictionCode, period: periodLabel(scope.period), stage: scope.stage === 'approved' ? 'disahkan' : 'sementara',
  madeAt: formatInstant(new Date(), zone), filters: Object.entries(asked).filter(([name, value]) => !NO_FILTER.has(name) && value !== ''), notes: notesOf(notes),
});

const metaOf = ({ scope, notes }: ApiAnswer) => ({
  jurisdiction: { code: scope.jurisdictionCode, name: scope.jurisdictionName, level: scope.level },
  period: scope.period.code, period_label: periodLabel(scope.period), year: scope.year, stage: scope.stage === 'approved' ? 'disahkan' : 'sementara',
  source: `Simpul, tim ${scope.jurisdictionName}; dokumen asal tiap baris pada source`,
  ...notes,
});
