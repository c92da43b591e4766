import { withoutNul } from '@/lib/address';
import { baseUrl } from '@/lib/auth/base-url';
import { readPublished } from '@/lib/reports/queries/public';
import { publicAnswer } from '../answer';

/** The newest published snapshot of a team, for everybody: plain HTML, read as the public role. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const slug = withoutNul((await params).slug);
  return publicAnswer(() => readPublished(slug), { url: `${baseUrl()}/publik/${encodeURIComponent(slug)}`, isLink: false, none: 'Tim ini belum memublikasikan angkanya.' });
}
