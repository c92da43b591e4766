import { copyArea, placeBlock, readBlock, typedColumns, withPart, writeBlock } from './sheet-block';
import type { Desk } from './sheet-desk';
import { type CellText, EMPTY_CELL, readCell, type Spot } from './sheet-map';

const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const isPhone = (): boolean => window.innerWidth <= 700;

function moveTo(desk: Desk, spot: Spot | null, extend = false): void {
  if (!spot) return;
  if (extend) desk.selection.go(spot, true);
  else spot.field.focus();
}

/** The next number or answer in reading order; null where the sheet ends. */
function nextTyped({ map, selection }: Desk, from: Spot, along: 1 | -1): Spot | null {
  const typed = new Set(typedColumns(map, 0));
  const skip = (column: number): boolean => !typed.has(column);
  const beside = selection.next(from, [0, along], skip);
  if (beside) return beside;
  for (let row = from.row + along; row >= 0 && row < map.rows; row += along) {
    const spot = selection.next({ row, column: along > 0 ? -1 : map.columns.length }, [0, along], skip);
    if (spot) return spot;
  }
  return null;
}

const COUNT_LETTERS: Readonly<Record<string, string>> = { t: 'tanpa-sasaran', b: 'belum-ada', s: 'sama', a: '' };
const ANSWER_LETTERS: Readonly<Record<string, string>> = { y: 'ya', b: 'belum', t: 'tanpa-sasaran', s: 'sama' };
let lastT = 0;

/** t, b, s (y in yes/no cells) choose the state of every picked cell; "TS" is t. Whether the letter was meant so. */
function typeState(desk: Desk, spot: Spot, letter: string): boolean {
  const now = Date.now();
  if (letter === 's' && now - lastT < 800) return true;
  if (letter === 't') lastT = now;
  const changes = new Map<string, CellText>();
  for (const { address } of desk.selection.isOne ? [spot] : desk.selection.spots()) {
    const { n, m } = desk.map.fields(address);
    const text = readCell(desk.map, address);
    const word = n ? COUNT_LETTERS[letter] : letter === 'b' && text.m === 'belum' ? 'belum-ada' : ANSWER_LETTERS[letter];
    const isOffered = word !== undefined && m instanceof HTMLSelectElement && [...m.options].some(({ value }) => value === (word || 'angka'));
    if (isOffered && word !== text.m) changes.set(address, { ...EMPTY_CELL, m: word });
  }
  if (changes.size > 0) desk.change(changes);
  return true;
}

function clearPicked(desk: Desk): void {
  const changes = new Map<string, CellText>();
  for (const { address, part } of desk.selection.spots()) {
    changes.set(address, { ...(changes.get(address) ?? readCell(desk.map, address)), [part]: '' });
  }
  desk.change(changes);
}

/** Copies the first picked row (of one row: the one above) into the rows below it. */
function fillDown(desk: Desk): void {
  const { top, bottom, left, right } = desk.selection.area;
  const from = top === bottom ? top - 1 : top;
  const changes = new Map<string, CellText>();
  for (let column = left; column <= right; column++) {
    const source = desk.map.at(from, column);
    if (!source) continue;
    const text = readCell(desk.map, source.address);
    for (let row = from + 1; row <= bottom; row++) {
      const spot = desk.map.at(row, column);
      if (!spot || (spot.part === 'm' && text.m === '')) continue;
      const before = changes.get(spot.address) ?? readCell(desk.map, spot.address);
      changes.set(spot.address, text.m === '' ? withPart(before, spot.part, text[spot.part]) : { ...EMPTY_CELL, m: text.m });
    }
  }
  if (changes.size > 0) desk.change(changes);
}

const isAllTaken = (field: Spot['field']): boolean => !(field instanceof HTMLInputElement) || field.selectionStart === field.selectionEnd || (field.selectionEnd ?? 0) - (field.selectionStart ?? 0) === field.value.length;

/** Copy and cut: the picked cells as a spreadsheet takes them. */
export function onCopy(desk: Desk, event: ClipboardEvent): void {
  const spot = desk.map.of(event.target);
  if (!spot || (desk.isEditing && !isAllTaken(spot.field))) return;
  event.clipboardData?.setData('text/plain', writeBlock(copyArea(desk.map, desk.selection.area)));
  event.preventDefault();
  if (event.type === 'cut') clearPicked(desk);
}

