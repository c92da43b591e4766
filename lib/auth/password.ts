import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { clock } from './clock';

/** argon2id at the floor of OWASP ASVS 5 (appendix C): t=2, m=19 MiB, p=1; about 32 ms a try. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const AT_ONCE = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most four hashings at once, so that a rush of signing in cannot take all memory and cores. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** One spelling per person: full-width letters, capitals and blanks around do not make another account. */
export const normaliseUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const normalisePassword = (text: string): string => text.normalize('NFKC');

/** Hash of a password for `account.password_hash`. Call `passwordProblem` first where a person chooses it. */
export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), COST);

let dummy: Promise<string> | null = null;

/** Whether the password fits. Without a hash it works just as long on a dummy, and says no. */
export async function fits(passwordHash: string | null, password: string): Promise<boolean> {
  const real = passwordHash?.startsWith('$argon2') ? passwordHash : null;
  const same = await verify(real ?? await (dummy ??= hashPassword('tidak seorang pun')), normalisePassword(password));
  return same && real !== null;
}

/** Whether a hash was made with less work than today's cost; such a hash is renewed at the next signing in. */
export function isOutdated(passwordHash: string): boolean {
  const [, m, t] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(passwordHash) ?? [];
  return Number(m) < COST.memoryCost || Number(t) < COST.timeCost || m === undefined;
}

const DAY_MS = 24 * 60 * 60_000;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * A one-time code of 80 bits (`K3QF-…`, four groups) with what is stored in its stead: `once:<end in ms>:<sha256>`.
 * It takes the place of the password, lives `days` and only serves to set a password.
 */
export function makeOneTimeCode(days = 1): { code: string; stored: string } {
  const letters = Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('');
  const code = letters.replace(/(.{4})(?=.)/g, '$1-');
  return { code, stored: `once:${clock.now().getTime() + days * DAY_MS}:${sha256(letters)}` };
}

/** Whether what was typed (any case, with or without dashes) is the stored one-time code, and still valid. */
export function fitsOneTimeCode(stored: string | null, typed: string): boolean {
  const [, end, digest] = /^once:(\d+):([0-9a-f]{64})$/.exec(stored ?? '') ?? [];
  if (!end || !digest) return false;
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return Number(end) > clock.now().getTime() && timingSafeEqual(Buffer.from(digest), Buffer.from(sha256(letters)));
}
