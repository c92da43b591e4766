import type { CellText } from './sheet-map';

/** One act of the person on any number of cells. */
export interface Step { readonly before: ReadonlyMap<string, CellText>; readonly after: ReadonlyMap<string, CellText> }

const MOST = 200;

/** What was done, to be taken back and done again; a new act ends what could be done again. */
export class Undo {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    this.#done = [...this.#done, step].slice(-MOST);
    this.#undone = [];
  }

  /** The cells as they were before the last act; null when there is none. */
  back(): ReadonlyMap<string, CellText> | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push(step);
    return step.before;
  }

  forth(): ReadonlyMap<string, CellText> | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    return step.after;
  }
}
