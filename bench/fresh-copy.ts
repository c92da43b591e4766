import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@/bin/build';
import { findGround } from '@/db/embedded/ground';

/** What a fresh clone does not have, or gets by `npm ci`. */
const MADE_LATER = /^(?:\.git|\.next.*|node_modules|data|coverage|test-results|next-env\.d\.ts|.*\.tsbuildinfo|\.env.*)$/;

/** The tree as after `npm ci` in a fresh clone: nothing built, no data. Packages are hard links where the disk allows. */
export function freshCopy(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  for (const name of readdirSync(ROOT)) {
    if (!MADE_LATER.test(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  linkTree(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder, remove() {
      // As root the embedded database lives outside of the copy.
      if (existsSync(join(folder, 'data'))) rmSync(findGround(join(folder, 'data')).root, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.cache') continue;
    const [old, made] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(old, made);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(old), made);
    else linkFile(old, made);
  }
}

function linkFile(old: string, made: string): void {
  try {
    linkSync(old, made);
  } catch {
    copyFileSync(old, made);
  }
}
