import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { withoutNul } from '@/lib/address';
import { readMinutes } from '@/lib/reports/queries/paper-minutes';

/** The minutes of a meeting as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const code = withoutNul((await params).id);
  return paperAnswer(request, { form: 'pdf', page: `/rapat/${encodeURIComponent(code)}/notulen`, read: (tx, viewer, given) => readMinutes(tx, viewer, given, code) });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
