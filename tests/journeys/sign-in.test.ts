import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { startProduct } from '../support/server';

const product = await startProduct();
const browser = await openBrowser();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Visit { page: Page; context: BrowserContext; faults: string[] }

async function visit({ js = true } = {}): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled: js, baseURL: product.url });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, context, faults };
}

async function enter(page: Page, username: string, password = product.password): Promise<void> {
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', password);
  await page.click('button[type=submit]');
}

async function signedIn(username: string, { js = true, at = '/akun' } = {}): Promise<Visit> {
  const made = await visit({ js });
  await made.page.goto(`/masuk?ke=${encodeURIComponent(at)}`);
  await enter(made.page, username);
  await made.page.waitForURL(`**${at}`);
  return made;
}

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

/** Signs in as a script does and gives its cookies. */
async function scriptCookies(username: string): Promise<string> {
  const first = await fetch(`${product.url}/api/auth/csrf`);
  const { csrfToken } = await first.json() as { csrfToken: string };
  const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const answer = await fetch(`${product.url}/api/auth/callback/credentials`, {
    method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams({ csrfToken, username, password: product.password }),
  });
  return answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').filter((pair) => pair.startsWith('simpul-session=')).join('');
}

describe.each([[true, 'with JavaScript'], [false, 'without JavaScript']])('the door', (js, how) => {
  it(`${how} keeps the name and not the password after a wrong try, then leads to the page asked for`, async () => {
    const { page, context, faults } = await visit({ js });
    await page.goto('/akun?x=1');
    expect(page.url()).toBe(`${product.url}/masuk?ke=%2Fakun%3Fx%3D1`);
    await enter(page, 'Dinkes.Balangan', 'salah sekali');
    await page.waitForSelector('.error-summary');
    expect(await page.textContent('.error-summary')).toBe('Nama pengguna atau sandi salah.');
    expect(await page.inputValue('[name=username]')).toBe('Dinkes.Balangan');
    expect(await page.inputValue('[name=password]')).toBe('');
    expect(await page.content()).not.toContain('salah sekali');
    await enter(page, 'Dinkes.Balangan');
    await page.waitForURL('**/akun?x=1');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('after signing in', () => {
  it.each(['https://jahat.example/', '//jahat.example', '/\\jahat.example'])('%s leads to the dashboard of this site', async (ke) => {
    const { page, context } = await visit({ js: false });
    await page.goto(`/masuk?ke=${encodeURIComponent(ke)}`);
    await enter(page, 'dinkes.balangan');
    await page.waitForURL('**/dasbor**');
    expect(new URL(page.url()).origin).toBe(product.url);
    await context.close();
  });

  it('the cookie is HttpOnly, Lax and, on plain http, neither Secure nor __Host-', async () => {
    const { context } = await signedIn('dinkes.balangan', { js: false });
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'simpul-session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });
    await context.close();
  });

  it('signing out makes a kept copy of the cookie worthless', async () => {
    const { page, context } = await signedIn('dinkes.balangan', { js: false });
    const kept = await context.cookies();
    await page.goto('/keluar');
    await page.click('button[type=submit]');
    await page.waitForURL('**/masuk');
    await context.addCookies(kept);
    await page.goto('/akun');
    expect(page.url()).toContain('/masuk');
    await context.close();
  });

  it('a script signs in by CSRF token and comes to the dashboard', async () => {
    const cookie = await scriptCookies('dinkes.balangan');
    const session = await fetch(`${product.url}/api/auth/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ user: { name: expect.any(String) } });
  });
});

describe('the admin', () => {
  it.each([[true, 'with'], [false, 'without']])('adds a person who sets a password and is shut out again (%s JavaScript: %s)', async (js, word) => {
    const { page, context, faults } = await signedIn('admin.balangan', { js, at: '/pengaturan' });
    const name = `baru-${word}.balangan`;
    await page.goto('/pengaturan/orang/baru');
    await page.fill('[name=username]', name);
    await page.fill('[name=display_name]', 'Rini');
    await page.selectOption('[name=role]', 'operator');
    await page.click('button.primary');
    await page.waitForSelector('.error-summary');
    expect(await page.inputValue('[name=role]')).toBe('operator');
    await page.selectOption('[name=agency]', { label: 'Dinkes' });
    await page.click('button.primary');
    const said = await page.textContent('.notice');
    const [, code = ''] = /sekali pakai: (\S+)/.exec(said ?? '') ?? [];

    const rini = await visit({ js });
    await rini.page.goto('/masuk/sandi');
    await rini.page.fill('[name=username]', name);
    await rini.page.fill('[name=kode_masuk]', code);
    await rini.page.fill('[name=password]', 'matahari di atas sungai');
    await rini.page.click('button.primary');
    await rini.page.waitForURL('**/dasbor**');
    expect((await rini.page.goto('/pengaturan'))?.status()).toBe(403);
    if (js) expect(await rini.page.textContent('h1')).toContain('belum berwenang');

    await page.goto('/pengaturan');
    await page.click(`a:text-is("${name}")`);
    await page.click('button:text-is("Nonaktifkan")');
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toBe(`${name} dinonaktifkan; semua sesinya berakhir.`);
    await rini.page.goto('/akun');
    expect(rini.page.url()).toContain('/masuk');
    expect(faults).toEqual([]);
    await context.close();
    await rini.context.close();
  });
});

describe('every page here', () => {
  it('has no fault that axe or the browser finds', async () => {
    const { page, context, faults } = await signedIn('admin.balangan');
    for (const path of ['/akun', '/pengaturan', '/pengaturan/orang/baru', '/pengaturan/instansi/baru', '/keluar', '/masuk', '/masuk/sandi']) {
      await page.goto(path);
      expect(await violations(page), path).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['/masuk', '/masuk/sandi', '/keluar', '/akun', '/tidak-ada', '/api/health', '/api/v1/tidak-ada', '/api/auth/csrf'])('%s carries the headers', async (path) => {
    const poison = { 'content-security-policy': "script-src 'nonce-jahat'", 'x-nonce': 'jahat', 'x-simpul-path': '/jahat' };
    const answer = await fetch(product.url + path, { redirect: 'manual', headers: poison });
    const body = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy).toContain(directive);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'referrer-policy': 'same-origin' });
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(body + (answer.headers.get('location') ?? '')).not.toContain('jahat');
    const used = new Set([...body.matchAll(/<script[^>]*>/g)].map(([tag]) => /nonce="([^"]*)"/.exec(tag)?.[1]));
    expect([...used].filter((found) => found !== nonce)).toEqual([]);
  });

  it('weighs little at the door', async () => {
    const answer = await fetch(`${product.url}/masuk`);
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(await answer.text()).length).toBeLessThan(8 * 1024);
  });
});

/** What a forged call from our own pages changes (nothing) is asked of every action, as everybody, in gate.test.ts. */
it('a forged request from elsewhere is refused with 403, whatever it claims', async () => {
  const cookie = await scriptCookies('admin.balangan');
  const host = new URL(product.url).host;
  const cases: Record<string, string>[] = [
    { origin: 'https://jahat.example' }, { origin: 'null' }, { origin: 'https://jahat.example', 'x-forwarded-host': 'jahat.example' },
    { origin: product.url, 'sec-fetch-site': 'cross-site' }, { origin: `http://${host}.jahat.example` }, {},
  ];
  for (const headers of cases) {
    const answer = await fetch(`${product.url}/akun`, { method: 'POST', headers: { ...headers, cookie, 'next-action': 'f'.repeat(42) }, body: '[]' });
    expect([answer.status, JSON.stringify(headers)]).toEqual([403, JSON.stringify(headers)]);
  }
});
