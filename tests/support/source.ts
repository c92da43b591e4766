import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A file of the tree: path from the root with `/`, and its text. */
export interface Source { path: string; text: string }
export interface Import { target: string; typeOnly: boolean }

const SKIPPED = new Set(['node_modules', 'data', 'test-results', 'coverage']);
const CODE = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/** Every source file below a folder, generated and installed ones left out. */
export function readTree(root: string, folder = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || SKIPPED.has(entry.name) ? [] : readTree(root, path);
    if (!CODE.test(entry.name) || entry.name === 'next-env.d.ts') return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}

/** The text without comments; strings stay (a `//` after a colon is an address). */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([^'";=()]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

const allTypes = (names: string): boolean => /^\{[^}]*\}$/.test(names.trim())
  && names.replace(/[{}]/g, '').split(',').map((name) => name.trim()).filter(Boolean).every((name) => name.startsWith('type '));

/** What a file imports: `@/x` and relative paths as paths from the root, packages by name. */
export function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const resolve = (target: string): string => {
    if (target.startsWith('@/')) return target.slice(2);
    return target.startsWith('.') ? posix.join(dirname(path), target) : target;
  };
  return [
    ...[...code.matchAll(STATEMENT)].map(([, type, names = '', target = '']) => ({ target: resolve(target), typeOnly: Boolean(type) || allTypes(names) })),
    ...[...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, target = '']) => ({ target: resolve(target), typeOnly: false })),
  ];
}

/** Lines as an editor counts them. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
