import { readCount } from '@/lib/number-text';
import type { Outcome } from './cell-post';
import { cellKey, type CellStore, type KeptCell } from './cell-store';

/** `typing`: still being typed; `half`: one of two numbers; then on its way; the last three wait for a decision of the person. */
export type Phase = 'typing' | 'half' | 'waiting' | 'sending' | 'refused' | 'reason' | 'clash';
export interface Entry { readonly cell: KeptCell; readonly phase: Phase; readonly says: string | null; readonly theirs: string | null }
export interface Receipt { nomor: number | null; jam: string }

export interface QueueState {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly trouble: null | 'unanswered' | 'signed-out';
  readonly says: string | null;
  readonly receipt: Receipt | null;
}

export interface QueuePorts {
  store: CellStore;
  send(cells: readonly KeptCell[]): Promise<Outcome>;
  /** Runs later; gives what calls it off. */
  after(ms: number, run: () => void): () => void;
  changed(state: QueueState): void;
  /** A cell is stored; `w` is what the sheet shows now. */
  saved(cell: KeptCell, w: string): void;
}

const GATHER_MS = 250;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;
const MOST = 500;

const wordsIn = (w: string): string => w.slice(w.indexOf(':') + 1).replace(/:angka$/, ':');
const typedWords = ({ n, d, m }: KeptCell): string => `${n.trim()}:${d.trim()}:${m === 'angka' ? '' : m}`;
/** One of two numbers; a word or a minus is wrong without waiting for its pair, and the server says why. */
const isHalf = ({ n, d, m }: KeptCell): boolean =>
  (m === '' || m === 'angka') && (n.trim() === '') !== (d.trim() === '') && readCount(n.trim() || d).kind === 'count';

/** Which part of a refusal is about this cell; null when none is. */
function verdictOn(cell: KeptCell, problems: Readonly<Record<string, string>>): Pick<Entry, 'phase' | 'says' | 'theirs'> | null {
  const of = (part: string): string | undefined => problems[`${cell.address}/${part}`];
  const says = [...new Set(['n', 'd', 'm', 'r'].map(of).filter((one) => one !== undefined))].join(' ');
  const theirs = of('w') ?? null;
  if (theirs !== null) return { phase: 'clash', says, theirs };
  if (!says) return null;
  return { phase: of('r') !== undefined && ['n', 'd', 'm'].every((part) => of(part) === undefined) ? 'reason' : 'refused', says, theirs };
}

