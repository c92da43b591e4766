import { refuse } from '@/lib/refusal';
import { notASheet, unescaped, type Book, type Parts } from './book';
import { serialDay } from './calendar';
import { CAPS } from './gate';
import { cellAddress, readAddress, readRange, type Cell, type ReadRow, type SheetFacts } from './sheet';
import { damagedSentence, readXml, type Attributes, type Tags } from './xml';

/** Takes rows as they are read; may make the reader wait. */
export interface RowListener { row(row: ReadRow): void; pause?(): Promise<void> }

/** How much text the sheets of one file have given so far; a short part can repeat a long text many times. */
export interface TextBudget { characters: number }

/** Excel holds 32,767 characters in a cell; some are written as seven. */
const MAX_TEXT = 250_000;

interface Place { book: Book; name: string; part: string; budget: TextBudget }

/** Reads one sheet row by row and gives what it learned of it. Too far, too many or doubled cells are refused. */
export async function readSheet(parts: Parts, place: Place, listener: RowListener): Promise<Pick<SheetFacts, 'merges' | 'hiddenColumns'>> {
  const entry = parts.get(place.part);
  if (!entry) throw notASheet(place.part);
  const reading = new SheetReading(place, listener);
  await readXml(entry, reading);
  if (!reading.isWorksheet) throw notASheet(place.part);
  return { merges: reading.merges, hiddenColumns: reading.hiddenColumns };
}

class SheetReading implements Tags {
  readonly merges: string[] = [];
  readonly hiddenColumns: number[] = [];
  isWorksheet = false;
  private row: ReadRow = { row: 0, cells: [] };
  private column = -1;
  private kind = 'n';
  private style = 0;
  private hasFormula = false;
  private value: string | null = null;
  private taking = false;

  constructor(private readonly place: Place, private readonly listener: RowListener) {}

  pause = async (): Promise<void> => this.listener.pause?.();

  open(tag: string, attributes: Attributes, parent: string): void {
    switch (tag) {
      case 'worksheet': this.isWorksheet = parent === ''; break;
      case 'row': if (parent === 'sheetData') this.startRow(attributes); break;
      case 'c': if (parent === 'row') this.startCell(attributes); break;
      case 'f': if (parent === 'c') this.hasFormula = true; break;
      case 'v': this.take(parent === 'c'); break;
      case 't': this.take(parent === 'is' || parent === 'r'); break;
      case 'col': if (parent === 'cols') this.takeColumn(attributes); break;
      case 'mergeCell': this.takeMerge(attributes.ref ?? ''); break;
      case 'dataValidation': this.checkValidation(attributes.sqref ?? ''); break;
      default:
    }
  }

  text(piece: string): void {
    if (!this.taking) return;
    this.value = (this.value ?? '') + piece;
    if (this.value.length > MAX_TEXT) throw refuse('invalid', `Satu sel di lembar “${this.place.name}” (baris ${this.row.row}) berisi teks yang lebih panjang daripada yang dapat dimuat Excel. Pendekkan teks itu, lalu unggah lagi.`);
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.taking = false;
    else if (tag === 'c') this.endCell();
    else if (tag === 'row') this.endRow();
  }

  private startRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.row.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row.row) throw refuse('invalid', damagedSentence(this.place.part));
    this.row = { row, cells: [], ...(hidden === '1' || hidden === 'true' ? { isHidden: true as const } : {}) };
    this.column = -1;
  }

  private startCell({ r, t = 'n', s }: Attributes): void {
    const at = r === undefined ? { row: this.row.row, column: this.column + 1 } : readAddress(r);
    if (!at || at.row !== this.row.row || at.column <= this.column) throw refuse('invalid', damagedSentence(this.place.part));
    this.column = at.column;
    this.kind = t;
    this.style = Number(s ?? '0');
    this.hasFormula = false;
    this.value = null;
  }

  private take(isWanted: boolean): void {
    this.taking = isWanted;
    if (isWanted) this.value ??= '';
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    // Formats may reach far; only what is written there counts.
    if (this.row.row > CAPS.rows || this.column >= CAPS.columns) throw this.tooFar();
    while (this.row.cells.length < this.column) this.row.cells.push(null);
    this.row.cells.push(cell);
    this.place.budget.characters += typeof cell === 'string' ? cell.length + 1 : 8;
    if (this.place.budget.characters > CAPS.characters) throw refuse('invalid', 'Teks di dalam berkas ini terlalu banyak untuk dibaca sekaligus. Bagi menjadi beberapa berkas, lalu unggah lagi.');
  }

  private endRow(): void {
    if (this.row.cells.length > 0) this.listener.row(this.row);
  }

  private cell(): Cell {
    const { value } = this;
    if (this.hasFormula && (value === null || (value === '' && this.kind !== 'str'))) return { formulaOnly: true };
    if (value === null || value === '') return null;
    switch (this.kind) {
      case 's': return this.sharedText(value);
      case 'str': case 'inlineStr': return unescaped(value);
      case 'b': return value === '1' || value === 'true';
      case 'e': return { error: value };
      case 'd': return /^\d{4}-\d{2}-\d{2}/.test(value) ? { day: value.slice(0, 10) } : value;
      default: return this.number(value);
    }
  }

  private sharedText(value: string): Cell {
    const text = this.place.book.texts[Number(value)];
    if (text === undefined) throw refuse('invalid', damagedSentence(this.place.part));
    return text === '' ? null : text;
  }

  private number(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    const { dayStyles, uses1904 } = this.place.book;
    return (dayStyles[this.style] ? serialDay(number, uses1904) : null) ?? number;
  }

  private takeColumn({ min, max, hidden }: Attributes): void {
    if (hidden !== '1' && hidden !== 'true') return;
    for (let column = Number(min) - 1; column < Math.min(Number(max), CAPS.columns); column += 1) this.hiddenColumns.push(column);
  }

  private takeMerge(ref: string): void {
    const range = readRange(ref);
    if (!range) throw refuse('invalid', damagedSentence(this.place.part));
    if (range.bottom - range.top >= CAPS.rows || range.right - range.left >= CAPS.columns) {
      throw refuse('invalid', `Di lembar “${this.place.name}” sel ${ref} digabung, hampir seluruh lembar. Batalkan penggabungan itu (Beranda › Gabungkan Sel), simpan, lalu unggah lagi.`);
    }
    this.merges.push(ref);
    if (this.merges.length > CAPS.merges) throw refuse('invalid', `Lembar “${this.place.name}” punya lebih dari ${CAPS.merges.toLocaleString('id-ID')} sel gabungan. Batalkan penggabungan, lalu unggah lagi.`);
  }

  /** A whole column is what people do; a whole sheet is no table. */
  private checkValidation(ranges: string): void {
    const whole = ranges.split(' ').find((ref) => {
      const range = readRange(ref);
      return range && range.bottom - range.top >= CAPS.rows && range.right - range.left >= CAPS.columns;
    });
    if (whole) throw refuse('invalid', `Di lembar “${this.place.name}” validasi data mencakup seluruh lembar (${whole}). Hapus di Data › Validasi Data, simpan, lalu unggah lagi.`);
  }

  private tooFar(): Error {
    const address = cellAddress(this.row.row, this.column);
    return refuse('invalid', `Lembar “${this.place.name}” berisi sampai sel ${address}; paling jauh ${CAPS.rows.toLocaleString('id-ID')} baris dan ${CAPS.columns} kolom. Hapus isi di luar tabel atau bagi berkasnya, lalu unggah lagi.`);
  }
}
