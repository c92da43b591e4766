import { answered, notAllowed, xlsxAnswer } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { clock } from '@/lib/auth/clock';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { buildScorecard, type Scorecard } from '@/lib/convergence/queries/scorecard';
import { type CardBook, scorecardSheets } from '@/lib/convergence/rules/scorecard-book';
import { formatInstant } from '@/lib/day';
import { periodLabel } from '@/lib/period';
import { Refusal } from '@/lib/refusal';

/** The scorecard of a village and period for Excel: `?periode=`, `?angka=` and `?tim=` as on its page. */
export function GET(request: Request, { params }: { params: Promise<{ kode: string }> }): Promise<Response> {
  return answered(async () => {
    const given = Object.fromEntries([...new URL(request.url).searchParams].reverse().map(([name, value]) => [name, withoutNul(value)]));
    const code = withoutNul((await params).kode);
    const viewer = await viewerForForm(given.tim || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn(code) : Promise.reject(viewer);
    const card = await readAs(viewer, (tx) => buildScorecard(tx, viewer, given, code));
    const { place, scope } = card.village;
    return xlsxAnswer(scorecardSheets(bookOf(card, formatInstant(clock.now(), viewer.timeZone))), `kartu-${place.code}-${scope.period.code}`);
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;

/** People follow this link from the page, so who is not signed in goes to the sign-in page and on to the card. */
const signIn = (code: string): Response =>
  new Response(null, { status: 307, headers: { location: `/masuk?ke=${encodeURIComponent(`/desa/${encodeURIComponent(code)}/kartu`)}`, 'cache-control': 'no-store' } });

const bookOf = ({ village: { place, scope, score: { score } }, ...tables }: Scorecard, madeAt: string): CardBook => ({
  village: place.name, code: place.code, district: place.district, team: scope.jurisdictionName, period: periodLabel(scope.period), stage: scope.stage === 'approved' ? 'disahkan' : 'sementara', madeAt,
  scoreBp: score.scoreBp, onTarget: score.onTarget, applicable: score.applicable, reported: score.reported, ...tables,
});
