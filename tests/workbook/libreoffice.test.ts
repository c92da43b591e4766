import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate, readWorkbook } from '@/lib/workbook/read';
import { writeWorkbook } from '@/lib/workbook/write';

const folder = mkdtempSync(join(tmpdir(), 'simpul-lo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = (args: readonly string[]) => spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...args], { cwd: folder, encoding: 'utf8', timeout: 80_000 });
const isThere = spawnSync('soffice', ['--version']).status === 0;

/** The file after LibreOffice opened it and saved it in this format. */
function through(file: Buffer, format: string): Buffer {
  writeFileSync(join(folder, 'in.xlsx'), file);
  office(['--convert-to', format, '--outdir', join(folder, 'out'), 'in.xlsx']);
  return readFileSync(join(folder, 'out', `in.${format}`));
}

describe.skipIf(!isThere)('LibreOffice, where it is installed', () => {
  const rows = [['0012', 'Batu & "Mandi"', 12, 'angka', { day: '2022-06-30' }], [null, '=HYPERLINK("x")', 2.5, null, null]] as const;
  const form = (): Promise<Buffer> => writeWorkbook([
    {
      name: 'Isian', isProtected: true, frozenColumns: 1, spareRows: 2, rows,
      columns: [{ title: 'Kode', format: 'text' }, { title: 'Desa', note: 'Jangan diubah' }, { title: 'Nilai', isOpen: true }, { title: 'Tanda', choices: ['angka', 'belum, ada'] }, { title: 'Hari', format: 'day' }],
    },
    { name: 'Petunjuk', columns: [{ width: 80 }], rows: [['Isi kolom Nilai.']] },
  ]);

  it('opens a form and saves it with the same values, which are read again', async () => {
    const file = await form();
    const [ours, theirs] = [await readWorkbook(file), await readWorkbook(through(file, 'xlsx'))];
    expect(theirs.map(({ name, isHidden, rows: found }) => ({ name, isHidden, found }))).toEqual(ours.map(({ name, isHidden, rows: found }) => ({ name, isHidden, found })));
  });

  it('shows dropdowns, protection, red cells and notes', async () => {
    const shown = through(await annotate(await form(), [{ sheet: 'Isian', cell: 'C2', sentence: 'Lebih dari sasaran.' }]), 'fods').toString();
    expect(shown).toMatch(/<table:content-validation [^>]*cell-content-is-in-list\(\[\$_pilihan\.\$A\$1:\.\$A\$2\]\)/);
    expect(shown).toContain('table:protected="true"');
    expect(shown).toMatch(/fo:background-color="#ffc7ce"/);
    expect(shown.match(/<office:annotation /g)).toHaveLength(2);
    expect(shown).toContain('Lebih dari sasaran.');
  });
});
