import { personForApi } from '@/lib/auth/session';
import { refuse } from '@/lib/refusal';
import { JURISDICTIONS } from '@/lib/reports/rules/api-actions';
import { renderTable } from '@/lib/reports/rules/api-columns';
import { answered, jsonAnswer, notAllowed } from '../answer';

/** The teams of the person who asks. */
export function GET(request: Request): Promise<Response> {
  return answered(async () => {
    const person = await personForApi(request);
    if (!person) throw refuse('not-signed-in', 'Anda belum masuk, atau sesi Anda telah berakhir. Silakan masuk lagi.');
    const rows = person.memberships.map((membership) => ({ ...membership, isActive: membership === person.active }));
    return jsonAnswer(renderTable(JURISDICTIONS, rows), { source: 'Simpul, keanggotaan Anda' });
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
