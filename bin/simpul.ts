import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { connect, type Tx } from '@/db/client';
import type { Settings } from '@/lib/env';
import { refuse, Refusal } from '@/lib/refusal';
import { createAdmin, createPlatformOperator, resetPassword } from './admin';
import { fillDatabase, openDatabase } from './database';
import { needJurisdiction } from './jurisdiction';
import { explain, say } from './say';
import { projectSettings } from './settings';

interface Command {
  usage: string;
  does: string;
  needs: readonly string[];
  may: readonly string[];
  run?(tx: Tx, given: Record<string, string>): Promise<string[]>;
  /** Works on the database itself instead of in one transaction on the newest model. */
  whole?: { newest: boolean; run(ownerUrl: string, given: Record<string, string>): Promise<string[]> };
}

const COMMANDS: Record<string, Command> = {
  migrate: {
    usage: 'migrate', needs: [], may: [],
    does: 'memperbarui model dan data rujukan basis data',
    run: async () => ['Basis data sudah pada versi terbaru.'],
  },
  'create-admin': {
    usage: 'create-admin --username <nama-akun> --nama <nama lengkap> [--tim <kode>]', needs: ['username', 'nama'], may: ['tim'],
    does: 'membuat akun operator platform, yang membuat tim di peramban; dengan --tim: admin tim itu, dan timnya bila belum ada',
    run: (tx, { tim, username = '', nama = '' }) => (tim ? createAdmin(tx, { tim, username, nama }) : createPlatformOperator(tx, { username, nama })),
  },
  'create-jurisdiction': {
    usage: 'create-jurisdiction --tim <kode>', needs: ['tim'], may: [],
    does: 'membuat tim sebuah provinsi, kabupaten atau kota',
    run: async (tx, { tim = '' }) => {
      const { code, name, isNew } = await needJurisdiction(tx, tim);
      return [`Tim ${code} ${name} ${isNew ? 'dibuat' : 'sudah ada'}.`];
    },
  },
  'reset-password': {
    usage: 'reset-password --username <nama-akun>', needs: ['username'], may: [],
    does: 'mengganti sandi akun dan mengakhiri sesinya',
    run: (tx, { username = '' }) => resetPassword(tx, { username }),
  },
  recompute: {
    usage: 'recompute [--tim <kode>]', needs: [], may: ['tim'],
    does: 'menghitung ulang semua rekap',
    run: async (tx, given) => (await import('./figures')).recompute(tx, given),
  },
  'verify-audit': {
    usage: 'verify-audit [--tim <kode>]', needs: [], may: ['tim'],
    does: 'memeriksa rantai jejak audit',
    run: async (tx, given) => (await import('./figures')).verifyAudit(tx, given),
  },
  'check': {
    usage: 'check', needs: [], may: [],
    does: 'memeriksa jejak audit dan membandingkan rekap dengan hitungan ulang, tanpa mengubah apa pun',
    run: async (tx) => (await import('./check')).checkAll(tx),
  },
  'backup': {
    usage: 'backup --berkas <berkas-baru.simpul.gz>', needs: ['berkas'], may: [],
    does: 'menulis semua data ke satu berkas cadangan',
    whole: { newest: false, run: async (ownerUrl, { berkas = '' }) => (await import('./backup')).backup(ownerUrl, berkas) },
  },
  'restore': {
    usage: 'restore --berkas <berkas.simpul.gz>', needs: ['berkas'], may: [],
    does: 'memulihkan cadangan ke basis data yang masih kosong',
    whole: { newest: true, run: async (ownerUrl, { berkas = '' }) => (await import('./restore')).restore(ownerUrl, berkas) },
  },
};

const HELP = ['Pemakaian: npm run simpul -- <perintah>', '',
  ...Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`)].join('\n');

function readOptions({ usage, needs, may }: Command, args: string[]): Record<string, string> {
  const options = Object.fromEntries([...needs, ...may].map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args, options });
    const given = Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''));
    if (needs.every((name) => given[name] !== undefined)) return given;
  } catch { /* an unknown option reads like a missing one */ }
  throw refuse('invalid', `Pemakaian: npm run simpul -- ${usage}`);
}

/** The whole command in one transaction, as owner, on the newest model; or on the database as it is. */
async function inDatabase(settings: Settings, { run, whole }: Command, given: Record<string, string>): Promise<string[]> {
  const { ownerUrl, embedded } = await openDatabase(settings);
  try {
    if (whole?.newest !== false) await fillDatabase(ownerUrl, settings, { demo: false });
    if (whole) return await whole.run(ownerUrl, given);
    const { db, close } = connect(ownerUrl, { max: 1 });
    return await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('simpul.maintenance', 'on', true)`);
      return run ? run(tx, given) : [];
    }).finally(close);
  } finally {
    // One that ran before this command is in use by the pages.
    if (embedded && !embedded.adopted) await embedded.stop();
  }
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const asked = /^(help|--help|-h)$/.test(name);
    if (asked) process.stdout.write(`${HELP}\n`);
    else say(`Perintah "${name}" tidak dikenal.\n\n${HELP}`);
    return asked ? 0 : 2;
  }
  const given = readOptions(command, args);
  const lines = await inDatabase(projectSettings(), command, given);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Refusal ? error.message : explain(error));
  return error instanceof Refusal && error.code === 'invalid' ? 2 : 1;
});
