import { answered } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { allow } from '@/lib/auth/access';
import { foreignRequest } from '@/lib/auth/request-check';
import { viewerForForm } from '@/lib/auth/session';
import { changeAs } from '@/lib/auth/transaction';
import { problem } from '@/lib/problem';
import { refuse, Refusal } from '@/lib/refusal';
import { keepBorderFile, readBorderFile } from '@/lib/villages/commands/borders';
import { borderUploadInput, LARGEST_BORDERS } from '@/lib/villages/input/borders';

/** The form around the file. */
const AROUND = 64 * 1024;
const PATH = '/pengaturan/peta';

const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
const back = (team: string, news: string): Response => seeOther(`${PATH}?${new URLSearchParams({ ...(team && { tim: team }), kabar: news })}`);
const textOf = (value: FormDataEntryValue | null | undefined): string => (typeof value === 'string' ? withoutNul(value).slice(0, 400) : '');

/** Takes a GeoJSON from the form of /pengaturan/peta, has it read outside this process, and shows what it is. Same origin only; no border changes by it. */
export function POST(request: Request): Promise<Response> {
  return answered(async () => {
    const foreign = foreignRequest(request.method, `${PATH}/unggah`, request.headers);
    if (foreign) throw refuse('forbidden', `Permintaan ditolak: ${foreign}.`);
    const known = await viewerForForm();
    if (known instanceof Refusal) return seeOther(`/masuk?ke=${PATH}`);
    if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_BORDERS + AROUND) return back('', 'terlalu-besar');
    const form = await request.formData().catch(() => null);
    const team = textOf(form?.get('tim'));
    const viewer = await viewerForForm(team || undefined);
    if (viewer instanceof Refusal) throw viewer;
    allow(viewer, 'boundary:import');
    const sent = borderUploadInput.safeParse({ sumber: textOf(form?.get('sumber')), tanggal: textOf(form?.get('tanggal')) });
    const file = form?.get('berkas');
    if (!sent.success) return back(team, 'tanpa-sumber');
    if (!(file instanceof File) || file.size === 0) return back(team, 'tanpa-berkas');
    if (file.size > LARGEST_BORDERS) return back(team, 'terlalu-besar');
    const upload = { fileName: file.name, file: Buffer.from(await file.arrayBuffer()), source: sent.data.sumber, sourcedOn: sent.data.tanggal };
    const outcome = await readBorderFile(viewer, upload.file);
    await changeAs(viewer, (tx) => keepBorderFile(tx, viewer, upload, outcome));
    return seeOther(`${PATH}?tim=${viewer.jurisdictionCode}#berkas`);
  });
}

const onlySent = (): Response => problem(405, 'Jalur ini hanya menerima berkas dari halaman Peta.', { headers: { allow: 'POST' } });

export const GET = onlySent;
export const PUT = onlySent;
export const PATCH = onlySent;
export const DELETE = onlySent;
