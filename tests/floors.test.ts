import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string }> };
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>; devDependencies: Record<string, string>; optionalDependencies: Record<string, string>;
};

/** Is a released version at least the floor? A prerelease of the floor is below it. */
function atLeast(version: string, floor: string): boolean {
  const [have = [], need = []] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const step = (have[place] ?? Number.NaN) - (need[place] ?? Number.NaN);
    if (step !== 0) return step > 0;
  }
  return !version.includes('-');
}

const copiesOf = (name: string): string[] => Object.entries(lock.packages)
  .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)).map(([, { version = '' }]) => version);

describe('known holes stay closed', () => {
  it.each([['next', '16.4.1'], ['next-auth', '4.24.15'], ['drizzle-orm', '0.45.2']])('every copy of %s is %s or newer', (name, floor) => {
    expect(copiesOf(name)).not.toEqual([]);
    expect(copiesOf(name).filter((version) => !atLeast(version, floor))).toEqual([]);
  });

  it('apexcharts is exactly the last version under the MIT licence', () => {
    expect(copiesOf('apexcharts')).toEqual(['4.7.0']);
  });

  it('every version is pinned', () => {
    const all = { ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it.each([
    ['16.4.1', true], ['16.4.0', false], ['16.10.0', true], ['17.0.0', true], ['15.9.9', false], ['16.4.1-canary.3', false], ['16.4.2-canary.0', true], ['', false],
  ])('%j counts as 16.4.1 or newer: %s', (version, expected) => expect(atLeast(version, '16.4.1')).toBe(expected));
});
