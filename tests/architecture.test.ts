import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { architectureProblems } from './support/architecture';
import { importsOf, lineCount, median, readTree } from './support/source';

const root = process.cwd();
const judge = (path: string, text: string): string[] => architectureProblems([{ path, text }]).map((said) => said.slice(path.length + 2));

describe('the house', () => {
  const tree = readTree(root);

  it('has been read: every part of it is seen', () => {
    for (const part of ['db/schema/index.ts', 'lib/period.ts', 'tests/architecture.test.ts']) {
      expect(tree.map(({ path }) => path)).toContain(part);
    }
  });

  it('has no wrong arrow, name, directive or size', () => {
    expect(architectureProblems(tree)).toEqual([]);
  });

  it('keeps the median file at 80 lines or fewer', () => {
    const size = median(tree.filter(({ path }) => !path.startsWith('tests/')).map(({ text }) => lineCount(text)));
    console.info(`median file: ${size} lines of ${tree.length} files`);
    expect(size).toBeLessThanOrEqual(80);
  });
});

describe('imports are read', () => {
  it('whatever form they have', () => {
    const text = [
      "import 'server-only';", "import a, { type B } from '@/lib/money';", "import type { C } from './queries';",
      'import {', '  type D,', '  e,', "} from '../agencies/rules';", "export { f } from './rules';",
      "const g = await import('@/db/client');", "// import h from '@/db/h';", "/* import i from '@/db/i'; */",
    ].join('\n');
    expect(importsOf({ path: 'lib/villages/commands.ts', text })).toEqual([
      { target: 'lib/money', typeOnly: false },
      { target: 'lib/villages/queries', typeOnly: true },
      { target: 'lib/agencies/rules', typeOnly: false },
      { target: 'lib/villages/rules', typeOnly: false },
      { target: 'server-only', typeOnly: false },
      { target: 'db/client', typeOnly: false },
    ]);
  });
});

const server = "import 'server-only';\n";

const PLANTED = [
  // arrows
  ['db/client.ts', "import { a } from '@/lib/money';", 'db may not import lib/money'],
  ['lib/money.ts', "import { a } from '@/lib/villages/rules';", 'lib/money.ts may not import lib/villages/rules'],
  ['lib/villages/rules.ts', "import { a } from './queries';", 'a pure file may not import lib/villages/queries'],
  ['lib/villages/rules/rank.ts', "import { a } from '@/db/schema';", 'a pure file may not import db/schema'],
  ['lib/villages/input.ts', "import { a } from '@/lib/audit';", 'a pure file may not import lib/audit'],
  ['lib/villages/queries.ts', `${server}import { a } from '@/lib/budgets/rules';`, 'room villages may not import the lower room budgets'],
  ['lib/villages/queries.ts', `${server}import { a } from '@/components/ui/mark';`, 'lib may not import components/ui/mark'],
  ['lib/auth/session.ts', "import { a } from '@/lib/agencies/queries';", 'lib/auth/session.ts may not import lib/agencies/queries'],
  ['components/villages/card.tsx', "import { a } from '@/lib/villages/queries';", 'components may not import lib/villages/queries'],
  ['components/villages/card.tsx', "import { a } from '../../app/masuk/actions';", 'components may not import app/masuk/actions'],
  ['components/villages/card.tsx', "import type { A } from '@/db/schema';", 'components may not import db/schema'],
  ['app/desa/page.tsx', "import { appDb } from '@/db/client';", 'app may not import db/client'],
  ['bin/start.ts', "import { a } from '@/app/layout';", 'tools may not import app'],
  ['lib/money.ts', "import { a } from '@/tests/support/build';", 'nothing imports tests'],
  // packages
  ['components/ui/link.tsx', "import Link from 'next/link';", 'only app, lib/auth and lib/form-action import next/link'],
  ['lib/villages/queries.ts', `${server}import { cookies } from 'next/headers';`, 'only app, lib/auth and lib/form-action import next/headers'],
  ['app/masuk/page.tsx', "import { signIn } from 'next-auth/react';", 'next-auth stays behind lib/auth'],
  ['app/desa/page.tsx', "import { sql } from 'drizzle-orm';", 'SQL belongs to queries and commands, not with drizzle-orm'],
  // names
  ['lib/utils.ts', '', 'is not named for a thing'],
  ['lib/villages/services/x.ts', '', 'is not named for a thing'],
  ['lib/villages/village-repository.ts', '', 'is not named for a thing'],
  ['lib/villages/actions.ts', '', 'is outside the file vocabulary of rooms'],
  ['lib/villages/rules/deep/rank.ts', '', 'is outside the file vocabulary of rooms'],
  ['lib/weather/rules.ts', '', 'is in no room: weather'],
  ['components/VillageCard.tsx', '', 'is not kebab-case'],
  ['components/villages/index.ts', '', 'is a barrel by name'],
  ['components/villages/all.ts', "export * from './card';", 'is a barrel'],
  ['db/seed/demo/all.ts', "export { a } from './a';\nexport type { B } from './b';", 'is a barrel'],
  // directives
  ['app/desa/page.tsx', "'use client';", "'use client' stands outside components"],
  ['lib/villages/commands.ts', `'use server';\n${server}`, "'use server' stands outside app/**/actions.ts"],
  ['app/desa/page.tsx', "async function save() {\n  'use server';\n}", "'use server' stands outside app/**/actions.ts"],
  ['app/desa/actions.ts', 'export const a = 1;', "lacks 'use server'"],
  ['lib/villages/queries/list.ts', "import { a } from '@/lib/money';", "lacks import 'server-only'"],
  // content
  ['app/desa/page.tsx', "import { makeViewer } from '@/lib/auth/viewer';", 'makes a Viewer outside lib/auth'],
  ['app/desa/page.tsx', "import { changeAs } from '@/lib/auth/transaction';", 'changes data while drawing a page'],
  ['components/villages/card.tsx', 'changeFigures(viewer, 2022, save);', 'changes data while drawing a page'],
  ['lib/villages/queries.ts', `${server}const a = sql.raw(order);`, 'uses sql.raw or sql.identifier (only db/raw.ts may)'],
  ['db/client.ts', 'const a = sql\n  .identifier(name);', 'uses sql.raw or sql.identifier (only db/raw.ts may)'],
  ['lib/villages/queries.ts', `${server}await client.unsafe(text);`, 'sends unsafe SQL'],
  ['lib/villages/rules.ts', 'const a = share ?? 0;', 'turns a missing figure into 0'],
  ['lib/villages/queries/list.ts', `${server}const a = total || 0n;`, 'turns a missing figure into 0'],
  ['lib/villages/grid.ts', 'const a = share ??\n  0;', 'turns a missing figure into 0'],
  ['lib/money.ts', '// @ts-ignore\nconst a = 1;', 'silences a checker'],
  // size and words
  ['lib/money.ts', 'const a = 1;\n'.repeat(251), 'has 251 lines, more than 250'],
  ['db/seed/demo.ts', `const a = rows.map((row) => row);\n${'// x\n'.repeat(250)}`, 'has 251 lines, more than 250'],
  ['lib/money.ts', 'export const toSen = (a: number): number => a;', 'toSen has no docstring'],
  ['lib/money.ts', `/**\n${' * word\n'.repeat(7)} */\nexport function toSen(): void {}`, 'toSen has a docstring of more than 6 lines'],
] as const;

