import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { annotate, readRows, readWorkbook } from '@/lib/workbook/read';
import { writeWorkbook } from '@/lib/workbook/write';
import { rawWorkbook } from '../support/raw-workbook';

const small = (): Promise<Buffer> => writeWorkbook([{ name: 'Isian', columns: [{ title: 'Desa' }, { title: 'Nilai' }], rows: [['Batumandi', 12]] }]);

function* table(rows: number): Generator<(string | number)[]> {
  for (let at = 0; at < rows; at += 1) yield ['63.11.01.2001', `Desa ${at}`, 'SP01', at, at + 5, 'angka', `catatan ${at}`, 3];
}

const large = (rows: number): Promise<Buffer> => writeWorkbook([{ name: 'Isian', columns: [], rows: table(rows) }]);

/** The reader that is at work now. */
async function child(): Promise<number> {
  for (;;) {
    for (const task of readdirSync('/proc/self/task')) {
      for (const pid of readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean)) {
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workbook/child.ts')) return Number(pid);
      }
    }
    await sleep(10);
  }
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('Reading an upload', () => {
  it('gives the sheets of a workbook and of a CSV in one shape', async () => {
    expect(await readWorkbook(await small(), 'isian.xlsx')).toEqual([
      { name: 'Isian', isHidden: false, merges: [], hiddenColumns: [], rows: [{ row: 1, cells: ['Desa', 'Nilai'] }, { row: 2, cells: ['Batumandi', 12] }] },
    ]);
    expect(await readWorkbook(Buffer.from('Desa;Nilai\nBatumandi;12'), 'isian.csv')).toMatchObject([{ name: 'CSV', rows: [{ row: 1 }, { row: 2, cells: ['Batumandi', '12'] }] }]);
  });

  it('happens in a process that knows no secret of this one', async () => {
    process.env.SIMPUL_CANARY = 'rahasia';
    const reading = readWorkbook(await small());
    const environment = readFileSync(`/proc/${await child()}/environ`, 'utf8');
    await reading;
    expect(environment).toContain('NODE_ENV=production');
    expect(environment).not.toMatch(/rahasia|DATABASE|SECRET/);
  });

  it('ends a reader that hangs after 15 seconds and says so', async () => {
    const refusal = readWorkbook(await small()).catch((error: unknown) => error);
    const pid = await child();
    process.kill(pid, 'SIGSTOP');
    expect(await refusal).toMatchObject({ code: 'invalid', message: expect.stringMatching(/lebih dari 15 detik/) as unknown });
    expect(isThere(pid)).toBe(false);
  });

  it('says that a file cannot be read when its reader dies', async () => {
    const refusal = readWorkbook(await small()).catch((error: unknown) => error);
    process.kill(await child(), 'SIGKILL');
    expect(await refusal).toMatchObject({ code: 'invalid', message: expect.stringMatching(/tidak dapat dibaca/) as unknown });
  });

  it('leaves no process behind when its listener fails', async () => {
    const reading = readRows(await small(), () => { throw new Error('basis data mati'); });
    const pid = await child();
    await expect(reading).rejects.toThrow('basis data mati');
    expect(isThere(pid)).toBe(false);
  });

  it('answers many at once, two readers at a time', async () => {
    const file = await small();
    const all = await Promise.all(Array.from({ length: 5 }, () => readWorkbook(file)));
    expect(all.map(([sheet]) => sheet?.rows.length)).toEqual([2, 2, 2, 2, 2]);
  });

  it('streams 100,000 rows: no more memory here than for 10,000, and at most 300 MB there', async () => {
    const grown: number[] = [];
    let peak = 0;
    for (const count of [10_000, 100_000]) {
      const file = await large(count);
      const before = process.memoryUsage.rss();
      const seen = { rows: 0, last: 0 };
      let highest = before;
      const reading = readRows(file, async (rows) => {
        seen.rows += rows.length;
        seen.last = rows.at(-1)?.row ?? 0;
        highest = Math.max(highest, process.memoryUsage.rss());
        await sleep(1);
      });
      const status = `/proc/${await child()}/status`;
      const timer = setInterval(() => {
        try {
          peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024);
        } catch { /* it has ended */ }
      }, 50);
      await reading.finally(() => clearInterval(timer));
      expect(seen).toEqual({ rows: count, last: count });
      grown.push((highest - before) / 1_048_576);
    }
    expect(grown[1]).toBeLessThan(100);
    expect(peak).toBeLessThan(300);
  });
});

