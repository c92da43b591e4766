import { importsOf, lineCount, withoutComments, type Import, type Source } from './source';

/** Rooms in the order in which they may import one another: only upward (design §3). */
const LADDER = [
  'jurisdictions', 'agencies', 'villages', 'indicators', 'reporting', 'activities', 'budgets', 'contributions',
  'convergence', 'posyandu', 'programs', 'meetings', 'reports', 'imports',
];
const PURE = new Set(['input', 'rules', 'grid']);
const VOCABULARY = /^(?:(?:input|rules|queries|commands|grid)\.ts|(?:input|rules|queries|commands)\/[a-z0-9-]+\.ts)$/;
/** The two walls around a library that house.md §2.2 names. */
const WALLS = new Set(['reports/pdf.ts', 'imports/sheet.ts']);
/** Basics of several files: they know no room, and their files are named for things. */
const BASIC_FOLDERS = new Set(['workbook', 'paper', 'borders']);
const SERVER_BASICS = new Set(['lib/audit', 'lib/form-action', 'lib/env']);
/** Next takes error boundaries only as client files of app. */
const ERROR_PAGE = /^app\/(?:.*\/)?(?:global-)?error\.tsx$/;
/** The one door of the client leaves to the router; all of them go through it. */
const ROUTER_DOOR = 'components/frame/use-address.ts';
/** Files whose name and imports Next itself demands at the root. */
const NEXT_ROOT = /^(?:proxy|instrumentation|next\.config)\.(?:ts|mjs)$/;
const BAD_NAME = /(?:^|[/-])(?:utils?|helpers?|services?|repositor(?:y|ies)|managers?|common|misc)(?=[/.-]|$)/;
/** Measures and tests the product from outside. */
const MAY_TEST = /^(?:bin\/(?:test|screenshot)\.ts|bench\/)/;
const SQL_RAW_ALLOWED = 'db/raw.ts';
const MAX_LINES = 250;

type Place =
  | { kind: 'room'; room: string; part: string; pure: boolean }
  | { kind: 'auth' | 'audit' | 'basic' | 'app' | 'components' | 'db' | 'tests' | 'tool' | 'package' };

/** Which part of the house a path (without or with ending) belongs to. */
function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.replace(/\.(?:tsx?|mjs)$/, '').split('/');
  if (top === 'bin' || top === 'bench' || top === 'drill' || path.startsWith('db/seed/')) return { kind: 'tool' };
  if (top === 'app' || top === 'components' || top === 'db' || top === 'tests') return { kind: top };
  if (top !== 'lib') return { kind: 'package' };
  if (second === 'auth') return { kind: 'auth' };
  if (BASIC_FOLDERS.has(second)) return { kind: 'basic' };
  if (!third) return { kind: SERVER_BASICS.has(`lib/${second}`) ? 'audit' : 'basic' };
  return { kind: 'room', room: second, part: third, pure: PURE.has(third) };
}

function roomArrow(from: Extract<Place, { kind: 'room' }>, to: Place, path: string): string | null {
  if (to.kind === 'room') {
    if (LADDER.indexOf(to.room) > LADDER.indexOf(from.room)) return `room ${from.room} may not import the lower room ${to.room}`;
    return from.pure && !to.pure ? `a pure file may not import ${path}` : null;
  }
  if (from.pure) return to.kind === 'basic' ? null : `a pure file may not import ${path}`;
  if (to.kind === 'db') return /^(?:queries|commands)$/.test(from.part) ? null : `only queries and commands import ${path}`;
  return ['basic', 'audit', 'auth'].includes(to.kind) ? null : `lib may not import ${path}`;
}

function componentArrow(to: Place, path: string): string | null {
  if (to.kind === 'components' || to.kind === 'basic' || (to.kind === 'room' && to.pure)) return null;
  return `components may not import ${path}`;
}

const LIB_MAY: Record<'basic' | 'audit' | 'auth', readonly Place['kind'][]> = {
  basic: ['basic'], audit: ['basic', 'audit', 'auth', 'db'], auth: ['basic', 'audit', 'auth', 'db'],
};

