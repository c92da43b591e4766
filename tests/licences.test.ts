import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldAllowed, licenceProblems, readPackages, type Package } from './support/licences';

const MIT = 'MIT License\n\nPermission is hereby granted, free of charge, to any person\nobtaining a copy of this software';
const one = (given: Partial<Package>): string[] =>
  licenceProblems([{ path: 'node_modules/a', name: 'a', version: '1.0.0', field: 'MIT', texts: [MIT], ...given }]);

describe('licences of everything installed', () => {
  const packages = readPackages(process.cwd());

  it('have been read, not only their field', () => {
    expect(packages.length).toBeGreaterThan(200);
    expect(packages.filter(({ texts }) => texts?.length).length).toBeGreaterThan(150);
  });

  it('are all free for a kabupaten and for who it hands a copy to', () => {
    expect(licenceProblems(packages)).toEqual([]);
  });

  it('begin with our own', () => {
    expect(readFileSync('LICENSE', 'utf8')).toContain('Simpul contributors');
    expect(one({ texts: [readFileSync('LICENSE', 'utf8')] })).toEqual([]);
  });
});

describe('a planted licence', () => {
  it('passes when field and text are free', () => expect(one({})).toEqual([]));

  it.each([
    ['GPL-3.0', false], ['LGPL-3.0-or-later', false], ['SEE LICENSE IN LICENSE', false], ['', false],
    ['MIT OR GPL-3.0', true], ['(MIT AND CC0-1.0)', true], ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ])('field %j is free: %s', (field, free) => {
    expect(fieldAllowed(field)).toBe(free);
  });

  it('is found when the field says MIT and the text does not (apexcharts 5.0.0)', () => {
    expect(one({ texts: ['ApexCharts Community License\nFor less than $2 million USD in annual revenue'] }))
      .toEqual(['a 1.0.0: has an unknown licence text: ApexCharts Community License\nFor less than $2 million USD in annual revenue']);
    expect(one({ texts: [`Dual licence. ${MIT}\n2. Commercial License: annual revenue above`] }))
      .toEqual(['a 1.0.0: has restricting terms: Commercial License']);
  });

  it('is found without a text, unless the list says why', () => {
    expect(one({ texts: [] })).toEqual(['a 1.0.0: has no licence text']);
    expect(one({ name: 'postgres', field: 'Unlicense', texts: [] })).toEqual([]);
    expect(one({ name: '@next/env', texts: [] })).toEqual(['@next/env 1.0.0: has no licence text, and next is not there']);
  });

  it.each([['apexcharts', '5.0.0'], ['apexcharts', '10.1.0'], ['react-apexcharts', '1.8.0'], ['react-apexcharts', '2.0.0'], ['xlsx', '0.18.5']])(
    '%s %s is refused whatever it says', (name, version) => expect(one({ name, version })).toHaveLength(1),
  );

  it.each([['apexcharts', '4.7.0'], ['react-apexcharts', '1.7.0']])('%s %s passes', (name, version) => expect(one({ name, version })).toEqual([]));
});