describe('An annotated copy', () => {
  const own = (): Buffer => rawWorkbook({
    styles: '<xf numFmtId="0"/><xf numFmtId="3" fillId="0"><protection locked="0"/></xf>',
    rows: '<row r="2"><c r="B2" s="1"><v>12</v></c><c r="C2"><f>B2*2</f><v>24</v></c></row><row r="5"/>',
    after: '<conditionalFormatting sqref="A1"><cfRule type="expression"><extLst><ext/></extLst></cfRule></conditionalFormatting><pageMargins left="1"/><tableParts count="0"/>',
  });

  it('has the values it had, red cells and notes, also where no cell was', async () => {
    const notes = [
      { sheet: 'Isian', cell: 'B2', sentence: '12 lebih besar dari <10>.' }, { sheet: 'Isian', cell: 'B2', sentence: 'Juga ini.' }, { sheet: 'Isian', cell: 'D2', sentence: 'Kosong.' },
      { sheet: 'Isian', cell: 'A1', sentence: 'Judul hilang.' }, { sheet: 'Isian', cell: 'A5', sentence: 'Baris kosong.' }, { sheet: 'Isian', cell: 'A9', sentence: 'Jauh.' }, { sheet: 'Lain', cell: 'A1', sentence: 'x' },
    ];
    const marked = await annotate(own(), notes, 'isian.xlsx');
    expect(await readWorkbook(marked)).toEqual(await readWorkbook(own()));
    const { rows, comments } = await insideOf(marked);
    // Styles 0 and 1 were there; 2 is the red of 0 (A1 is made first), 3 the red of 1, unlocked as before.
    expect(rows).toBe('<row r="1"><c r="A1" s="2"/></row><row r="2"><c r="B2" s="3"><v>12</v></c><c r="C2"><f>B2*2</f><v>24</v></c><c r="D2" s="2"/></row>'
      + '<row r="5"><c r="A5" s="2"/></row><row r="9"><c r="A9" s="2"/></row>');
    expect(comments).toMatch(/ref="B2".*12 lebih besar dari &lt;10&gt;\.\nJuga ini\./s);
    // Annotated once more, the first notes are still there.
    const again = await insideOf(await annotate(marked, [{ sheet: 'Isian', cell: 'C2', sentence: 'Lagi.' }]));
    expect(again.comments.match(/<comment /g)).toHaveLength(6);
    expect(again.comments).toContain('12 lebih besar dari &lt;10&gt;.\nJuga ini.');
  });

  it('of a CSV is a workbook', async () => {
    const marked = await annotate(Buffer.from('desa;nilai\n"=1";x\n'), [{ sheet: 'CSV', cell: 'B2', sentence: 'Bukan angka.' }], 'isian.csv');
    expect(await readWorkbook(marked, 'isian.xlsx')).toMatchObject([{ name: 'CSV', rows: [{ cells: ['desa', 'nilai'] }, { cells: ['=1', 'x'] }] }]);
  });
});

async function insideOf(file: Buffer): Promise<{ rows: string; comments: string }> {
  const { plainParts } = await import('@/lib/workbook/gate');
  const { contentOf } = await import('@/lib/workbook/zip');
  const parts = plainParts(file);
  const text = async (name: string): Promise<string> => {
    const entry = parts.get(name);
    return entry ? (await contentOf(entry)).toString() : '';
  };
  const sheet = await text('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pageMargins left="1"\/><legacyDrawing [^>]*r:id="simpul1d"\/><tableParts/);
  const styles = await text('xl/styles.xml');
  expect(styles).toMatch(/<fills count="\d">.*FFFFC7CE.*<cellXfs count="\d"><xf numFmtId="0"\/><xf numFmtId="3" fillId="0"><protection locked="0"\/><\/xf><xf fillId="1" applyFill="1" numFmtId="0"\/><xf fillId="1" applyFill="1" numFmtId="3"><protection locked="0"\/><\/xf>/);
  return { rows: /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? '', comments: await text('xl/simpul1.xml') };
}
