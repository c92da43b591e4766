import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { readAssessmentPaper } from '@/lib/programs/queries/assessment-paper';

/** The LAN instrument of a programme as workbook. */
export function GET(request: Request): Promise<Response> {
  return paperAnswer(request, { form: 'xlsx', page: '/program/dampak/kertas', read: readAssessmentPaper });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
