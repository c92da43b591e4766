import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { redirect } from 'next/navigation';
import { createElement } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { inWords } from '@/app/in-words';
import { watchRequests } from '@/lib/auth/answer-status';
import { refuse } from '@/lib/refusal';

/** A server as small as can be, with the page inside the running answer as in the product; what it throws on is told as 599. */
let thrown: () => unknown = () => null;
watchRequests();
const server = createServer((_request, response) => {
  const page = inWords(() => {
    const error = thrown();
    return error === null ? Promise.resolve(createElement('h1', null, 'Dasbor')) : Promise.reject(error);
  });
  page({}).then((node) => response.end(draw(node)), (error: unknown) => { response.statusCode = 599; response.end(String(error)); });
});
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
afterAll(() => { server.close(); });

async function ask(error: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: string; retry: string | null }> {
  thrown = () => error;
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/dasbor`, { headers });
  return { status: answer.status, body: await answer.text(), retry: answer.headers.get('retry-after') };
}

const interrupted = (code: 'not-found' | 'forbidden', words: string): Error => Object.assign(new Error('NEXT'), { cause: refuse(code, words) });
const redirected = (): unknown => { try { return redirect('/masuk'); } catch (error) { return error; } };

describe('halaman yang gagal, dengan kalimat dalam HTML-nya', () => {
  it('gangguan di pihak kami: 500, nomor yang sama di halaman dan di catatan, dan tidak sepatah kata pun dari galatnya', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, body } = await ask(new TypeError('rahasia: kolom "x" tidak ada'));
    const logged = /^\[gangguan ([0-9A-Z]+-[0-9A-Z]{3})\]$/.exec(String(log.mock.calls[0]?.[0]))?.[1];
    log.mockRestore();
    expect(status).toBe(500);
    expect(body).toContain('<h1>Halaman ini belum dapat ditampilkan</h1>');
    expect(logged).toBeDefined();
    expect(body).toContain(`sebutkan nomor gangguan ini kepada admin: <b>${logged}</b>`);
    expect(body).not.toMatch(/rahasia|TypeError|kolom/);
  });

  it('basis data yang tidak menjawab: 503 dan kapan mencoba lagi', async () => {
    const { status, body, retry } = await ask(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    expect([status, retry]).toEqual([503, '5']);
    expect(body).toContain('Data tidak hilang');
  });

  it('penolakan: 404 dan 403 dengan kalimatnya', async () => {
    expect(await ask(interrupted('not-found', 'Desa ini tidak ada.'))).toMatchObject({ status: 404, body: expect.stringContaining('<p>Desa ini tidak ada.</p>') });
    expect(await ask(interrupted('forbidden', 'Hanya koordinator.'))).toMatchObject({ status: 403, body: expect.stringContaining('<p>Hanya koordinator.</p>') });
  });

  it('pengalihan milik Next dan halaman yang sudah terbuka diteruskan: batas galat di peramban menjaga isian', async () => {
    expect(await ask(redirected())).toMatchObject({ status: 599, body: expect.stringContaining('NEXT_REDIRECT') });
    expect(await ask(new Error('putus'), { rsc: '1' })).toMatchObject({ status: 599, body: 'Error: putus' });
    expect(await ask(null)).toMatchObject({ status: 200, body: '<h1>Dasbor</h1>' });
  });
});
