import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canEnter, chooseIdentity, type Identity } from './identity';

/** Where the embedded database lives. `home` appears whole by one rename or not at all. */
export interface Ground {
  /** Holds `home`, the log and, where the package cannot be run in place, a copy of the programs. The launcher's. */
  root: string;
  /** The database user's. */
  home: string;
  cluster: string;
  passwordFile: string;
  logFile: string;
  identity: Identity | null;
}

/**
 * The data folder itself, or, when root keeps the project in a folder that the database user may not enter
 * (/root), a folder outside of it whose path is kept in the data folder.
 */
export function findGround(dataDir: string): Ground {
  const data = resolve(dataDir);
  makeOwn(data);
  const inside = layOut(data, chooseIdentity(join(data, 'postgres')));
  if (!inside.identity) return inside;
  chmodSync(data, 0o711);
  if (canEnter(data, inside.identity)) return inside;
  const outside = outsideRoot(data);
  return layOut(outside, chooseIdentity(join(outside, 'postgres')));
}

function makeOwn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`Folder ${folder} tidak dapat dipakai pengguna ini; periksa pemiliknya atau atur SIMPUL_DATA_DIR.`, { cause: error });
  }
}

function layOut(root: string, identity: Identity | null): Ground {
  const home = join(root, 'postgres');
  return {
    root, home, identity,
    cluster: join(home, 'cluster'),
    passwordFile: join(home, 'password'),
    logFile: join(root, 'postgres.log'),
  };
}

function outsideRoot(data: string): string {
  const note = join(data, 'database-folder');
  if (existsSync(note)) {
    const kept = readFileSync(note, 'utf8').trim();
    if (existsSync(kept)) return kept;
  }
  const parent = existsSync('/var/lib') ? '/var/lib' : tmpdir();
  const made = mkdtempSync(join(parent, 'simpul-'));
  chmodSync(made, 0o711);
  writeFileSync(note, `${made}\n`, { mode: 0o600 });
  return made;
}