/** A block of a spreadsheet goes into the sheet in one act. */
export function onPaste(desk: Desk, event: ClipboardEvent): void {
  const spot = desk.map.of(event.target);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!spot || text === '' || (desk.isEditing && !/[\t\n]/.test(text))) return;
  event.preventDefault();
  const { top, left } = desk.selection.area;
  const { changes, skipped, outside, bottom, right } = placeBlock(desk.map, desk.selection.area, readBlock(text));
  if (changes.size > 0) {
    desk.change(changes);
    desk.selection.pick({ top, left, bottom, right });
  }
  desk.say([`${changes.size} sel ditempel.`, ...(skipped > 0 ? [`${skipped} kosong atau “-”, dilewati.`] : []), ...(outside > 0 ? [`${outside} di luar lembar atau terkunci, tidak ditempel.`] : [])].join(' '));
}

function onChord(desk: Desk, event: KeyboardEvent, key: string): boolean {
  if (key === 'z' && !event.shiftKey) desk.say(desk.back() ? 'Diurungkan.' : 'Tidak ada yang dapat diurungkan.');
  else if (key === 'y' || key === 'z') desk.say(desk.forth() ? 'Diulangi.' : 'Tidak ada yang dapat diulangi.');
  else if (key === 'd') fillDown(desk);
  else if (key === 'home') moveTo(desk, desk.selection.first());
  else return false;
  return true;
}

function onEscape(desk: Desk, { field }: Spot): boolean {
  if (!desk.revert() && !desk.isEditing) {
    desk.isReleased = true;
    desk.say('Tab berikutnya keluar dari lembar.');
  }
  desk.isEditing = false;
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

function onEdit(desk: Desk, spot: Spot, openState: boolean): boolean {
  const { m } = desk.map.fields(spot.address);
  if (openState && m instanceof HTMLSelectElement) {
    m.focus();
    try { m.showPicker(); } catch { /* A browser without it: the field has the focus, and letters choose. */ }
  } else if (spot.field instanceof HTMLInputElement) {
    desk.isEditing = !desk.isEditing;
    spot.field.setSelectionRange(spot.field.value.length, spot.field.value.length);
  }
  return true;
}

function onMove(desk: Desk, event: KeyboardEvent, spot: Spot): boolean {
  const { key, shiftKey } = event;
  const { selection, map } = desk;
  if (key === 'Enter') {
    const move = isPhone() ? nextTyped(desk, spot, 1) : selection.next(spot, [shiftKey ? -1 : 1, 0]);
    if (move) moveTo(desk, move);
    else desk.leave(true);
    return true;
  }
  if (key === 'Tab') {
    const next = desk.isReleased ? null : nextTyped(desk, spot, shiftKey ? -1 : 1);
    moveTo(desk, next);
    return next !== null;
  }
  if (desk.isEditing && /^(ArrowLeft|ArrowRight|Home|End)$/.test(key)) return false;
  if (key === 'Home') moveTo(desk, selection.next({ row: spot.row, column: -1 }, [0, 1]));
  else if (key === 'End') moveTo(desk, selection.next({ row: spot.row, column: map.columns.length }, [0, -1]));
  else if (MOVES[key]) moveTo(desk, selection.next(shiftKey ? selection.head ?? spot : spot, MOVES[key]), shiftKey);
  else return false;
  return true;
}

/** Keys as in a spreadsheet; whatever it does not know stays with the browser. */
export function onKey(desk: Desk, event: KeyboardEvent): void {
  const spot = desk.map.of(event.target);
  if (!spot || event.isComposing) return;
  const { key, altKey } = event;
  const isTaken = event.ctrlKey || event.metaKey ? onChord(desk, event, key.toLowerCase())
    : key === 'F2' || (altKey && key === 'ArrowDown') ? onEdit(desk, spot, altKey || spot.part === 'm')
      : altKey ? false
        : key === 'Escape' ? onEscape(desk, spot)
          : key === 'Delete' && !desk.isEditing ? (clearPicked(desk), true)
            : /^[a-z]$/i.test(key) ? typeState(desk, spot, key.toLowerCase())
              : onMove(desk, event, spot);
  if (isTaken) event.preventDefault();
}
