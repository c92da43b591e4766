import { answered, notAllowed } from '@/app/api/v1/answer';
import { signIn } from '@/app/(office)/impor/sign-in';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { FORM_SLUGS } from '@/lib/imports/input';
import { buildTemplate } from '@/lib/imports/queries/template';
import { refuse, Refusal } from '@/lib/refusal';
import { withoutNul } from '@/lib/address';

/** The template of a form for the viewer's agency: `?periode=2022-TW3`, `?jenis=csv` for a CSV with `;`. */
export function GET(request: Request, { params }: { params: Promise<{ form: string }> }): Promise<Response> {
  return answered(async () => {
    const { searchParams } = new URL(request.url);
    const viewer = await viewerForForm(withoutNul(searchParams.get('tim') ?? '') || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn() : Promise.reject(viewer);
    const { form: slug } = await params;
    const form = Object.hasOwn(FORM_SLUGS, slug) ? FORM_SLUGS[slug] : undefined;
    if (!form) throw refuse('not-found', `Templat “${withoutNul(slug).slice(0, 30)}” tidak ada. Pilih nilai, kegiatan, atau anggaran.`);
    const kind = searchParams.get('jenis') === 'csv' ? 'csv' : 'xlsx';
    const { name, type, bytes } = await readAs(viewer, (tx) => buildTemplate(tx, viewer, { form, periodCode: withoutNul(searchParams.get('periode') ?? '') || null, kind }));
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' },
    });
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
