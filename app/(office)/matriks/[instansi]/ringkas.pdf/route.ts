import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { withoutNul } from '@/lib/address';
import { readAgencyBrief } from '@/lib/reports/queries/paper-agency';

/** The brief of an agency as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ instansi: string }> }): Promise<Response> {
  const code = withoutNul((await params).instansi);
  return paperAnswer(request, { form: 'pdf', page: `/matriks/${encodeURIComponent(code)}/ringkas`, read: (tx, viewer, given) => readAgencyBrief(tx, viewer, given, code) });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
