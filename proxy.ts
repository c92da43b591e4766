import { NextResponse, type NextRequest } from 'next/server';
import { isHttps } from '@/lib/auth/base-url';
import { awayPage } from '@/lib/auth/away-page';
import { readiness } from '@/lib/auth/readiness';
import { foreignRequest } from '@/lib/auth/request-check';

/**
 * Headers of the web surface, and an early no to foreign forms. It is no wall: every page, route handler and action asks
 * for its viewer itself, and all of them stay shut when this file is missing.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const reason = foreignRequest(request.method, request.nextUrl.pathname, request.headers);
  if (reason) return dressed(refusal(request, reason), policy(newNonce()));
  if (isDocument(request) && !(await readiness())) return dressed(awayResponse(), policy(newNonce()));

  const csp = policy(newNonce());
  const headers = new Headers(request.headers);
  for (const name of OURS) headers.delete(name);
  headers.set('content-security-policy', csp);
  headers.set('x-simpul-path', pathOf(request));
  const origin = request.headers.get('origin');
  if (origin && isAction(request) && URL.canParse(origin)) headers.set('x-forwarded-host', new URL(origin).host);
  const response = dressed(NextResponse.next({ request: { headers } }), isUpload(request) ? "default-src 'none'; sandbox" : csp);
  // A share link is a key: no page that it leads to is told its address.
  if (request.nextUrl.pathname.startsWith('/publik/')) response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

export const config = { matcher: ['/((?!_next/static/).*)'] };

/** Headers that only this file may set: a client's own would reach the renderer (a nonce is copied into the page). */
const OURS = [
  'content-security-policy', 'content-security-policy-report-only', 'x-nonce', 'x-simpul-path', 'x-forwarded-host',
];

/** A page opened by a browser; soft navigations and forms have an error boundary that keeps what was typed. */
const isDocument = ({ method, headers, nextUrl }: NextRequest): boolean =>
  method === 'GET' && !nextUrl.pathname.startsWith('/api/') && !headers.has('rsc') && (headers.get('accept') ?? '').includes('text/html');

/** Without its database the renderer can only send an empty shell; this says what is the matter, with the right status. */
const awayResponse = (): NextResponse => new NextResponse(awayPage(), {
  status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' },
});

/** What somebody uploaded is handed out as a file; should a browser show it all the same, it runs nothing. */
const isUpload = ({ nextUrl }: NextRequest): boolean => nextUrl.pathname.startsWith('/keputusan/berkas/');

const isAction = ({ method }: NextRequest): boolean => method === 'POST';

const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** React's development build needs eval; the product does not. */
const policy = (nonce: string): string => [
  "default-src 'self'",
  `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

function pathOf({ nextUrl }: NextRequest): string {
  const url = new URL(nextUrl.pathname + nextUrl.search, 'http://simpul.invalid');
  url.searchParams.delete('_rsc');
  return url.pathname + url.search;
}

function refusal({ nextUrl }: NextRequest, reason: string): NextResponse {
  const sentence = `Permintaan ditolak: ${reason}. Buka halaman ini langsung di alamat Simpul, lalu ulangi.`;
  if (!nextUrl.pathname.startsWith('/api/')) return new NextResponse(sentence, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  const problem = { type: 'about:blank', title: 'Permintaan ditolak', status: 403, detail: sentence };
  return NextResponse.json(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } });
}

function dressed(response: NextResponse, csp: string): NextResponse {
  const { headers } = response;
  headers.set('content-security-policy', csp);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (isHttps()) headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}
