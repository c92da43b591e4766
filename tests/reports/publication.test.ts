import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { GET as openSlug } from '@/app/publik/[slug]/route';
import { GET as openLink } from '@/app/publik/t/[token]/route';
import * as t from '@/db/schema';
import { publicDb } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { publishSnapshot, unpublishSnapshot } from '@/lib/reports/commands/publish-snapshot';
import { createShareLink, revokeShareLink } from '@/lib/reports/commands/share-link';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { readPublished, readShared } from '@/lib/reports/queries/public';
import { publicHtml } from '@/lib/reports/rules/public-html';
import { aMember, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function teamOf(code: string): Promise<{ team: Team; secretary: Viewer }> {
  const row = await database.db.query.jurisdiction.findFirst({ where: eq(t.jurisdiction.code, code) });
  if (!row) throw new Error(`${code} is not seeded.`);
  const team = { ...row, db: database.db };
  return { team, secretary: await aMember(team, { role: 'coordinator' }) };
}

const { team: balangan, secretary } = await teamOf('63.11');
const publish = (viewer: Viewer, id: string): Promise<void> => changeAs(viewer, (tx) => publishSnapshot(tx, viewer, id));
const unpublish = (viewer: Viewer, id: string): Promise<void> => changeAs(viewer, (tx) => unpublishSnapshot(tx, viewer, id));
const take = (viewer: Viewer, title: string, periodCode = '2022-TW3'): Promise<string> => takeSnapshot(viewer, { title, periodCode, stage: 'approved' });
const shown = { url: 'http://localhost/publik/balangan', isLink: false };

const now = clock.now;
afterEach(() => { clock.now = now; });

describe('publikasi (F53, F83)', () => {
  it('yang terbaru yang dipublikasikan tampil tanpa masuk; ditarik kembali, yang sebelumnya; lalu tidak ada', async () => {
    expect(await readPublished('balangan')).toBeNull();
    const [first, second] = [await take(secretary, 'Rapat pertama'), await take(secretary, 'Rapat kedua')];
    expect(await readPublished('balangan')).toBeNull();
    await publish(secretary, first);
    await publish(secretary, second);
    expect((await readPublished('balangan'))?.title).toBe('Rapat kedua');
    await expect(publish(secretary, second)).rejects.toThrow('sudah dipublikasikan');
    await unpublish(secretary, second);
    expect((await readPublished('balangan'))?.title).toBe('Rapat pertama');
    await unpublish(secretary, first);
    expect(await readPublished('balangan')).toBeNull();
    await expect(unpublish(secretary, first)).rejects.toThrow('tidak dipublikasikan');
    expect(await readPublished('kupang')).toBeNull();
    const none = await openSlug(new Request('http://localhost'), { params: Promise.resolve({ slug: 'balangan' }) });
    expect([none.status, (await none.text()).includes('belum memublikasikan')]).toEqual([404, true]);
  });

  it('delapan desa lokus Balangan: hanya keadaan, paling besar 60 KB, tanpa instansi, uang dan nama orang', async () => {
    await publish(secretary, await take(secretary, 'Rapat'));
    const report = await readPublished('balangan');
    if (!report) throw new Error('Nothing is published.');
    expect(report.places).toHaveLength(8);
    expect(report.places.flatMap(({ states }) => states).filter((state) => !['T', 'P', 'L', '–'].includes(state))).toEqual([]);
    expect(report.whole).toMatchObject({ shareBp: 1491 });
    for (const { whole, districts } of report.indicators) for (const count of [whole, ...districts]) if (count) expect(count.d >= 5 && count.villages > 1).toBe(true);
    const html = publicHtml(report, shown);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
    for (const word of ['Dinkes', 'PUPR', 'Rp', 'Baznas']) expect(html).not.toContain(word);
  });

  it('potret angka sementara dan potret yang berubah satu byte tidak dipublikasikan; hanya koordinator', async () => {
    const working = await takeSnapshot(secretary, { title: 'Sementara', periodCode: '2022-TW3', stage: 'working' });
    await expect(publish(secretary, working)).rejects.toThrow('angka sementara tidak dipublikasikan');
    const broken = await take(secretary, 'Rusak');
    await database.owner`update snapshot_page set report = overlay(report placing '9' from 100 for 1) where snapshot_id = ${broken} and page = 'dasbor'`;
    await expect(publish(secretary, broken)).rejects.toThrow('tidak lagi cocok dengan sidiknya');
    const leader = await aMember(balangan, { role: 'leader' });
    await expect(publish(leader, await take(secretary, 'Lagi'))).rejects.toThrow('Hanya koordinator');
  });

  it('dua ratus desa contoh tetap paling besar 60 KB dan bertanda contoh', async () => {
    const { secretary: other } = await teamOf('99.01');
    const [period] = await database.owner`select p.code from village_score s join period p on p.id = s.period_id join jurisdiction j on j.id = s.jurisdiction_id where j.code = '99.01' and s.stage = 'approved' order by p.id desc limit 1`;
    await publish(other, await take(other, 'Rapat contoh', String(period?.code)));
    const report = await readPublished('contoh');
    if (!report) throw new Error('Nothing is published.');
    const html = publicHtml(report, shown);
    console.info(`${report.places.length} desa: ${Buffer.byteLength(html)} byte`);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
    expect(html).toContain('>contoh<');
  });
});

describe('tautan berbagi', () => {
  const link = (id: string, hari = 7): Promise<string> => changeAs(secretary, (tx) => createShareLink(tx, secretary, { potret: id, untuk: 'Camat', hari }));

  it('hanya untuk yang dipublikasikan; token tidak tersimpan; berakhir, dicabut dan ditarik', async () => {
    const id = await take(secretary, 'Untuk camat');
    await expect(link(id)).rejects.toThrow('Publikasikan potret ini dulu');
    await publish(secretary, id);
    const token = await link(id);
    expect((await readShared(token))?.title).toBe('Untuk camat');
    expect(await readShared(`${token}x`)).toBeNull();
    expect(JSON.stringify(await database.owner`select *, encode(token_hash, 'escape') from share_link`)).not.toContain(token);
    const answer = await openLink(new Request('http://localhost'), { params: Promise.resolve({ token }) });
    expect([answer.status, answer.headers.get('x-robots-tag'), answer.headers.get('referrer-policy'), answer.headers.get('cache-control')]).toEqual([200, 'noindex, nofollow', 'no-referrer', 'no-store']);
    expect(await answer.text()).not.toContain(token);
    // Tepat tujuh hari kemudian sudah berakhir.
    const start = Date.now();
    clock.now = () => new Date(start + 7 * 86_400_000 + 60_000);
    expect(await readShared(token)).toBeNull();
    clock.now = now;
    const [row] = await database.owner`select id from share_link where snapshot_id = ${id}`;
    await changeAs(secretary, (tx) => revokeShareLink(tx, secretary, String(row?.id)));
    expect(await readShared(token)).toBeNull();
    await expect(changeAs(secretary, (tx) => revokeShareLink(tx, secretary, String(row?.id)))).rejects.toThrow('sudah dicabut');
    const again = await link(id);
    await unpublish(secretary, id);
    expect(await readShared(again)).toBeNull();
  });
});

describe('peran simpul_public', () => {
  it('tidak membaca apa pun selain yang dipublikasikan', async () => {
    const hidden = await take(secretary, 'RAHASIA-RAPAT');
    const open = await take(secretary, 'Terbuka');
    await publish(secretary, open);
    const tables = await database.owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
    const sql = (publicDb() as unknown as { $client: typeof database.owner }).$client;
    const readable: string[] = [];
    for (const { name } of tables) {
      await sql.unsafe(`select * from "${name}" limit 1`).then(() => readable.push(name), () => {});
    }
    // Of the others it may read a few columns only: see below.
    expect(readable).toEqual(['published_page']);
    expect(await sql`select snapshot_id::text as id from published_page where snapshot_id in (${hidden}, ${open})`).toEqual([{ id: open }]);
    expect(await sql`select id from snapshot where id = ${hidden}`).toHaveLength(0);
    for (const query of ['select sha256 from snapshot', 'select report from snapshot_page', 'select label from share_link', 'select time_zone from jurisdiction', 'select username from account']) {
      await expect(sql.unsafe(query), query).rejects.toThrow('permission denied');
    }
    for (const query of [`update published_page set report = '{}'`, `delete from published_page`, `insert into share_link (jurisdiction_id) values (1)`, 'update jurisdiction set slug = slug']) {
      await expect(sql.unsafe(query), query).rejects.toThrow('permission denied');
    }
  });
});
