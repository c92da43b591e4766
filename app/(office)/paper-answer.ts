import { answered, xlsxAnswer } from '@/app/api/v1/answer';
import { withoutNul } from '@/lib/address';
import { viewerForForm } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { PaperDocument } from '@/lib/paper/document';
import { drawPdf } from '@/lib/paper/pdf';
import { paperSheets } from '@/lib/paper/workbook';
import { Refusal } from '@/lib/refusal';

type Tx = Parameters<Parameters<typeof readAs>[1]>[0];
type Read = (tx: Tx, viewer: Viewer, params: SearchParams) => Promise<PaperDocument>;

interface Asked { form: 'pdf' | 'xlsx'; /** The page that shows the same document: whoever is not signed in comes back to it. */ page: string; read: Read }

const pdfAnswer = async (document: PaperDocument): Promise<Response> => new Response(new Uint8Array(await drawPdf(document)), {
  headers: {
    'content-type': 'application/pdf', 'content-disposition': `inline; filename="simpul-${document.meta.fileName.replace(/[^\w.-]/g, '-')}.pdf"`,
    'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
  },
});

/** A document as PDF or Excel, with the parameters of its page. The transaction has ended before anything is drawn. */
export function paperAnswer(request: Request, { form, page, read }: Asked): Promise<Response> {
  return answered(async () => {
    const params = Object.fromEntries([...new URL(request.url).searchParams].reverse().map(([name, value]) => [name, withoutNul(value)]));
    const viewer = await viewerForForm(params.tim || undefined);
    if (viewer instanceof Refusal) return viewer.code === 'not-signed-in' ? signIn(page) : Promise.reject(viewer);
    const document = await readAs(viewer, (tx) => read(tx, viewer, params));
    return form === 'pdf' ? pdfAnswer(document) : xlsxAnswer(paperSheets(document), document.meta.fileName);
  });
}

const signIn = (page: string): Response => new Response(null, { status: 307, headers: { location: `/masuk?ke=${encodeURIComponent(page)}`, 'cache-control': 'no-store' } });
