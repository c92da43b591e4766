import { describe, expect, it } from 'vitest';
import { localPath } from '@/lib/auth/local-path';

describe('after signing in', () => {
  it.each([
    ['/desa/63.11.02.2020?periode=2022-TW2', '/desa/63.11.02.2020?periode=2022-TW2'],
    ['/', '/'],
    ['/masukan', '/masukan'],
  ])('%s leads to %s', (asked, path) => { expect(localPath(asked)).toBe(path); });

  it.each([
    null, undefined, '', 'dasbor', '//jahat.example', '/\\jahat.example', '\\\\jahat.example', 'https://jahat.example', 'javascript:alert(1)',
    '/\t/jahat.example', '/\n/jahat.example', ' //jahat.example', '/.//jahat.example', '/..//jahat.example', '/x/..//jahat.example', '/%0d%0aLocation:x'.replaceAll('%0d%0a', '\r\n'),
    '/masuk', '/masuk/sandi', '/keluar', '/api/auth/signout', `/${'a'.repeat(600)}`, '/\u0000', '/dasbor\\..\\x',
  ])('%j leads to the dashboard', (asked) => { expect(localPath(asked)).toBe('/dasbor'); });
});
