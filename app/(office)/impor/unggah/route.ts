import { foreignRequest } from '@/lib/auth/request-check';
import { viewerForForm } from '@/lib/auth/session';
import { changeAs } from '@/lib/auth/transaction';
import { createImport } from '@/lib/imports/commands/job';
import { runCheck } from '@/lib/imports/commands/run';
import { LARGEST_FILE, uploadInput } from '@/lib/imports/input';
import { parsePeriod } from '@/lib/period';
import { problem } from '@/lib/problem';
import { refuse, Refusal } from '@/lib/refusal';
import { answered } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { atMost } from '../patience';

/** The form around the file. */
const AROUND = 64 * 1024;

const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
const back = (team: string, period: string, news: string): Response => seeOther(`/impor?${new URLSearchParams({ ...(team && { tim: team }), ...(period && { periode: period }), kabar: news })}`);

/** Takes a file from the form of /impor, has it checked, and shows the import. Same origin only; nothing is saved by it. */
export function POST(request: Request): Promise<Response> {
  return answered(async () => {
    const foreign = foreignRequest(request.method, '/impor/unggah', request.headers);
    if (foreign) throw refuse('forbidden', `Permintaan ditolak: ${foreign}.`);
    const known = await viewerForForm();
    if (known instanceof Refusal) return seeOther('/masuk?ke=/impor');
    if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_FILE + AROUND) return back('', '', 'terlalu-besar');
    const form = await request.formData().catch(() => null);
    const sent = uploadInput.safeParse(Object.fromEntries(['tim', 'periode', 'formulir'].map((name) => [name, textOf(form?.get(name))])));
    const file = form?.get('berkas');
    const [tim, periode] = [textOf(form?.get('tim')), textOf(form?.get('periode'))];
    const period = parsePeriod(periode);
    if (!form || !sent.success || !period) return back(tim, period ? periode : '', 'pilih-formulir');
    if (!(file instanceof File) || file.size === 0) return back(tim, periode, 'tanpa-berkas');
    if (file.size > LARGEST_FILE) return back(tim, periode, 'terlalu-besar');
    return take(tim, { form: sent.data.formulir, period, file });
  });
}

interface Taken { form: 'values' | 'activities' | 'budgets'; period: NonNullable<ReturnType<typeof parsePeriod>>; file: File }

async function take(tim: string, { form, period, file }: Taken): Promise<Response> {
  const viewer = await viewerForForm(tim || undefined);
  if (viewer instanceof Refusal) throw viewer;
  const upload = { form, year: period.year, periodId: form === 'values' ? period.id : null, fileName: file.name, file: Buffer.from(await file.arrayBuffer()) };
  const { id } = await changeAs(viewer, (tx) => createImport(tx, viewer, upload));
  await atMost(runCheck(viewer, id));
  return seeOther(`/impor/${id}?tim=${viewer.jurisdictionCode}`);
}

const textOf = (value: FormDataEntryValue | null | undefined): string => (typeof value === 'string' ? withoutNul(value).slice(0, 200) : '');

const onlySent = (): Response => problem(405, 'Jalur ini hanya menerima berkas dari halaman Impor.', { headers: { allow: 'POST' } });

export const GET = onlySent;
export const PUT = onlySent;
export const PATCH = onlySent;
export const DELETE = onlySent;
