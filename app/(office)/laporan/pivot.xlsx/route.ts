import { answered, notAllowed, xlsxAnswer } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { clock } from '@/lib/auth/clock';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { formatInstant } from '@/lib/day';
import { Refusal } from '@/lib/refusal';
import { buildPivotPage } from '@/lib/reports/queries/pivot';
import { pivotSheets } from '@/lib/reports/rules/pivot';

/** The pivot of the same address for Excel, all its rows. */
export function GET(request: Request): Promise<Response> {
  return answered(async () => {
    const given = Object.fromEntries([...new URL(request.url).searchParams].reverse().map(([name, value]) => [name, withoutNul(value)]));
    const viewer = await viewerForForm(given.tim || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn() : Promise.reject(viewer);
    const { pivot, view, sentence, scope } = await readAs(viewer, (tx) => buildPivotPage(tx, viewer, given));
    const figures = scope.stage === 'approved' ? 'disahkan' : 'sementara';
    const about = [sentence, `${scope.jurisdictionName}, angka ${figures}, dibuat ${formatInstant(clock.now(), viewer.timeZone)}`];
    return xlsxAnswer(pivotSheets(pivot, view, about), `pivot-${scope.period.code}`);
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;

/** People follow this link from the page, so who is not signed in goes to the sign-in page and on to it. */
const signIn = (): Response => new Response(null, { status: 307, headers: { location: `/masuk?ke=${encodeURIComponent('/laporan/pivot')}`, 'cache-control': 'no-store' } });
