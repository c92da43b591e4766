import { answered, notAllowed } from '@/app/api/v1/answer';
import { signIn } from '@/app/(office)/impor/sign-in';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { readNotedFile } from '@/lib/imports/queries/noted-file';
import { Refusal } from '@/lib/refusal';
import { annotate } from '@/lib/workbook/read';
import { withoutNul } from '@/lib/address';

/** The uploaded file with red cells and a note on each that has to be repaired. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered(async () => {
    const viewer = await viewerForForm(withoutNul(new URL(request.url).searchParams.get('tim') ?? '') || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn() : Promise.reject(viewer);
    const { id } = await params;
    const { file, fileName, notes } = await readAs(viewer, (tx) => readNotedFile(tx, viewer, id));
    const bytes = await annotate(file, notes, fileName);
    const name = `${fileName.replace(/\.\w+$/, '').replace(/[^\w.-]+/g, '-')}-catatan.xlsx`;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
      },
    });
  });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
