import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { freshCopy } from '@/bench/fresh-copy';
import { copyEnvironment, launch, type Launched, signIn } from '@/bench/product';
import { pagesOf } from '@/bench/watch';
import { findGround } from '@/db/embedded/ground';
import { freePort, readPostmaster } from '@/db/embedded/postmaster';
import { startEmbedded } from '@/db/embedded/start';

/** The built product in a folder of its own, which the drills hurt. Ends only processes that it started itself. */
export class Office {
  #running: Launched | null = null;
  #owner: postgres.Sql | null = null;
  readonly #copy = freshCopy();

  private constructor(private readonly port: number) {}

  static async open(): Promise<Office> {
    const office = new Office(Number(process.env.SIMPUL_DRILL_PORT) || await freePort());
    await office.start();
    return office;
  }

  get url(): string { return `http://127.0.0.1:${this.port}`; }

  /** A connection of the superuser; a new one after each start. */
  get owner(): postgres.Sql {
    if (!this.#owner) throw new Error('The product is not running.');
    return this.#owner;
  }

  async start(): Promise<void> {
    this.#running = await launch(this.#copy.folder, this.port);
    const { ownerUrl } = await startEmbedded({ dataDir: join(this.#copy.folder, 'data') });
    this.#owner = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  }

  /** kill -9 of the process that serves the pages; its launcher then ends by itself, and the database with it. */
  async killPages(): Promise<void> {
    process.kill(pagesOf(this.#running?.launcher.pid), 'SIGKILL');
    await this.#running?.ended;
    await this.#closeOwner();
  }

  /** SIGQUIT to the own postmaster: every backend ends at once, without a checkpoint. */
  stopDatabaseAtOnce(): void {
    const found = readPostmaster(findGround(join(this.#copy.folder, 'data')));
    if (!found || !/postgres/.test(readFileSync(`/proc/${found.pid}/cmdline`, 'utf8'))) throw new Error('The database is not running.');
    process.kill(found.pid, 'SIGQUIT');
  }

  /** Waits until the pages and the database answer again. */
  async ready(): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
      if ((await fetch(`${this.url}/api/ready`).catch(() => null))?.ok) return;
    }
    throw new Error('The product did not come back.');
  }

  signIn(username: string): Promise<string> { return signIn(this.url, username); }

  /** The command line of the product, as an operator runs it. */
  command(...words: string[]): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=react-server', 'bin/simpul.ts', ...words], {
      cwd: this.#copy.folder, env: { ...copyEnvironment(this.#copy.folder), PORT: String(this.port) }, encoding: 'utf8',
    });
    return { code: status, said: `${stdout}${stderr}` };
  }

  async close(): Promise<void> {
    await this.#closeOwner();
    await this.#running?.stop();
    this.#copy.remove();
  }

  async #closeOwner(): Promise<void> {
    await this.#owner?.end({ timeout: 1 }).catch(() => {});
    this.#owner = null;
  }
}
