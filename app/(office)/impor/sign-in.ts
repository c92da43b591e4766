/** Where a download leads who is not signed in: it stands on a page, so people follow it. */
export const signIn = (): Response => new Response(null, { status: 307, headers: { location: '/masuk?ke=/impor', 'cache-control': 'no-store' } });
