import { hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the first start makes up and keeps in the data folder, readable by its owner only. */
export interface KeptSecrets { secret: string; demoPassword: string }

/** Reads data/secrets.json; makes it when it is missing. Two first starts at once agree on one file. */
export function keptSecrets(dataDir: string): KeptSecrets {
  const file = join(dataDir, 'secrets.json');
  return readKept(file) ?? makeKept(dataDir, file);
}

function readKept(file: string): KeptSecrets | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`Berkas ${file} tidak dapat dibaca; periksa hak aksesnya.`, { cause: error });
  }
}

function makeKept(dataDir: string, file: string): KeptSecrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made: KeptSecrets = { secret: randomBytes(48).toString('base64url'), demoPassword: makePassword(3) };
  const side = `${file}.${process.pid}`;
  writeFileSync(side, JSON.stringify(made, null, 2), { mode: 0o600 });
  try {
    linkSync(side, file);
    return made;
  } catch (error) {
    const first = readKept(file);
    if (!first) throw error;
    return first;
  } finally {
    rmSync(side, { force: true });
  }
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Groups of five letters and digits that cannot be mistaken for one another, 24 bits each: "k7mqx-3fbra-…". */
export function makePassword(groups: number): string {
  const letter = (): string => LETTERS.charAt(randomInt(LETTERS.length));
  return Array.from({ length: groups }, () => Array.from({ length: 5 }, letter).join('')).join('-');
}

/** A key of its own for each purpose, so that none gives away another. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'simpul', purpose, 32));
