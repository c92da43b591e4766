import type { EntryColumn } from '@/lib/reporting/grid';
import { drawNotes } from './cell-notes';
import type { CellQueue } from './cell-queue';
import { cellKey, type KeptCell } from './cell-store';
import { paintCell, settleTyped } from './entry-live';
import { type CellText, EMPTY_CELL, fillCell, isBlankText, mapSheet, readCell, readShown, readShownText, sameText, type SheetMap, shownIn, type Spot } from './sheet-map';
import { Selection } from './sheet-selection';
import { Undo } from './sheet-undo';

/** What was stored since the page was read, by owner, period and cell: Back shows an older page. */
const settled = new Map<string, string>();
const versionOf = (w: string): number => Number(w.split(':')[0]);

interface DeskParts { form: HTMLFormElement; columns: readonly EntryColumn[]; periode: string; owner: string; queue: CellQueue; say: (sentence: string) => void }

/** One open sheet: what stands in its fields, which cells are picked, what can be taken back, what has to be sent. */
export class Desk {
  readonly form: HTMLFormElement;
  readonly queue: CellQueue;
  readonly selection: Selection;
  readonly say: (sentence: string) => void;
  readonly #parts: DeskParts;
  readonly #undo = new Undo();
  map: SheetMap;
  /** F2: arrows move within the text. */
  isEditing = false;
  /** Esc: the next Tab leaves the sheet. */
  isReleased = false;
  #arrived: { address: string; text: CellText } | null = null;

