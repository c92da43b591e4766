import type { Entry } from './cell-queue';
import type { Desk } from './sheet-desk';
import { type CellText, shownIn } from './sheet-map';

const WORDS: Readonly<Record<string, string>> = { 'tanpa-sasaran': 'tidak ada sasaran', 'belum-ada': 'belum ada data', 'sama': 'sama seperti periode lalu' };

/** A cell in a sentence: "57 dari 62", "ya", "tidak ada sasaran". */
export const textWords = ({ n, d, m }: CellText): string => (m && m !== 'angka' ? WORDS[m] ?? m : n || d ? `${n || '…'} dari ${d || '…'}` : 'kosong');

function button(words: string, choice: string): HTMLButtonElement {
  const one = document.createElement('button');
  Object.assign(one, { type: 'button', className: 'button small', textContent: words });
  one.dataset.choice = choice;
  return one;
}

function reasonField(address: string, typed: string): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { name: `${address}/r`, value: typed, maxLength: 500, placeholder: 'Misal: data penerima diverifikasi ulang', autocomplete: 'off' });
  const words = document.createElement('span');
  Object.assign(words, { className: 'reader', textContent: 'Alasan' });
  label.append(words, input);
  return label;
}

function partsOf(address: string, { cell, phase, theirs }: Entry): HTMLElement[] {
  if (phase === 'clash' && theirs !== null) return [button(`Tetap ${textWords(cell)}`, 'mine'), button(`Pakai ${textWords(shownIn(theirs))}`, 'theirs')];
  return phase === 'reason' ? [reasonField(address, cell.r), button('Simpan dengan alasan', 'reason')] : [];
}

function noteRow(address: string, entry: Entry, span: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = `message-row ${entry.phase === 'refused' ? 'error' : 'warning'} note`;
  row.id = `${address}/galat`;
  row.dataset.note = address;
  const cell = document.createElement('td');
  cell.colSpan = span;
  const words = document.createElement('span');
  words.textContent = entry.says;
  cell.append(words, ...partsOf(address, entry));
  row.append(cell);
  return row;
}

const keyOf = ({ phase, says, theirs }: Entry): string => `${phase} ${says} ${theirs}`;
const isNoted = (entry: Entry | undefined): entry is Entry => entry !== undefined && ['refused', 'reason', 'clash'].includes(entry.phase);

/** Marks the fields of a cell: what is wrong stands in the row below, and is read out with them. */
function markFields(desk: Desk, address: string, entry: Entry | undefined): void {
  const { n, d, m } = desk.map.fields(address);
  const noted = isNoted(entry) ? entry.phase : null;
  const main = (n ?? m)?.closest('td');
  main?.classList.toggle('error', noted === 'refused');
  main?.classList.toggle('warning', noted === 'reason' || noted === 'clash');
  main?.classList.toggle('sending', entry?.phase === 'sending');
  for (const field of [n, d, m]) {
    if (noted) field?.setAttribute('aria-describedby', `${address}/galat`);
    else field?.removeAttribute('aria-describedby');
  }
  if (noted === 'refused') (n ?? m)?.setAttribute('aria-invalid', 'true');
  else (n ?? m)?.removeAttribute('aria-invalid');
}

function place(desk: Desk, address: string, row: HTMLTableRowElement): void {
  let after = document.getElementById(`r-${address.split('/')[0]}`)?.closest('tr');
  while (after?.nextElementSibling instanceof HTMLTableRowElement && after.nextElementSibling.classList.contains('message-row')) after = after.nextElementSibling;
  document.getElementById(row.id)?.remove();
  after?.after(row);
  if (!desk.form.querySelector('.error-summary')) desk.say(row.textContent ?? '');
}

/** Draws what waits for a decision below its village, takes away what is settled, and leaves the rest untouched. */
export function drawNotes(desk: Desk): void {
  const shown = new Map([...desk.form.querySelectorAll<HTMLTableRowElement>('tr[data-note]')].map((row) => [row.dataset.note ?? '', row]));
  const span = new Set(desk.map.columns.map(({ code }) => code)).size * 3 + 1;
  const { addresses } = desk.map;
  for (const address of addresses) {
    const entry = desk.entryAt(address);
    const row = shown.get(address);
    if (!entry && !row && !desk.map.fields(address).n?.closest('td')?.matches('.sending, .error')) continue;
    markFields(desk, address, entry);
    if (isNoted(entry) && row?.dataset.key !== keyOf(entry)) {
      const fresh = noteRow(address, entry, span);
      fresh.dataset.key = keyOf(entry);
      row?.remove();
      place(desk, address, fresh);
    } else if (!isNoted(entry)) row?.remove();
  }
}

/** A decision of the person: a button of a note, or Enter in its reason. */
export function onNote(desk: Desk, target: EventTarget | null): boolean {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-note]') : null;
  const address = row?.dataset.note;
  if (!row || address === undefined || !(target instanceof HTMLElement)) return false;
  const choice = target.dataset.choice ?? (target instanceof HTMLInputElement ? 'reason' : null);
  if (choice === null) return false;
  if (choice === 'reason') desk.giveReason(address, row.querySelector('input')?.value ?? '');
  else desk.decide(address, choice === 'mine');
  (desk.map.fields(address).n ?? desk.map.fields(address).m)?.focus();
  return true;
}
