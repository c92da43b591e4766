import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { GET as openImage } from '@/app/publik/[slug]/gambar.png/route';
import { GET as openSlug } from '@/app/publik/[slug]/route';
import * as t from '@/db/schema';
import { changeAs } from '@/lib/auth/transaction';
import { publishSnapshot, unpublishSnapshot } from '@/lib/reports/commands/publish-snapshot';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { readPublished } from '@/lib/reports/queries/public';
import { aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, '63.11') });
if (!row) throw new Error('Balangan is not seeded.');
const balangan: Team = { ...row, db: database.db };
const secretary = await aMember(balangan, { role: 'coordinator' });

const params = { params: Promise.resolve({ slug: 'balangan' }) };
const image = (query = ''): Promise<Response> => openImage(new Request(`http://localhost/publik/balangan/gambar.png${query}`), params);
const publish = async (title: string): Promise<string> => {
  const id = await takeSnapshot(secretary, { title, periodCode: '2022-TW3', stage: 'approved' });
  await changeAs(secretary, (tx) => publishSnapshot(tx, secretary, id));
  return id;
};

describe('gambar pratinjau halaman publik (U21)', () => {
  it('belum ada yang dipublikasikan, belum ada gambar', async () => {
    expect((await image()).status).toBe(404);
  });

  it('PNG 1200 × 630 paling besar 200 KB, digambar sekali; halamannya menyebut alamatnya', async () => {
    const id = await publish('Rapat <b>Oktober</b>');
    const number = (await readPublished('balangan'))?.number;
    const page = await (await openSlug(new Request('http://localhost/publik/balangan'), params)).text();
    expect(page).toMatch(new RegExp(`property="og:image" content="[^"]*/publik/balangan/gambar\\.png\\?nomor=${number}"`));
    const answer = await image(`?nomor=${number}`);
    const png = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(200_000);
    const began = performance.now();
    expect(Buffer.from(await (await image()).arrayBuffer()).equals(png)).toBe(true);
    // Without a new process: starting one alone takes longer.
    expect(performance.now() - began).toBeLessThan(200);
    expect((await image('?nomor=999999')).status).toBe(404);
    await changeAs(secretary, (tx) => unpublishSnapshot(tx, secretary, id));
    expect((await image(`?nomor=${number}`)).status).toBe(404);
  });
});
