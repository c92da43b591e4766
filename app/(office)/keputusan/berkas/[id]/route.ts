import { answered, notAllowed } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { readDecreeScan } from '@/lib/jurisdictions/queries/decree-files';
import { Refusal } from '@/lib/refusal';

/** The scan of a decree, for the team: always a download, never a page of this site, whatever is inside. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered(async () => {
    const viewer = await viewerForForm(withoutNul(new URL(request.url).searchParams.get('tim') ?? '') || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn() : Promise.reject(viewer);
    const { id } = await params;
    const { name, media, file } = await readAs(viewer, (tx) => readDecreeScan(tx, viewer, id));
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': media, 'content-length': String(file.length), 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
}

const signIn = (): Response => new Response(null, { status: 307, headers: { location: '/masuk?ke=/rapat/tim', 'cache-control': 'no-store' } });

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
