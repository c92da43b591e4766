import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Makes `regions.csv.gz` (code,name; sorted by code) from the CSV folder of the npm package idn-area-data:
 * `npx tsx db/seed/regions/make.ts <folder>`. The parent is the code's prefix, so it is not kept.
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Sebutkan folder data idn-area-data.');

const lines = ['provinces', 'regencies', 'districts', 'villages'].flatMap((file) => {
  const [head, ...rows] = readFileSync(join(folder, `${file}.csv`), 'utf8').trimEnd().split(/\r?\n/);
  if (!head?.startsWith('code,') || !head.endsWith(',name')) throw new Error(`${file}.csv: kolom tidak dikenal.`);
  const parents = head.split(',').length - 2;
  return rows.map((row) => {
    const cells = row.split(',');
    return `${cells[0]},${cells.slice(1 + parents).join(',')}`;
  });
});
lines.sort((a, b) => (a.split(',')[0]! < b.split(',')[0]! ? -1 : 1));
writeFileSync(new URL('regions.csv.gz', import.meta.url), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${lines.length} wilayah ditulis.`);
