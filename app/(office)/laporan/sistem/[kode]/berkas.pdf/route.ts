import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { withoutNul } from '@/lib/address';
import { readSystemReport } from '@/lib/reports/queries/system-reports';

/** The report of a system as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ kode: string }> }): Promise<Response> {
  const code = withoutNul((await params).kode);
  return paperAnswer(request, { form: 'pdf', page: `/laporan/sistem/${encodeURIComponent(code)}`, read: (tx, viewer, given) => readSystemReport(tx, viewer, given, code) });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
