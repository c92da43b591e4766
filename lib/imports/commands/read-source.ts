import 'server-only';
import { formatCount } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { readRows } from '@/lib/workbook/read';
import type { Cell, ReadRow, SheetFacts } from '@/lib/workbook/sheet';
import { FORM_SLUGS, FORM_WORDS, type ImportForm, MOST_ROWS } from '../input';
import { COLUMNS } from '../rules/columns';
import { findLayout, HEAD_ROWS, type Layout, mergedRows, missingColumns } from '../rules/layout';
import type { Findings } from '../rules/report';
import { type ReadTexts, readTexts } from '../rules/rows';
import { readStamp, type Stamp, stampProblem } from '../rules/stamp';

/** Rows judged and written at a time. */
const CHUNK = 2000;
/** What a value merged downwards may stand for; never a figure. */
const NAMES = new Set(['kecamatan', 'kode_desa', 'desa', 'kode_indikator', 'indikator', 'periode', 'name']);

interface Ask { form: ImportForm; findings: Findings; stamp: Stamp }
interface Source { file: Buffer; name: string }
type OnChunk = (rows: readonly ReadTexts[]) => Promise<void>;

/** One sheet on its way: rows wait for the header, then for a full chunk. */
class SheetReading {
  #head: ReadRow[] = [];
  #layout: Layout | null = null;
  #waiting: ReadTexts[] = [];
  #rowOf: (row: number, column: number) => number = (row) => row;
  readonly #carried = new Map<string, Cell | undefined>();
  read = 0;

  constructor(private readonly facts: SheetFacts, private readonly ask: Ask, private readonly onChunk: OnChunk) {}

  get hasLayout(): boolean { return this.#layout !== null; }

  async take(rows: readonly ReadRow[]): Promise<void> {
    if (this.facts.isHidden) return;
    if (this.#layout) return this.#takeData(rows);
    this.#head.push(...rows);
    if (this.#head.length > HEAD_ROWS) await this.#begin();
  }

  async end(): Promise<void> {
    if (!this.#layout && !this.facts.isHidden) await this.#begin();
    if (this.#waiting.length > 0) await this.onChunk(this.#waiting.splice(0));
  }

  async #begin(): Promise<void> {
    const { form } = this.ask;
    const layout = findLayout(form, this.#head, this.facts.merges);
    const rows = this.#head.splice(0);
    if (!layout || missingColumns(form, layout).length === COLUMNS[form].length) return;
    const missing = missingColumns(form, layout);
    // A sheet with other tables beside the one that is meant is left alone; a half-named one is asked about at the end.
    if (missing.length > 0) { this.halfNamed = missing; return; }
    const wrong = stampProblem(readStamp(rows), this.ask.stamp);
    if (wrong) throw refuse('invalid', wrong);
    this.#layout = layout;
    this.#rowOf = mergedRows(this.facts.merges, layout.after);
    await this.#takeData(rows.filter(({ row }) => row > layout.after));
  }

  halfNamed: string[] = [];

  async #takeData(rows: readonly ReadRow[]): Promise<void> {
    const layout = this.#layout;
    if (!layout) return;
    for (const row of rows) {
      const texts = readTexts({ form: this.ask.form, findings: this.ask.findings, sheet: this.facts.name, layout }, this.#unmerged(row, layout));
      if (!texts) continue;
      this.read += 1;
      if (this.read > MOST_ROWS) throw refuse('invalid', `Lembar ${this.facts.name} berisi lebih dari ${formatCount(MOST_ROWS)} baris. Bagi berkasnya, lalu unggah satu per satu.`);
      this.#waiting.push(texts);
      if (this.#waiting.length >= CHUNK) await this.onChunk(this.#waiting.splice(0));
    }
  }

  #unmerged(row: ReadRow, { at }: Layout): ReadRow {
    if (this.facts.merges.length === 0) return row;
    const cells = [...row.cells];
    for (const [key, column] of at) {
      if (!NAMES.has(key)) continue;
      const top = this.#rowOf(row.row, column);
      if (top === row.row) this.#carried.set(`${top}/${column}`, cells[column]);
      else cells[column] = this.#carried.get(`${top}/${column}`) ?? null;
    }
    return { ...row, cells };
  }
}

/** Reads the table of a form from every visible sheet that has it, chunk by chunk; gives the number of rows. Refuses a file without it. */
export async function readSource({ file, name }: Source, ask: Ask, onChunk: OnChunk): Promise<number> {
  const sheets = new Map<string, SheetReading>();
  let last: SheetReading | null = null;
  const facts = await readRows(file, async (rows, sheet) => {
    let reading = sheets.get(sheet.name);
    if (!reading) {
      if (last) await last.end();
      reading = new SheetReading(sheet, ask, onChunk);
      sheets.set(sheet.name, reading);
    }
    last = reading;
    await reading.take(rows);
  }, name);
  for (const reading of sheets.values()) await reading.end();
  const all = [...sheets.values()];
  if (!all.some(({ hasLayout }) => hasLayout)) throw refuse('invalid', noTable(ask.form, facts, all.flatMap(({ halfNamed }) => halfNamed)));
  return all.reduce((sum, { read }) => sum + read, 0);
}

function noTable(form: ImportForm, facts: readonly SheetFacts[], missing: readonly string[]): string {
  const { title, slug } = FORM_WORDS[form];
  const sheets = facts.filter(({ isHidden }) => !isHidden).map(({ name }) => name).slice(0, 5).join(', ');
  if (missing.length > 0) return `Kolom ${missing[0]} tidak ada di berkas ini (${sheets}). Tambahkan kolom itu dengan judulnya, atau pakai templat ${title}.`;
  const others = Object.values(FORM_SLUGS).filter((one) => one !== form).map((one) => FORM_WORDS[one].slug).join(' atau ');
  return `Tabel ${slug} tidak ditemukan di berkas ini (${sheets}). Pakai templat ${title}, atau pilih formulir ${others} bila itu maksudnya.`;
}