/** Types are erased: a component may know a row, a room the Viewer, lib/auth the words of a room. */
function mayKnowTypes(from: Place, to: Place): boolean {
  if (from.kind === 'components') return to.kind !== 'db' && to.kind !== 'app' && to.kind !== 'tests';
  return (from.kind === 'room' && to.kind === 'auth') || (from.kind === 'auth' && to.kind === 'room' && to.pure);
}

/** Why an import between two parts of the house is wrong; null when the arrow is right. */
function wrongArrow(source: Source, { target, typeOnly }: Import): string | null {
  const from = placeOf(source.path);
  const to = placeOf(target);
  if (to.kind === 'package' || (typeOnly && mayKnowTypes(from, to))) return null;
  if (to.kind === 'tests') return ['tests', 'package'].includes(from.kind) || MAY_TEST.test(source.path) ? null : 'nothing imports tests';
  switch (from.kind) {
    case 'tests': case 'tool': case 'package': return to.kind === 'app' && from.kind === 'tool' ? 'tools may not import app' : null;
    case 'db': return to.kind === 'db' ? null : `db may not import ${target}`;
    case 'app': return to.kind === 'db' ? `app may not import ${target}` : null;
    case 'components': return componentArrow(to, target);
    case 'room': return roomArrow(from, to, target);
    default: return LIB_MAY[from.kind].includes(to.kind) ? null : `${source.path} may not import ${target}`;
  }
}

/** Which packages stand where: Next at the edge, next-auth behind its wall, Drizzle where SQL is written. */
function wrongPackage({ path }: Source, { target }: Import): string | null {
  const place = placeOf(path).kind;
  if (place === 'tests' || place === 'tool') return null;
  if (target === 'next-auth' || target.startsWith('next-auth/')) {
    return place === 'auth' || path.startsWith('app/api/auth/') ? null : 'next-auth stays behind lib/auth';
  }
  if (target === 'next' || target.startsWith('next/')) {
    const allowed = place === 'app' || place === 'auth' || path === 'lib/form-action.ts' || path === ROUTER_DOOR || NEXT_ROOT.test(path);
    return allowed ? null : `only app, lib/auth and lib/form-action import ${target}`;
  }
  if (/^(?:drizzle-orm|postgres)(?:\/|$)/.test(target)) {
    const { kind, part } = { part: '', ...placeOf(path) };
    const allowed = ['db', 'auth', 'audit'].includes(kind) || part === 'queries' || part === 'commands';
    return allowed || path === 'drizzle.config.ts' ? null : `SQL belongs to queries and commands, not with ${target}`;
  }
  return null;
}

function nameProblems({ path }: Source): string[] {
  const found: string[] = [];
  if (BAD_NAME.test(path)) found.push('is not named for a thing');
  if (/^(?:lib|components|app)\/(?:.*\/)?index\.tsx?$/.test(path)) found.push('is a barrel by name');
  if (!/^[a-z0-9\-./[\]()@_]+$/.test(path)) found.push('is not kebab-case');
  const [, room = '', rest = ''] = /^lib\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!room || room === 'auth' || BASIC_FOLDERS.has(room)) return found;
  if (!LADDER.includes(room)) return [...found, `is in no room: ${room}`];
  if (!VOCABULARY.test(rest) && !WALLS.has(`${room}/${rest}`)) found.push('is outside the file vocabulary of rooms');
  return found;
}

function directiveProblems({ path, text }: Source, code: string): string[] {
  if (path.startsWith('tests/')) return [];
  const found: string[] = [];
  const says = (directive: string): boolean => new RegExp(`^\\s*['"]${directive}['"]\\s*;?\\s*$`, 'm').test(code);
  if (says('use client') && !path.startsWith('components/') && !ERROR_PAGE.test(path)) found.push("'use client' stands outside components");
  if (says('use server')) {
    if (!/^app\/(?:.*\/)?actions\.ts$/.test(path)) found.push("'use server' stands outside app/**/actions.ts");
  } else if (/^app\/(?:.*\/)?actions\.ts$/.test(path)) found.push("lacks 'use server'");
  const place = placeOf(path);
  const server = place.kind === 'room' && /^(?:queries|commands)$/.test(place.part);
  if (server && !/^import 'server-only';/m.test(text)) found.push("lacks import 'server-only'");
  return found;
}

