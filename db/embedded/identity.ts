import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user that PostgreSQL runs as when that is not the present user: PostgreSQL refuses to run as root. */
export interface Identity { uid: number; gid: number }

const NOBODY: Identity = { uid: 65534, gid: 65534 };

/** Null for an ordinary user; for root the owner of an existing cluster, else nobody. */
export function chooseIdentity(clusterHome: string): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterHome, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** May that user walk into the folder? Looks at the folder and all its parents. */
export function canEnter(folder: string, { uid, gid }: Identity): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, { uid, gid });
}

/** May that user run the program? Tried for real, since libraries beside it must be readable too. */
export function canRun(program: string, identity: Identity | null): boolean {
  return spawnSync(program, ['--version'], { ...identity, cwd: '/', stdio: 'ignore', env: { NODE_ENV: process.env.NODE_ENV } }).status === 0;
}