describe('a planted violation is found', () => {
  it.each(PLANTED.map(([path, text, reason]) => [path, reason, text] as const))('%s: %s', (path, reason, text) => {
    expect(judge(path, text)).toContain(reason);
  });
});

describe('what the house allows', () => {
  it.each([
    ['app/desa/page.tsx', "import { notFound } from 'next/navigation';\nimport { a } from '@/lib/villages/queries';"],
    ['app/desa/actions.ts', "'use server';\nimport { changeFigures } from '@/lib/convergence/commands';"],
    ['components/villages/card.tsx', "'use client';\nimport type { Row } from '@/lib/villages/queries';\nimport { a } from '@/lib/villages/rules';"],
    ['lib/budgets/commands.ts', `${server}import { a } from '@/db/schema';\nimport { b } from '@/lib/activities/commands';`],
    ['lib/villages/rules.ts', 'const a = share ?? 0.5; // not ?? 0\nconst b = x?.y ?? null;'],
    ['lib/money.ts', 'const a = 1;\n'.repeat(250)],
    ['db/seed/demo/index.ts', "import { a } from './a';\nexport const all = [a];"],
    ['bin/test.ts', "import { a } from '@/tests/support/cluster-server';"],
    ['db/seed/regions.ts', `export const regions = [\n${'  [1, "a"],\n'.repeat(400)}];\n`],
    ['db/seed/run.ts', "import { refresh } from '@/lib/convergence/commands';"],
    ['lib/money.ts', "/** Rupiah. See https://example.id. */\nexport const toSen = (a: number): number => a;"],
    ['proxy.ts', "import { NextResponse } from 'next/server';"],
  ])('%s', (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});

describe('functions', () => {
  const lint = (text: string, name = 'long.ts'): { status: number | null; stdout: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-lint-'));
    writeFileSync(join(folder, name), text);
    const config = join(root, '.oxlintrc.json');
    const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--deny-warnings', '-c', config, name], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return run;
  };
  const ofLines = (n: number): string => `export function long(): void {\n${'  globalThis.close();\n'.repeat(n - 2)}}\n`;

  it('may have 50 lines', () => expect(lint(ofLines(50))).toMatchObject({ status: 0 }));
  it('may not have 51', () => expect(lint(ofLines(51)).stdout).toContain('max-lines-per-function'));
  it('may not take five parameters', () => {
    expect(lint('export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;\n').stdout).toContain('max-params');
  });
  it('may not hide behind any', () => expect(lint('export const f = (a: any): void => { a(); };\n').stdout).toContain('no-explicit-any'));
});
