import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { archivedTables, linesOf, sumOf } from '@/bin/archive';
import { backup } from '@/bin/backup';
import { checkAll } from '@/bin/check';
import { verifyAudit } from '@/bin/figures';
import { restore } from '@/bin/restore';
import postgres from 'postgres';
import { drizzle } from 'drizzle-orm/postgres-js';
import * as schema from '@/db/schema';
import { borrowFrom } from '../support/borrow';
import { freshDatabase } from '../support/database';

const full = await freshDatabase({ seeded: true });
const empty = await borrowFrom(inject('cluster'), {});
const target = postgres(empty.ownerUrl, { max: 1, onnotice: () => {} });
const folder = mkdtempSync(join(tmpdir(), 'simpul-backup-'));
const file = join(folder, 'semua.simpul.gz');
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await target.end();
  await empty.release();
});

const sums = async (sql: postgres.Sql): Promise<Record<string, string>> => Object.fromEntries(await Promise.all((await archivedTables(sql)).map(async (table) => {
  const { rows, sha256 } = await sumOf(sql, table);
  return [table.name, `${rows} ${sha256}`];
})));

describe('cadangan', () => {
  it('memuat semua tabel tanpa sesi, dan tidak menimpa berkas', async () => {
    const said = await backup(full.ownerUrl, file);
    expect(said[0]).toMatch(/^Cadangan ditulis ke .+: \d+ tabel, [\d.]+ baris\.$/);
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(backup(full.ownerUrl, file)).rejects.toThrow('sudah ada');
    const head = JSON.parse(gunzipSync(readFileSync(file)).toString().split('\n')[0] ?? '') as { tables: string[] };
    expect(head.tables).toEqual(expect.arrayContaining(['account', 'audit_entry', 'indicator_value', 'region', 'village_score']));
    expect(head.tables).not.toContain('session');
  });

  it('dari berkas yang terpotong atau bukan cadangan tidak dipulihkan satu baris pun', async () => {
    const cut = join(folder, 'potong.simpul.gz');
    const bytes = gunzipSync(readFileSync(file));
    await pipeline(Readable.from([bytes.subarray(0, Math.floor(bytes.length / 2))]), createGzip(), createWriteStream(cut));
    await expect(restore(empty.ownerUrl, cut)).rejects.toThrow(/terpotong|tidak sama/);
    writeFileSync(join(folder, 'bukan.gz'), 'bukan gzip');
    await expect(restore(empty.ownerUrl, join(folder, 'bukan.gz'))).rejects.toThrow('bukan cadangan Simpul');
    expect((await target`select count(*)::int as n from jurisdiction`)[0]?.n).toBe(0);
  });

  it('ke basis data kosong: jumlah dan sidik setiap tabel sama, rantai audit utuh, rekap sama dengan hitungan ulang', async () => {
    const said = await restore(empty.ownerUrl, file);
    expect(said[0]).toContain('jumlah dan sidik setiap tabel sama');
    expect(await sums(target)).toEqual(await sums(full.owner));
    const db = drizzle(target, { schema, casing: 'snake_case' });
    await db.transaction(async (tx) => {
      const chains = await verifyAudit(tx, {});
      expect(chains.length).toBe(9);
      expect(chains.every((line) => line.includes('utuh'))).toBe(true);
      expect(await checkAll(tx)).toEqual(['Rantai jejak audit utuh pada 9 tim.', 'Rekap sama dengan hitungan ulang.']);
    });
    // The next team gets the next number.
    const [row] = await target`select last_value >= (select max(id) from jurisdiction) as ok from jurisdiction_id_seq`;
    expect(row?.ok).toBe(true);
    const forced = await target`select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`;
    expect(forced[0]?.n).toBeGreaterThan(30);
  });

  it('tidak ke basis data yang sudah berisi', async () => {
    await expect(restore(full.ownerUrl, file)).rejects.toThrow('Basis data tujuan tidak kosong (9 tim');
  });
});

describe('check', () => {
  it('menyebut rekap yang berbeda dari hitungan ulang, dan tidak mengubahnya', async () => {
    await full.owner`update village_score set score_bp = 1 where ctid = (select ctid from village_score where score_bp is not null limit 1)`;
    await full.db.transaction(async (tx) => { await expect(checkAll(tx)).rejects.toThrow('Rekap berbeda dari hitungan ulang: village_score'); });
    expect((await full.owner`select count(*)::int as n from village_score where score_bp = 1`)[0]?.n).toBe(1);
  });
});

it('baris dibaca per bita: tanda baris lain dalam teks tidak memotongnya', async () => {
  const pieces = ['satu\u2028dua', '\ntiga\r', '\nempat'].map((text) => Buffer.from(text));
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
  expect(lines).toEqual(['satu\u2028dua', 'tiga\r', 'empat']);
});
