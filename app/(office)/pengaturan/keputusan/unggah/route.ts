import { answered } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { foreignRequest } from '@/lib/auth/request-check';
import { viewerForForm } from '@/lib/auth/session';
import { changeAs } from '@/lib/auth/transaction';
import { addDecreeFile } from '@/lib/jurisdictions/commands/decree-files';
import { LARGEST_DECREE_FILE } from '@/lib/jurisdictions/rules/decree-file';
import { problem } from '@/lib/problem';
import { refuse, Refusal } from '@/lib/refusal';

/** The form around the file. */
const AROUND = 64 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
const back = (team: string, decree: string, news: string): Response =>
  seeOther(`/pengaturan/keputusan?${new URLSearchParams({ ...(team && { tim: team }), ...(decree && { ubah: decree }), kabar: news })}#berkas`);

/** Takes the scan of a decree from the form of /pengaturan/keputusan. Same origin only; a body that is too long is not read. */
export function POST(request: Request): Promise<Response> {
  return answered(async () => {
    const foreign = foreignRequest(request.method, '/pengaturan/keputusan/unggah', request.headers);
    if (foreign) throw refuse('forbidden', `Permintaan ditolak: ${foreign}.`);
    const asked = new URL(request.url).searchParams;
    const [tim, decreeId] = [textOf(asked.get('tim')), textOf(asked.get('sk'))];
    const viewer = await viewerForForm(tim || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? seeOther('/masuk?ke=/pengaturan/keputusan') : Promise.reject(viewer);
    if (!UUID.test(decreeId)) throw refuse('not-found', 'Keputusan itu tidak ada dalam daftar tim Anda.');
    if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_DECREE_FILE + AROUND) return back(tim, decreeId, 'terlalu-besar');
    const given = (await request.formData().catch(() => null))?.get('berkas');
    const file = given instanceof File ? Buffer.from(await given.arrayBuffer()) : Buffer.alloc(0);
    const fileName = given instanceof File ? given.name : '';
    return back(tim, decreeId, await changeAs(viewer, (tx) => addDecreeFile(tx, viewer, { decreeId, fileName, file })));
  });
}

const textOf = (value: string | null): string => withoutNul(value ?? '').slice(0, 60);

const onlySent = (): Response => problem(405, 'Jalur ini hanya menerima berkas dari halaman Dasar keputusan.', { headers: { allow: 'POST' } });

export const GET = onlySent;
export const PUT = onlySent;
export const PATCH = onlySent;
export const DELETE = onlySent;
