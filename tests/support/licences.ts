import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package of the lockfile: where it would lie, what its field says, and the texts it brings (null: not installed here). */
export interface Package { path: string; name: string; version: string; field: string; texts: string[] | null }

const ALLOWED = new Set([
  'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0', 'OFL-1.1', 'Unlicense', 'BlueOak-1.0.0',
  'Python-2.0', 'CC-BY-4.0',
]);

/** Sentences by which an allowed licence is known; what matches none of them is a text that a person must read. */
const KNOWN: readonly RegExp[] = [
  /Permission is hereby granted, free of charge, to any person obtaining a copy/,
  /Permission to use, copy, modify, and(?:\/or)? distribute this software for any purpose/,
  /Redistribution and use in source and binary forms, with or without modification/,
  /Apache License,?\s+Version 2\.0/i,
  /Mozilla Public License,? Version 2\.0/i,
  /This is free and unencumbered software released into the public domain/,
  /Blue Oak Model License/,
  /Creative Commons (?:Attribution 4\.0|CC0 1\.0|Legal Code)|Attribution 4\.0 International/,
  /SIL OPEN FONT LICENSE/i,
  /PYTHON SOFTWARE FOUNDATION LICENSE/,
];

/** Words of terms that a kabupaten with a large budget, or a copy handed to a neighbour, could break. */
const RESTRICTS = /annual revenue|operating budget|commercial licen[cs]e|non-?commercial (?:use|purposes)|Business Source|Server Side Public|Commons Clause|Elastic License|GNU (?:AFFERO|LESSER )?\s*GENERAL PUBLIC LICENSE\s+Version/i;

/** Packages that come without a licence text, and why they are accepted. `of`: the package whose text covers them. */
const WITHOUT_TEXT: readonly { name: RegExp; of?: string; because?: string }[] = [
  { name: /^@next\/(?:env|swc-.+)$/, of: 'next' },
  { name: /^@esbuild\/.+$/, of: 'esbuild' },
  { name: /^@node-rs\/argon2-.+$/, of: '@node-rs/argon2' },
  { name: /^@oxc-parser\/binding-.+$/, of: 'oxc-parser' },
  { name: /^@oxc-resolver\/binding-.+$/, of: 'oxc-resolver' },
  { name: /^@oxlint\/binding-.+$/, of: 'oxlint' },
  { name: /^@rolldown\/binding-.+$/, of: 'rolldown' },
  { name: /^(?:drizzle-orm|@drizzle-team\/brocli)$/, because: 'Apache-2.0 in its repository; the tarball leaves the file out' },
  { name: /^drizzle-kit$/, because: 'MIT in its package.json; the tarball leaves the file out; development only' },
  { name: /^next-auth$/, because: 'ISC by its README and repository' },
  { name: /^postgres$/, because: 'Unlicense (public domain) in its repository' },
  { name: /^saxes$/, because: 'ISC by its package.json and repository; the tarball leaves the file out' },
  { name: /^(?:server-only|client-only|sharp)$/, because: 'empty package of the React team, MIT' },
  { name: /^(?:brotli|dfa|fontkit)$/, because: 'MIT by its package.json and README; the tarball leaves the file out' },
  { name: /^(?:abstract-logging|stackback)$/, because: 'MIT by its repository; development only' },
];

/** Packages whose field is empty; the text beside them says MIT and is read like every other. */
const WITHOUT_FIELD = /^png-js$/;

const isLicence = (name: string): boolean => /^(?:licen[sc]e|copying|unlicense)/i.test(name);

/** The packages of package-lock.json with the licence texts that lie beside them. */
export function readPackages(root: string): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { name?: string; version?: string; license?: string }>;
  };
  return Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, { name, version = '', license = '' }]) => {
    const folder = join(root, path);
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => isLicence(file) && statSync(join(folder, file)).isFile()) : null;
    return {
      path, version, field: license,
      name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      texts: files && files.map((file) => readFileSync(join(folder, file), 'utf8')).filter((text) => text.trim() !== ''),
    };
  });
}

/** `A AND B` needs both, `A OR B` one; a word outside the list is refused. */
export function fieldAllowed(field: string): boolean {
  const bare = field.replace(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(fieldAllowed);
  return bare.split(' AND ').every((word) => ALLOWED.has(word.trim()));
}

function textProblem(name: string, texts: readonly string[], names: ReadonlySet<string>): string | null {
  if (texts.length === 0) {
    const excuse = WITHOUT_TEXT.find((entry) => entry.name.test(name));
    if (!excuse) return 'has no licence text';
    return excuse.of && !names.has(excuse.of) ? `has no licence text, and ${excuse.of} is not there` : null;
  }
  // The MPL names the GPL as a secondary licence; its own words are enough.
  const strange = texts.find((text) => !KNOWN.some((sentence) => sentence.test(text.replace(/\s+/g, ' '))));
  if (strange !== undefined) return `has an unknown licence text: ${strange.trim().slice(0, 80)}`;
  const bound = texts.find((text) => RESTRICTS.test(text));
  return bound === undefined ? null : `has restricting terms: ${RESTRICTS.exec(bound)?.[0]}`;
}

/** What may not be in the product or its tools, as `name version: reason`. */
export function licenceProblems(packages: readonly Package[]): string[] {
  const names = new Set(packages.map(({ name }) => name));
  return packages.flatMap(({ name, version, field, texts }) => {
    const reasons = [
      fieldAllowed(field) || (field === '' && WITHOUT_FIELD.test(name) && texts?.length !== 0) ? null : `says ${field || 'nothing'}`,
      texts ? textProblem(name, texts, names) : null,
      name === 'xlsx' ? 'may not be used: fixes are not on npm' : null,
      name === 'apexcharts' && Number.parseInt(version, 10) >= 5 ? 'is not free for a body with a large budget since 5.0.0' : null,
      name === 'react-apexcharts' && !/^1\.[0-7]\./.test(version) ? 'is not free for a body with a large budget since 1.8.0' : null,
    ];
    return reasons.filter((reason) => reason !== null).map((reason) => `${name} ${version}: ${reason}`);
  });
}
