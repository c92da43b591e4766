import { describe, expect, it } from 'vitest';
import { readablePath } from '@/lib/address';

describe('alamat yang diminta peramban', () => {
  it.each([
    ['/desa/%ff', '/desa/%25ff'],
    ['/desa/%E0%A4%A/x', '/desa/%25E0%25A4%25A/x'],
    ['/%', '/%25'],
    ['/desa/%C3%A9/100%', '/desa/%C3%A9/100%25'],
    ['/desa?cari=%ff&a=?', '/desa?cari=%ff&a=?'],
    ['/desa/a%20b?x=1', '/desa/a%20b?x=1'],
    ['*', '*'],
    ['', ''],
  ])('%s dibaca %s', (url, readable) => {
    expect(readablePath(url)).toBe(readable);
    expect(() => decodeURIComponent(readablePath(url).split('?')[0] ?? '')).not.toThrow();
  });
});
