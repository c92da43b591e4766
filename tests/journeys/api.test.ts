import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cookieOf, get } from '../gate/fire';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

describe('API pada produk yang berjalan', () => {
  it('mengenali kuki peramban dan token pembawa; tanpa keduanya 401', async () => {
    const cookie = await cookieOf(product.url, 'bappeda.balangan');
    const url = `${product.url}/api/v1/jurisdictions/63.11/convergence?tahun=2022`;
    const token = cookie.slice(cookie.indexOf('=') + 1);
    const [byCookie, byToken, byNobody] = [await get(url, { cookie }), await get(url, { authorization: `Bearer ${token}` }), await get(url)];
    expect([byCookie.status, byToken.status, byNobody.status]).toEqual([200, 200, 401]);
    const scores = (text: string): unknown => (JSON.parse(text) as { data: { name: string; score: number | null }[] }).data.find(({ name }) => name === 'Marajai')?.score;
    expect([scores(byCookie.body), scores(byToken.body)]).toEqual([68.92, 68.92]);
    expect((await get(url, { authorization: 'Bearer bukan.token' })).status).toBe(401);
  });

  it('hanya dibaca: cara lain 405 dengan kalimat, asal asing 403', async () => {
    const cookie = await cookieOf(product.url, 'bappeda.balangan');
    for (const path of ['/api/v1/jurisdictions', '/api/v1/jurisdictions/63.11/activities', '/api/v1/openapi.json']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await fetch(product.url + path, { method, headers: { cookie, origin: product.url } });
        expect([path, method, answer.status, answer.headers.get('content-type')]).toEqual([path, method, 405, 'application/problem+json; charset=utf-8']);
      }
    }
    expect((await fetch(`${product.url}/api/v1/jurisdictions`, { method: 'POST', headers: { cookie, origin: 'https://jahat.example' } })).status).toBe(403);
  });

  it('jawaban tidak disimpan di perantara dan tidak menyebut kerangkanya', async () => {
    const cookie = await cookieOf(product.url, 'bappeda.balangan');
    for (const path of ['activities', 'activities.csv', 'tidak-ada']) {
      const { headers } = await fetch(`${product.url}/api/v1/jurisdictions/63.11/${path}`, { headers: { cookie } });
      expect([headers.get('cache-control'), headers.get('x-powered-by')]).toEqual(['private, no-store', null]);
    }
  });

  it('tautan CSV di halaman Kegiatan mengunduh berkas yang dibuka Excel berbahasa Indonesia', async () => {
    const { page, context, faults } = await visit({ as: 'bappeda.balangan' });
    await page.goto('/kegiatan?opd=dinkes&halaman=1');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href*="activities.csv"]')]);
    expect(download.suggestedFilename()).toBe('simpul-63.11-activities-2022-TW3.csv');
    const file = join(mkdtempSync(join(tmpdir(), 'simpul-csv-')), 'unduhan.csv');
    await download.saveAs(file);
    const bytes = readFileSync(file);
    rmSync(dirname(file), { recursive: true });
    expect([...bytes.subarray(0, 3)]).toEqual([0xEF, 0xBB, 0xBF]);
    const [header = '', ...rows] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(header.split(';')[0]).toBe('id');
    expect(header.split(';')).toContain('contoh');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes(';dinkes;'))).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});
