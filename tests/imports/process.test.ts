import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { createImport } from '@/lib/imports/commands/job';
import { runCheck, runSave } from '@/lib/imports/commands/run';
import { readImportView } from '@/lib/imports/queries/import-page';
import { readJob } from '@/lib/imports/queries/jobs';
import { makePeriod } from '@/lib/period';
import { freshDatabase } from '../support/database';
import { MAMPARI, openBalangan, refusalOf } from '../support/entry-sheet';

const database = await freshDatabase({ seeded: true });
const { owner } = database;
const { person, stored, traces, team } = await openBalangan(owner);
const dinsos = await person('dinsos');

/** One cell, said 3,000 times over: large enough for a process of its own. */
const largeFile = (people: number): Buffer => Buffer.from(['Kode desa;Kode indikator;Dilayani;Sasaran', ...Array.from({ length: 3000 }, () => `${MAMPARI};SE08;${people};62`)].join('\r\n'));

async function uploaded(file: Buffer): Promise<string> {
  const { id } = await changeAs(dinsos, (tx) => createImport(tx, dinsos, { form: 'values', year: 2022, periodId: makePeriod('quarter', 2022, 3).id, fileName: 'besar.csv', file }));
  return id;
}

const job = (id: string) => readAs(dinsos, (tx) => readJob(tx, dinsos, id));
const phase = (id: string) => readAs(dinsos, async (tx) => (await readImportView(tx, dinsos, id, {})).phase);

/** The process of the import that this file started. */
async function processOfImport(): Promise<number> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    const line = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n').find((one) => new RegExp(`^\\s*\\d+\\s+${process.pid}\\s.*bin/import\\.ts`).test(one));
    if (line) return Number(line.trim().split(/\s+/)[0]);
  }
  throw new Error('No process came.');
}

it('berkas besar dibaca dan disimpan dalam prosesnya sendiri, dengan penolakan yang sama', async () => {
  const id = await uploaded(largeFile(58));
  const checking = runCheck(dinsos, id);
  await processOfImport();
  await checking;
  expect((await job(id)).report?.counts).toMatchObject({ read: 3000, changed: 1, new: 0, problems: 0 });
  await runSave(dinsos, { id, timpa: false });
  expect(await job(id)).toMatchObject({ state: 'saved', progress: 1 });
  expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 58, denominator: 62 });
  expect((await refusalOf(runSave(dinsos, { id, timpa: false }))).code).toBe('wrong-state');
});

it('proses yang mati di tengah penyimpanan tidak meninggalkan apa pun; penyimpanan dapat diulangi', async () => {
  const id = await uploaded(largeFile(59));
  await runCheck(dinsos, id);
  // Something moved since: all rows are judged again, which is work for a process.
  await owner`update jurisdiction_period_version set version = version + 1 where jurisdiction_id = ${team.id}`;
  const before = await traces();
  await owner.begin(async (sql) => {
    // The save waits for this lock with the import marked as being saved.
    await sql`select from jurisdiction_period_version where jurisdiction_id = ${team.id} for update`;
    const saving = runSave(dinsos, { id, timpa: false }).catch((error: unknown) => error);
    const pid = await processOfImport();
    for (const deadline = Date.now() + 30_000; Date.now() < deadline && (await job(id)).state !== 'saving';) await sleep(50);
    expect(await phase(id)).toBe('working');
    process.kill(pid, 'SIGKILL');
    expect(await saving).toBeInstanceOf(Error);
  });
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && await phase(id) === 'working';) await sleep(50);
  expect(await phase(id)).toBe('unsaved');
  expect(await traces()).toEqual(before);
  await runSave(dinsos, { id, timpa: false });
  expect((await job(id)).state).toBe('saved');
});