/** Cells on their way to the server: kept first, sent in one call per period, tried again until somebody answers. */
export class CellQueue {
  readonly #ports: QueuePorts;
  readonly #entries = new Map<string, Entry>();
  #trouble: QueueState['trouble'] = null;
  #says: string | null = null;
  #receipt: Receipt | null = null;
  #wait = FIRST_WAIT_MS;
  #most = MOST;
  #running: Promise<void> | null = null;
  #callOff: (() => void) | null = null;

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  get state(): QueueState {
    return { entries: this.#entries, trouble: this.#trouble, says: this.#says, receipt: this.#receipt };
  }

  /** Keeps cells in the browser; those that are ready go out soon. */
  put(cells: readonly KeptCell[], asked: 'typing' | 'waiting'): void {
    for (const cell of cells) {
      const before = this.#entries.get(cellKey(cell));
      this.#set({ ...cell, sent: before?.cell.sent }, { phase: asked === 'waiting' && isHalf(cell) ? 'half' : asked });
    }
    this.#keep(cells);
    if (asked === 'waiting' && !(this.#trouble && this.#callOff)) this.#plan(GATHER_MS);
    this.#tell();
  }

  /** Cells that are again as the sheet had shown them need no sending. */
  drop(cells: readonly Pick<KeptCell, 'periode' | 'address'>[]): void {
    const gone = cells.flatMap((cell) => this.#entries.get(cellKey(cell))?.cell ?? []);
    if (gone.length === 0) return;
    for (const cell of gone) this.#entries.delete(cellKey(cell));
    void this.#ports.store.forget(gone);
    this.#tell();
  }

  /** Sends at once; `all`: also what is half typed or was refused. */
  async hurry(all = false): Promise<void> {
    for (const { cell, phase } of this.#entries.values()) if (all && phase !== 'sending' && phase !== 'clash') this.#set(cell, { phase: 'waiting' });
    await this.#running;
    await this.#run();
  }

  stop(): void {
    this.#callOff?.();
  }

  #tell(): void {
    this.#ports.changed(this.state);
  }

  #set(cell: KeptCell, more: Partial<Entry> & Pick<Entry, 'phase'>): void {
    this.#entries.set(cellKey(cell), { says: null, theirs: null, ...more, cell });
  }

  #keep(cells: readonly KeptCell[]): void {
    void this.#ports.store.keep(cells.flatMap((cell) => this.#entries.get(cellKey(cell))?.cell ?? []));
  }

  #plan(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#ports.after(ms, () => { void this.#run(); });
  }

  #batch(): KeptCell[] {
    const waiting = [...this.#entries.values()].flatMap(({ cell, phase }) => (phase === 'waiting' ? [cell] : []));
    return waiting.filter(({ periode }) => periode === waiting[0]?.periode).slice(0, this.#most);
  }

  async #run(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#running ??= this.#step().finally(() => { this.#running = null; });
    await this.#running;
  }

  async #step(): Promise<void> {
    const cells = this.#batch();
    if (cells.length === 0) return;
    for (const cell of cells) this.#set(cell, { phase: 'sending' });
    this.#tell();
    const pause = this.#settle(cells, await this.#ports.send(cells));
    this.#tell();
    if (this.#batch().length === 0) return;
    if (pause > 0) this.#plan(pause);
    else await this.#step();
  }

  /** Gives how long to wait before the next try, in ms. */
  #settle(sent: readonly KeptCell[], outcome: Outcome): number {
    const isTrouble = outcome.kind === 'later' || outcome.kind === 'signed-out';
    this.#trouble = outcome.kind === 'later' ? 'unanswered' : outcome.kind === 'signed-out' ? 'signed-out' : null;
    this.#says = isTrouble ? outcome.says : null;
    if (outcome.kind === 'saved') this.#settleSaved(sent, outcome);
    else if (outcome.kind === 'refused') this.#settleRefused(sent, outcome);
    else for (const cell of sent) this.#again(cell, outcome.kind === 'later' ? { sent: typedWords(cell) } : {});
    this.#keep(sent);
    const pause = isTrouble ? this.#wait : 0;
    this.#wait = isTrouble ? Math.min(this.#wait * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
    return pause;
  }

  #settleSaved(sent: readonly KeptCell[], { nomor, jam, shown }: Extract<Outcome, { kind: 'saved' }>): void {
    this.#receipt = nomor === null && this.#receipt ? this.#receipt : { nomor, jam };
    this.#most = MOST;
    for (const cell of sent) {
      const [w, now] = [shown.get(cell.address), this.#entries.get(cellKey(cell))];
      if (w === undefined) continue;
      if (now?.cell === cell) this.#entries.delete(cellKey(cell));
      else if (now) this.#set({ ...now.cell, w }, { phase: now.phase });
      this.#ports.saved(cell, w);
    }
    void this.#ports.store.forget(sent.filter((cell) => !this.#entries.has(cellKey(cell))));
  }

  #settleRefused(sent: readonly KeptCell[], { status, says, problems }: Extract<Outcome, { kind: 'refused' }>): void {
    const verdicts = new Map(sent.map((cell) => [cell, verdictOn(cell, problems)]));
    const isAboutCells = [...verdicts.values()].some((verdict) => verdict !== null);
    const isAboutAll = !isAboutCells && (sent.length === 1 || status === 409);
    if (!isAboutCells && !isAboutAll) this.#most = Math.ceil(sent.length / 2);
    for (const [cell, verdict] of verdicts) {
      if (this.#entries.get(cellKey(cell))?.cell !== cell) continue;
      if (verdict?.theirs && cell.sent !== undefined && wordsIn(verdict.theirs) === cell.sent) this.#again(cell, { w: verdict.theirs, sent: undefined });
      else if (verdict) this.#set(cell, verdict);
      else if (isAboutAll) this.#set(cell, { phase: 'refused', says });
      else this.#again(cell);
    }
  }

  /** Back in the line, unless it was typed anew meanwhile. */
  #again(sent: KeptCell, change: Partial<KeptCell> = {}): void {
    if (this.#entries.get(cellKey(sent))?.cell === sent) this.#set({ ...sent, ...change }, { phase: 'waiting' });
  }
}
