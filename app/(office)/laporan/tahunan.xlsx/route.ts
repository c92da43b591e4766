import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { readAnnualReport } from '@/lib/reports/queries/paper-annual';

/** The report of a year for Excel. */
export function GET(request: Request): Promise<Response> {
  return paperAnswer(request, { form: 'xlsx', page: '/laporan/tahunan', read: readAnnualReport });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
