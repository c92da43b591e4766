import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { timeZoneOf } from '@/lib/jurisdictions/rules/team';
import { keptSecrets, makePassword } from '@/bin/secrets';

const dataDir = mkdtempSync(join(tmpdir(), 'simpul-launch-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(script: string, args: string[], given: Record<string, string>): Promise<{ code: number | null; said: string; answered: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', script, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', SIMPUL_DATA_DIR: dataDir, ...given },
  });
  let said = '';
  let answered = '';
  child.stderr.on('data', (piece: Buffer) => { said += piece.toString(); });
  child.stdout.on('data', (piece: Buffer) => { answered += piece.toString(); });
  return new Promise((done) => child.once('close', (code) => done({ code, said, answered })));
}

describe('a start that cannot be right', () => {
  it.each([
    ['a port that is none', { PORT: '0' }, 'PORT harus angka'],
    ['a weak secret', { SIMPUL_SECRET: 'rahasia' }, 'SIMPUL_SECRET minimal 32 huruf'],
    ['an address without https:// or http://', { SIMPUL_BASE_URL: 'simpul.go.id' }, 'SIMPUL_BASE_URL harus alamat'],
    ['another kind of database', { DATABASE_URL: 'file:simpul.db' }, 'DATABASE_URL harus berbentuk'],
    ['a short password for the example accounts', { SIMPUL_DEMO_PASSWORD: 'demo' }, 'SIMPUL_DEMO_PASSWORD minimal 12 huruf'],
  ])('ends with one clear line: %s', async (_, given, sentence) => {
    const { code, said, answered } = await run('bin/start.ts', [], given);
    expect(said).toContain(`Simpul tidak dapat dimulai: ${sentence}`);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect({ code, answered }).toEqual({ code: 1, answered: '' });
  });

  it('ends before any work when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run('bin/start.ts', [], { PORT: String(port) });
    other.close();
    expect({ code, said }).toEqual({ code: 1, said: `Simpul tidak dapat dimulai: Port ${port} sudah dipakai program lain; atur PORT.\n` });
  });
});

describe('the command line', () => {
  it('lists its commands, and says which one it does not know', async () => {
    const help = await run('bin/simpul.ts', ['help'], {});
    expect(help).toMatchObject({ code: 0, answered: expect.stringContaining('create-admin --username') });
    const unknown = await run('bin/simpul.ts', ['hapus-semua'], {});
    expect(unknown).toMatchObject({ code: 2, said: expect.stringMatching(/^Perintah "hapus-semua" tidak dikenal[^]*verify-audit/) });
    const incomplete = await run('bin/simpul.ts', ['create-admin', '--tim', '63.11'], {});
    expect(incomplete).toMatchObject({ code: 2, said: expect.stringContaining('--username') });
  });

  it('opens the door: a team from its area, and an admin whose password is shown once', async () => {
    const made = await run('bin/simpul.ts', ['create-admin', '--tim', '94.01', '--username', 'admin.nabire', '--nama', 'Admin Nabire'], {});
    expect(made.code).toBe(0);
    expect(made.answered).toMatch(/^Tim 94\.\d\d .+ dibuat\.\nAkun admin\.nabire dibuat sebagai admin .+\.\nKata sandi \(.+\): \S{23}\n$/);
    const again = await run('bin/simpul.ts', ['create-admin', '--tim', '94.01', '--username', 'Admin.Nabire', '--nama', 'Admin Nabire'], {});
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('sudah ada') });
    const audit = await run('bin/simpul.ts', ['verify-audit', '--tim', '94.01'], {});
    // One row for the team, one for the account.
    expect(audit).toMatchObject({ code: 0, answered: expect.stringContaining('utuh, 2 baris') });
  }, 60_000);
});

test('secrets made at the first start are kept, for the owner of the folder only', () => {
  const folder = join(dataDir, 'kept');
  const first = keptSecrets(folder);
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(first.demoPassword.length).toBeGreaterThanOrEqual(12);
  expect(keptSecrets(folder)).toEqual(first);
  expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toEqual(first);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('a made password has no letters that can be mistaken for others', () => {
  expect(makePassword(4)).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
});

test.each([
  ['11.01', 'Asia/Jakarta'], ['31', 'Asia/Jakarta'], ['61.12', 'Asia/Jakarta'], ['62', 'Asia/Jakarta'],
  ['51', 'Asia/Makassar'], ['53.01', 'Asia/Makassar'], ['63.11', 'Asia/Makassar'], ['64', 'Asia/Makassar'], ['73', 'Asia/Makassar'],
  ['81', 'Asia/Jayapura'], ['82', 'Asia/Jayapura'], ['91', 'Asia/Jayapura'], ['96.71', 'Asia/Jayapura'],
])('area %s keeps the time of %s', (code, zone) => {
  expect(timeZoneOf(code)).toBe(zone);
});