/** Hands on all of another file, or nothing but other files. */
const isBarrel = (code: string): boolean => /^\s*export\s+\*/m.test(code)
  || (/^\s*export\b/.test(code) && code.replace(/^\s*export\s+(?:type\s+)?\{[^}]*\}\s*from\s*['"][^'"]+['"];?/gm, '').trim() === '');

function contentProblems({ path, text }: Source, code: string): string[] {
  if (path.startsWith('tests/')) return [];
  const found: string[] = [];
  const lib = path.startsWith('lib/');
  if (/\bmakeViewer\b/.test(code) && !path.startsWith('lib/auth/')) found.push('makes a Viewer outside lib/auth');
  if (/\bchange(?:As|Figures)\b/.test(code) && /^(?:components\/|app\/.*(?:page|layout)\.tsx$)/.test(path)) found.push('changes data while drawing a page');
  if (/\bsql\s*\.\s*(?:raw|identifier)\b/.test(code) && path !== SQL_RAW_ALLOWED) found.push(`uses sql.raw or sql.identifier (only ${SQL_RAW_ALLOWED} may)`);
  if ((lib || path.startsWith('app/')) && /\.unsafe\(/.test(code)) found.push('sends unsafe SQL');
  if (/^lib\/[^/]+\/(?:rules|queries|grid)\b/.test(path) && /(?:\?\?|\|\|)\s*0n?(?![\w.])/.test(code)) found.push('turns a missing figure into 0');
  if (isBarrel(code) && path !== 'db/schema/index.ts' && !path.startsWith('app/')) found.push('is a barrel');
  if (/@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable/.test(text)) found.push('silences a checker');
  return found;
}

/** A fixture that only lists rows: nothing in it is computed. */
const isPureData = ({ path }: Source, code: string): boolean => path.startsWith('db/seed/') && !/=>|\bfunction\b|\bawait\b/.test(code);

const EXPORTED = /^export (?:async )?(?:function\*? ?(\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]+>)?\()/;

/** Exported functions of lib say what they mean, in at most six lines (house §3.4). */
function docProblems({ path, text }: Source): string[] {
  if (!path.startsWith('lib/')) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, name, arrow] = EXPORTED.exec(line) ?? [];
    if (!name && !arrow) return [];
    const before = lines.slice(0, at).join('\n').trimEnd();
    if (/\bexport (?:async )?function \w+[^{]*;$/.test(before)) return [];
    if (!before.endsWith('*/')) return [`${name ?? arrow} has no docstring`];
    const doc = before.slice(before.lastIndexOf('/**')).split('\n').filter((row) => /\w/.test(row));
    return doc.length > 6 ? [`${name ?? arrow} has a docstring of more than 6 lines`] : [];
  });
}

/** Everything in these files that breaks the house, as `path: reason`. Function length is oxlint's part. */
export function architectureProblems(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !path.startsWith('db/migrations/')).flatMap((source) => {
    const code = withoutComments(source.text);
    const lines = lineCount(source.text);
    const imports = importsOf(source);
    return [
      ...imports.map((item) => wrongArrow(source, item)),
      ...imports.map((item) => wrongPackage(source, item)),
      ...nameProblems(source),
      ...directiveProblems(source, code),
      ...contentProblems(source, code),
      ...docProblems(source),
      lines > MAX_LINES && !isPureData(source, code) ? `has ${lines} lines, more than ${MAX_LINES}` : null,
    ].filter((problem) => problem !== null).map((problem) => `${source.path}: ${problem}`);
  });
}
