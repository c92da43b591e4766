import { awayPage } from '@/lib/auth/away-page';
import { baseUrl } from '@/lib/auth/base-url';
import { isDatabaseAway, reportIncident } from '@/lib/incident';
import { noPublicHtml, publicHtml } from '@/lib/reports/rules/public-html';
import type { PublishedReport } from '@/lib/reports/rules/publication';

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

interface Asked { url: string | null; isLink: boolean; none: string }

/** A published report as HTML; 404 with a sentence where there is none. Share links are not for search engines. */
export async function publicAnswer(read: () => Promise<PublishedReport | null>, { url, isLink, none }: Asked): Promise<Response> {
  const headers = isLink ? { ...HEADERS, 'x-robots-tag': 'noindex, nofollow' } : HEADERS;
  try {
    const report = await read();
    return report ? new Response(publicHtml(report, { url, isLink, base: baseUrl() }), { headers }) : new Response(noPublicHtml(none), { status: 404, headers });
  } catch (error) {
    if (isDatabaseAway(error)) return new Response(awayPage(), { status: 503, headers: { ...headers, 'retry-after': '5' } });
    return new Response(noPublicHtml(`Terjadi gangguan (nomor ${reportIncident(error)}).`), { status: 500, headers });
  }
}
