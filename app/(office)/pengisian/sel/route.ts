import { answered } from '@/app/api/v1/answer';
import { foreignRequest } from '@/lib/auth/request-check';
import { viewerForForm } from '@/lib/auth/session';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formatClock } from '@/lib/day';
import { readJsonBody } from '@/lib/json-body';
import { problem } from '@/lib/problem';
import { refuse, Refusal } from '@/lib/refusal';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { cellsInput, problemsOfCells } from '@/lib/reporting/input';
import { readShownCells } from '@/lib/reporting/queries/shown-cells';

const MOST_BYTES = 512 * 1024;
const UNREADABLE = 'Isian tidak terbaca. Muat ulang halaman, lalu coba lagi.';
const SOMEBODY_ELSE = 'Di peramban ini sekarang masuk orang lain. Isian ini menunggu sampai pemiliknya masuk lagi.';

/** Saves cells of the entry sheet as they are left: the same command and the same sentences as the form, all or nothing. */
export function POST(request: Request): Promise<Response> {
  return answered(async () => {
    const foreign = foreignRequest(request.method, '/pengisian/sel', request.headers);
    if (foreign) throw refuse('forbidden', `Permintaan ditolak: ${foreign}.`);
    await viewerOf(undefined);
    const sent = cellsInput.safeParse(await readJsonBody(request, MOST_BYTES));
    if (!sent.success) throw refuse('invalid', UNREADABLE, problemsOfCells(sent.error));
    const { tim, akun, ...input } = sent.data;
    const viewer = await viewerOf(tim);
    if (akun !== undefined && akun !== viewer.accountId) throw refuse('not-signed-in', SOMEBODY_ELSE);
    const { seq, at, cells } = await changeFigures(viewer, input.year, async (tx) => ({ ...await recordValues(tx, viewer, input), cells: await readShownCells(tx, viewer, input) }));
    const sel = cells.map(({ village, indicator, version, shown }) => ({ desa: village, indikator: indicator, versi: version, w: shown }));
    return Response.json({ nomor: seq, jam: formatClock(at, viewer.timeZone), sel }, { headers: { 'cache-control': 'private, no-store' } });
  });
}

async function viewerOf(tim: string | undefined): Promise<Viewer> {
  const viewer = await viewerForForm(tim);
  if (viewer instanceof Refusal) throw viewer;
  return viewer;
}

const onlySent = (): Response => problem(405, 'Jalur ini hanya menerima isian dari lembar Pengisian.', { headers: { allow: 'POST' } });

export const GET = onlySent;
export const PUT = onlySent;
export const PATCH = onlySent;
export const DELETE = onlySent;
