import { createHash } from 'node:crypto';

/** The same name always gives the same id (uuid v5 over a fixed prefix), so that rows of a seed find one another. */
export function stableId(...names: (string | number)[]): string {
  const hash = createHash('sha1').update(`simpul-demo/${names.join('/')}`).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Fixed "dice" for fill: a number in [0, 1) that depends on the names only (FNV-1a, mixed). */
export function spread(...names: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of names.join('/')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
