import { expect, it } from 'vitest';
import { readTree } from '../support/source';

/** A page that throws its refusal on to Next sends an empty document, which only JavaScript fills (app/in-words.tsx). */
it('setiap halaman kantor mengatakan penolakannya di HTML', () => {
  const pages = readTree(process.cwd()).filter(({ path }) => /^app\/\(office\)\/(?:.*\/)?page\.tsx$/.test(path));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ text }) => !/^export default inWords\(\w+\);$/m.test(text)).map(({ path }) => path)).toEqual([]);
});
