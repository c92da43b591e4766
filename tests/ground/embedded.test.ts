import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '@/db/embedded/postmaster';
import { startEmbedded } from '@/db/embedded/start';
import { keepRunning } from '@/bin/database';

const dataDir = mkdtempSync(join(tmpdir(), 'simpul-ground-'));

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end({ timeout: 1 }));
}

const start = (port?: number) => startEmbedded(port === undefined ? { dataDir } : { dataDir, port });
const until = async (fits: () => boolean | Promise<boolean>): Promise<void> => {
  while (!await fits()) await new Promise((go) => setTimeout(go, 50));
};

afterAll(async () => {
  await (await start()).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('starts from nothing, with a password and on this computer only', async () => {
    const { ownerUrl, adopted, stop } = await start();
    expect(adopted).toBe(false);
    const [facts] = await ask(ownerUrl, (sql) => sql`select current_setting('listen_addresses') as listens,
      current_setting('unix_socket_directories') as sockets, current_setting('server_encoding') as encoding,
      (select datlocale from pg_database where datname = current_database()) as locale,
      (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as auth`);
    expect(facts).toEqual({ listens: '127.0.0.1', sockets: '', encoding: 'UTF8', locale: 'C.UTF-8', auth: 'scram-sha-256' });
    const wrong = new URL(ownerUrl);
    wrong.password = 'salah';
    await expect(ask(wrong.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    await stop();
  });

  it('keeps its data over a stop, and a second stop is no trouble', async () => {
    const first = await start();
    await ask(first.ownerUrl, (sql) => sql`create table note as select 'tetap' as text`);
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await ask(second.ownerUrl, (sql) => sql`select text from note`)).toEqual([{ text: 'tetap' }]);
    expect(second.adopted).toBe(false);
  });

  it('adopts the server of a launcher that was killed, and stops it too', async () => {
    await (await start()).stop();
    const code = `const { startEmbedded } = await import(${JSON.stringify(join(process.cwd(), 'db/embedded/start.ts'))});
      console.log((await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })).pid); setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((done) => launcher.stdout.once('data', (line: Buffer) => done(Number(line.toString()))));
    const gone = new Promise((done) => launcher.once('exit', done));
    launcher.kill('SIGKILL');
    await gone;
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid });
    await second.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });

  it('recovers on the same port after a hard kill with busy sessions; what was committed is there', async () => {
    const first = await start();
    const busy = postgres(first.ownerUrl, { max: 4, onnotice: () => {} });
    await busy`create table saved (n int)`;
    await busy`insert into saved values (1)`;
    const dying = Promise.allSettled(Array.from({ length: 4 }, () => busy`select count(*) from generate_series(1, 5000000)`));
    const ending = keepRunning(first, dataDir);
    process.kill(first.pid, 'SIGKILL');
    await until(() => ask(first.ownerUrl, (sql) => sql`select n from saved`).then((rows) => rows[0]?.n === 1, () => false));
    await dying;
    await busy.end({ timeout: 1 });
    await ending();
    await expect(ask(first.ownerUrl, (sql) => sql`select 1`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  }, 60_000);

  it('gives two starts at once the same server', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(other.pid);
    await one.stop();
  });
});

describe('a first start that was interrupted', () => {
  const half = mkdtempSync(join(tmpdir(), 'simpul-half-'));
  afterAll(() => rmSync(half, { recursive: true, force: true }));

  it('leaves no half cluster behind: the next start makes a whole one', async () => {
    const left = join(half, 'postgres.new-1-dead');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'password'), 'setengah');
    utimesSync(left, new Date(0), new Date(0));
    const { stop, ownerUrl } = await startEmbedded({ dataDir: half });
    expect(await ask(ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await stop();
    expect(readdirSync(half).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('names another PostgreSQL\'s data instead of touching it', async () => {
    const file = join(half, 'postgres/cluster/PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    await expect(startEmbedded({ dataDir: half })).rejects.toThrow('dibuat PostgreSQL 15');
    writeFileSync(file, version);
  });
});