  constructor(parts: DeskParts) {
    [this.#parts, this.form, this.queue, this.say] = [parts, parts.form, parts.queue, parts.say];
    this.map = mapSheet(parts.form, parts.columns);
    this.selection = new Selection(this.map);
    this.redraw();
  }

  /** After the rows were drawn: newer stored words, then what waits, then what was typed before this script ran. */
  redraw(): void {
    this.map = mapSheet(this.#parts.form, this.#parts.columns);
    this.selection.remap(this.map);
    const typed: string[] = [];
    for (const address of this.map.addresses) {
      const newer = settled.get(this.#settledKey(address));
      if (newer !== undefined && versionOf(newer) > versionOf(readShown(this.map, address))) this.#show(address, newer, shownIn(newer));
      const kept = this.#entry(address)?.cell;
      if (kept) this.#show(address, kept.w, kept);
      else if (this.#isTouched(address)) typed.push(address);
    }
    this.#commit(typed);
    this.drawNotes();
  }

  drawNotes(): void {
    drawNotes(this);
  }

  entryAt(address: string) {
    return this.#entry(address);
  }

  /** The focus comes into a field; the cell that it leaves is done. */
  enter(spot: Spot, extend: boolean): void {
    if (this.#arrived?.address !== spot.address) {
      this.leave();
      this.#arrived = { address: spot.address, text: readCell(this.map, spot.address) };
    }
    [this.isEditing, this.isReleased] = [false, false];
    this.selection.go(spot, extend);
    if (spot.field instanceof HTMLInputElement) spot.field.select();
  }

  /** What was typed into the present cell counts from now on; with `stays` the focus is still there. */
  leave(stays = false): void {
    const arrived = this.#arrived;
    this.#arrived = arrived && stays ? { address: arrived.address, text: readCell(this.map, arrived.address) } : null;
    if (!arrived) return;
    const now = readCell(this.map, arrived.address);
    if (!sameText(now, arrived.text)) this.#undo.add({ before: new Map([[arrived.address, arrived.text]]), after: new Map([[arrived.address, now]]) });
    this.#commit([arrived.address]);
  }

  /** Puts the present cell back as it was on arrival; whether there was anything to put back. */
  revert(): boolean {
    const arrived = this.#arrived;
    if (!arrived || sameText(readCell(this.map, arrived.address), arrived.text)) return false;
    fillCell(this.map, arrived.address, arrived.text);
    this.#typedInto(arrived.address);
    return true;
  }

  typed(target: EventTarget | null): void {
    const spot = this.map.of(target);
    if (!spot) return;
    settleTyped(this.map, target);
    this.#typedInto(spot.address);
  }

  /** One act on many cells: can be taken back as one, and is sent in one call. */
  change(changes: ReadonlyMap<string, CellText>): void {
    this.leave(true);
    const before = new Map([...changes.keys()].map((address) => [address, readCell(this.map, address)]));
    this.#apply(changes);
    this.#undo.add({ before, after: changes });
  }

  /** Takes back the last act. What is stored cannot be unsaid, only declared missing. */
  back(): boolean {
    this.leave(true);
    return this.#restore(this.#undo.back());
  }

  forth(): boolean {
    this.leave(true);
    return this.#restore(this.#undo.forth());
  }

  /** A cell is stored: new words behind it, and the reading of the server in its fields where nothing else was typed since. */
  saved(cell: KeptCell, w: string): void {
    settled.set(`${this.#parts.owner}|${cellKey(cell)}`, w);
    if (cell.periode !== this.#parts.periode || !this.map.fields(cell.address).w) return;
    const isLast = sameText(readCell(this.map, cell.address), cell);
    this.#show(cell.address, w, isLast ? shownIn(w) : readCell(this.map, cell.address));
    for (const td of this.#cells(cell.address)) td.classList.remove('example');
    if (isLast && this.#arrived?.address === cell.address) this.#arrived = { address: cell.address, text: readCell(this.map, cell.address) };
  }

  /** In a clash: take what others stored, or keep one's own over it. */
  decide(address: string, isMine: boolean): void {
    const entry = this.#entry(address);
    if (!entry || entry.theirs === null) return;
    this.#show(address, entry.theirs, isMine ? entry.cell : shownIn(entry.theirs));
    if (isMine) this.queue.put([{ ...entry.cell, w: entry.theirs }], 'waiting');
    else this.queue.drop([entry.cell]);
  }

  giveReason(address: string, reason: string): void {
    const entry = this.#entry(address);
    if (entry) this.queue.put([{ ...entry.cell, r: reason }], 'waiting');
  }

  #settledKey(address: string): string {
    return `${this.#parts.owner}|${cellKey({ periode: this.#parts.periode, address })}`;
  }

  #entry(address: string) {
    return this.queue.state.entries.get(cellKey({ periode: this.#parts.periode, address }));
  }

  #cells(address: string): Element[] {
    return Object.values(this.map.fields(address)).flatMap((field) => field?.closest('td') ?? []);
  }

  #show(address: string, w: string, text: CellText): void {
    const hidden = this.map.fields(address).w;
    if (hidden) hidden.value = w;
    fillCell(this.map, address, text);
    paintCell(this.map, address);
  }

  #isTouched(address: string): boolean {
    return !sameText(readCell(this.map, address), readShownText(this.map, address));
  }

  #kept(address: string): KeptCell {
    const text = readCell(this.map, address);
    const before = this.#entry(address)?.cell;
    return { periode: this.#parts.periode, address, ...text, r: before && sameText(before, text) ? before.r : '', w: readShown(this.map, address) };
  }

  #typedInto(address: string): void {
    paintCell(this.map, address);
    if (this.#isTouched(address)) this.queue.put([this.#kept(address)], 'typing');
    else this.queue.drop([this.#kept(address)]);
  }

  #commit(addresses: readonly string[]): void {
    const cells = addresses.map((address) => this.#kept(address));
    const isTouched = ({ address }: KeptCell): boolean => this.#isTouched(address);
    this.queue.drop(cells.filter((cell) => !isTouched(cell)));
    const fresh = cells.filter(isTouched).filter((cell) => {
      const before = this.#entry(cell.address);
      return !before || before.phase === 'typing' || !sameText(before.cell, cell);
    });
    if (fresh.length > 0) this.queue.put(fresh, 'waiting');
  }

  #apply(changes: ReadonlyMap<string, CellText>): void {
    for (const [address, text] of changes) {
      fillCell(this.map, address, text);
      paintCell(this.map, address);
    }
    if (this.#arrived) this.#arrived = { ...this.#arrived, text: readCell(this.map, this.#arrived.address) };
    this.#commit([...changes.keys()]);
  }

  #restore(texts: ReadonlyMap<string, CellText> | null): boolean {
    if (!texts) return false;
    const isStored = (address: string): boolean => !isBlankText(readShownText(this.map, address));
    const seen = [...texts].filter(([address]) => this.map.fields(address).w !== undefined);
    this.#apply(new Map(seen.map(([address, text]) => [address, isBlankText(text) && isStored(address) ? { ...EMPTY_CELL, m: 'belum-ada' } : text])));
    const [first] = seen;
    const spot = first ? this.map.of(this.map.fields(first[0]).n ?? this.map.fields(first[0]).m ?? null) : null;
    spot?.field.focus();
    return true;
  }
}
