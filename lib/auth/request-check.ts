import { baseUrl, cookieName } from './base-url';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/*
 * A browser names the page that a POST comes from: `Origin` always (at worst `null`), `Sec-Fetch-Site` in all current ones. So a
 * foreign or null Origin, or a Sec-Fetch-Site other than same-origin, is refused outright. A request with neither does not come
 * from a browser that somebody could lure, but from a script. It may use /api, which asks for a CSRF token or a bearer token,
 * and may send a form without a session (signing in). It may not run a server action with a session cookie: Next itself would
 * let that through, and no script of ours needs it.
 *
 * SameSite=Lax is the other wall, and permission is asked in the commands.
 */

/**
 * Why a request that may change something is refused as not coming from our own pages; null when it may go on.
 * The client's X-Forwarded-Host is never believed.
 */
export function foreignRequest(method: string, path: string, headers: Headers): string | null {
  if (SAFE.has(method)) return null;
  const origin = headers.get('origin');
  if (origin !== null && !isOurs(origin, headers.get('host'))) return 'asal permintaan bukan situs ini';
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return 'permintaan datang dari situs lain';
  const named = origin !== null || site !== null;
  const carriesSession = (headers.get('cookie') ?? '').includes(`${cookieName('session')}=`);
  return named || !carriesSession || path.startsWith('/api/') ? null : 'asal permintaan tidak disebut';
}

/** The configured address; on a machine without one (loopback) also whatever host the browser itself addresses. */
function isOurs(origin: string, host: string | null): boolean {
  const base = new URL(baseUrl());
  if (origin === base.origin) return true;
  return LOOPBACK.test(base.hostname) && URL.canParse(origin) && new URL(origin).host === host;
}
