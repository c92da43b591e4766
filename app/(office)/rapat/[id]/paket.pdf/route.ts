import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { withoutNul } from '@/lib/address';
import { readMeetingPack } from '@/lib/reports/queries/paper-pack';

/** The pack of a meeting as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const code = withoutNul((await params).id);
  return paperAnswer(request, { form: 'pdf', page: `/rapat/${encodeURIComponent(code)}/paket`, read: (tx, viewer, given) => readMeetingPack(tx, viewer, given, code) });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
