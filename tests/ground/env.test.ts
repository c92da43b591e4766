import { describe, expect, it, test } from 'vitest';
import { readSettings } from '@/lib/env';

const read = (given: Record<string, string>, options = {}) => readSettings({ NODE_ENV: 'production', ...given }, options);
const OWNER = 'postgres://pemilik:sandi@basisdata:5432/simpul';

describe('settings of an installation', () => {
  it('needs nothing: embedded database, example data, port 3000', () => {
    expect(read({})).toEqual({
      port: 3000, baseUrl: 'http://localhost:3000', dataDir: 'data', databaseUrl: null, roleUrls: null,
      secret: null, demo: true, demoPassword: null,
    });
  });

  it('shows no example data on the office\'s own database, unless asked', () => {
    expect(read({ DATABASE_URL: OWNER }).demo).toBe(false);
    expect(read({ DATABASE_URL: OWNER, SIMPUL_DEMO: '1' }).demo).toBe(true);
    expect(read({ SIMPUL_DEMO: '0' }).demo).toBe(false);
  });

  it('takes an empty setting as not given, as systemd and compose files write it', () => {
    expect(read({ PORT: '', DATABASE_URL: '', SIMPUL_SECRET: '' })).toEqual(read({}));
  });

  it('follows the port in the address, and drops the slash at its end', () => {
    expect(read({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
    expect(read({ SIMPUL_BASE_URL: 'https://simpul.contohkab.go.id/' }).baseUrl).toBe('https://simpul.contohkab.go.id');
  });
});

test.each([
  ['PORT', { PORT: 'tiga ribu' }],
  ['PORT', { PORT: '70000' }],
  ['SIMPUL_BASE_URL', { SIMPUL_BASE_URL: 'simpul.contohkab.go.id' }],
  ['SIMPUL_BASE_URL', { SIMPUL_BASE_URL: 'https://contohkab.go.id/simpul' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://a:b@c/d' }],
  ['SIMPUL_SECRET', { SIMPUL_SECRET: 'pendek' }],
  ['SIMPUL_SECRET', { SIMPUL_SECRET: 'a'.repeat(40) }],
  ['SIMPUL_SECRET', { SIMPUL_SECRET: 'please-changeme-0123456789-abcdefghij' }],
  ['SIMPUL_DEMO', { SIMPUL_DEMO: 'ya' }],
  ['SIMPUL_DEMO_PASSWORD', { SIMPUL_DEMO_PASSWORD: 'rahasia' }],
  ['SIMPUL_AUTH_DATABASE_URL', { DATABASE_URL: OWNER, SIMPUL_APP_DATABASE_URL: OWNER }],
  ['SIMPUL_APP_DATABASE_URL', { SIMPUL_APP_DATABASE_URL: OWNER, SIMPUL_AUTH_DATABASE_URL: OWNER }],
])('a wrong %s is refused by name, in one line', (name, given) => {
  expect(() => read(given)).toThrow(name);
  expect(() => read(given)).toThrow(/^[^\n]+\.$/);
});

test('the workshop (dev) is not opened to the network', () => {
  expect(() => read({ SIMPUL_BASE_URL: 'https://simpul.contohkab.go.id' }, { dev: true })).toThrow('npm start');
  expect(read({}, { dev: true }).port).toBe(3000);
});
