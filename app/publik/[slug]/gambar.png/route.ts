import { isDatabaseAway, reportIncident } from '@/lib/incident';
import { withoutNul } from '@/lib/address';
import { Refusal } from '@/lib/refusal';
import { readPublished } from '@/lib/reports/queries/public';
import { previewOf } from '../../preview';

const NONE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The preview image of a published snapshot (`?nomor=`, else the newest), for messages that carry its address. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('nomor');
  const number = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  try {
    const report = await readPublished(withoutNul((await params).slug), number);
    if (!report) return new Response(null, { status: 404, headers: NONE });
    return new Response(new Uint8Array(await previewOf(report)), { headers: { ...NONE, 'content-type': 'image/png', 'cache-control': 'public, max-age=300' } });
  } catch (error) {
    if (error instanceof Refusal || isDatabaseAway(error)) return new Response(null, { status: 503, headers: { ...NONE, 'retry-after': '5' } });
    return new Response(null, { status: 500, headers: { ...NONE, 'x-incident': String(reportIncident(error)) } });
  }
}
