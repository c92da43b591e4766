import { onNote } from './cell-notes';
import type { Desk } from './sheet-desk';
import { isField } from './sheet-map';
import { onCopy, onKey, onPaste } from './sheet-keys';

/** Mouse: a click picks a cell, a second one edits it, dragging or Shift picks a rectangle. */
function listenToPointer(desk: Desk, form: HTMLFormElement, signal: AbortSignal): void {
  let fresh: EventTarget | null = null;
  form.addEventListener('pointerdown', (event) => {
    const spot = desk.map.of(event.target);
    if (!spot || event.pointerType !== 'mouse') return;
    if (event.shiftKey) {
      event.preventDefault();
      desk.selection.go(spot, true);
    } else if (document.activeElement === spot.field) desk.isEditing = true;
    else fresh = spot.field;
  }, { signal });
  form.addEventListener('mousedown', (event) => { if (event.shiftKey && desk.map.of(event.target)) event.preventDefault(); }, { signal });
  form.addEventListener('pointerover', (event) => {
    const spot = event.pointerType === 'mouse' && event.buttons === 1 && desk.map.of(document.activeElement) ? desk.map.of(event.target) : null;
    if (spot) desk.selection.go(spot, true);
  }, { signal });
  form.addEventListener('click', ({ target }) => {
    if (target === fresh && target instanceof HTMLInputElement && desk.selection.isOne) target.select();
    fresh = null;
  }, { signal });
}

/** Ties a sheet to what the person does in it, until `signal` ends it. */
export function listen(desk: Desk, signal: AbortSignal): void {
  const { form } = desk;
  listenToPointer(desk, form, signal);
  form.addEventListener('focusin', ({ target }) => {
    const spot = desk.map.of(target);
    if (spot) desk.enter(spot, false);
    else desk.leave();
  }, { signal });
  form.addEventListener('focusout', ({ relatedTarget }) => { if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) desk.leave(); }, { signal });
  form.addEventListener('input', ({ target }) => desk.typed(target), { signal });
  form.addEventListener('change', ({ target }) => { if (isField(target) && target instanceof HTMLSelectElement) desk.leave(true); }, { signal });
  form.addEventListener('keydown', (event) => {
    const isReason = event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.name.endsWith('/r');
    if (isReason && onNote(desk, event.target)) event.preventDefault();
    else onKey(desk, event);
  }, { signal });
  form.addEventListener('click', ({ target }) => { onNote(desk, target instanceof HTMLButtonElement ? target : null); }, { signal });
  form.addEventListener('copy', (event) => onCopy(desk, event), { signal });
  form.addEventListener('cut', (event) => onCopy(desk, event), { signal });
  form.addEventListener('paste', (event) => onPaste(desk, event), { signal });
  const retry = (): void => { if (document.visibilityState === 'visible' && desk.queue.state.trouble) void desk.queue.hurry(); };
  window.addEventListener('online', retry, { signal });
  document.addEventListener('visibilitychange', () => { desk.leave(true); retry(); }, { signal });
  window.addEventListener('pagehide', () => desk.leave(true), { signal });
}
