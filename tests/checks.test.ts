import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = readFileSync('docs/checks.md', 'utf8').split('\n')
  .map((line) => /`(tests\/[^`]+)` \| (.+) \|$/.exec(line))
  .flatMap((found) => (found ? [{ file: String(found[1]), title: String(found[2]) }] : []));

describe('docs/checks.md', () => {
  it('names only tests that there are', () => {
    expect(lines.length).toBeGreaterThan(70);
    expect(lines.filter(({ file, title }) => !readFileSync(file, 'utf8').includes(title))).toEqual([]);
  });
});
