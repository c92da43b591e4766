import { afterEach, describe, expect, it } from 'vitest';
import { foreignRequest } from '@/lib/auth/request-check';

const before = process.env.NEXTAUTH_URL;
afterEach(() => { process.env.NEXTAUTH_URL = before ?? ''; if (before === undefined) delete process.env.NEXTAUTH_URL; });

const OURS = 'https://simpul.contohkab.go.id';
const judge = (base: string, path: string, headers: Record<string, string>, method = 'POST'): boolean => {
  process.env.NEXTAUTH_URL = base;
  return foreignRequest(method, path, new Headers({ host: new URL(base).host, ...headers })) === null;
};
const cookie = '__Host-simpul-session=x';

describe('a request that may change something', () => {
  it.each([
    ['our own form', { origin: OURS, 'sec-fetch-site': 'same-origin', cookie }],
    ['an older browser without Sec-Fetch-Site', { origin: OURS, cookie }],
    ['our own form with a forged X-Forwarded-Host', { origin: OURS, 'x-forwarded-host': 'jahat.example', cookie }],
    ['a script that signs in by the form', {}],
  ])('may come from %s', (_who, headers) => { expect(judge(OURS, '/pengisian', headers)).toBe(true); });

  it.each([
    ['a foreign site', { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site', cookie }],
    ['a foreign site that forges X-Forwarded-Host', { origin: 'https://jahat.example', 'x-forwarded-host': 'jahat.example', cookie }],
    ['a foreign site that forges Host', { origin: 'https://jahat.example', host: 'jahat.example', cookie }],
    ['a foreign site without a session', { origin: 'https://jahat.example' }],
    ['a page without origin (sandbox, file)', { origin: 'null', cookie }],
    ['a neighbour under the same domain', { origin: 'https://web.contohkab.go.id', 'sec-fetch-site': 'same-site', cookie }],
    ['a neighbour on another port', { origin: `${OURS}:8443`, cookie }],
    ['our name without TLS', { origin: OURS.replace('https', 'http'), cookie }],
    ['a browser that hides the origin but says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a script with a session that runs a server action', { cookie: `a=b; ${cookie}` }],
  ])('may not come from %s', (_who, headers) => { expect(judge(OURS, '/pengisian', headers)).toBe(false); });

  it('may be a script at /api, with its cookie: a CSRF token or a bearer token is asked there', () => {
    expect(judge(OURS, '/api/auth/callback/credentials', { cookie })).toBe(true);
    expect(judge(OURS, '/api/auth/callback/credentials', { origin: 'null', cookie })).toBe(false);
  });

  it('is any method but GET, HEAD and OPTIONS', () => {
    const evil = { origin: 'https://jahat.example' };
    expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => judge(OURS, '/x', evil, method)))
      .toEqual([true, true, true, false, false, false, false]);
  });

  it('on one machine may use any name of that machine, but only the one that the browser addresses', () => {
    const base = 'http://localhost:3000';
    expect(judge(base, '/x', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' })).toBe(true);
    expect(judge(base, '/x', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true);
    expect(judge(base, '/x', { origin: 'http://jahat.example', host: 'localhost:3000' })).toBe(false);
  });
});
