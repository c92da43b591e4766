import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { withoutNul } from '@/lib/address';
import { readVillageBrief } from '@/lib/reports/queries/paper-village';

/** The brief of a village as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ kode: string }> }): Promise<Response> {
  const code = withoutNul((await params).kode);
  return paperAnswer(request, { form: 'pdf', page: `/desa/${encodeURIComponent(code)}/ringkas`, read: (tx, viewer, given) => readVillageBrief(tx, viewer, given, code) });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
