import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EntryAnswer, EntryColumn } from '@/lib/reporting/grid';
import { postCells } from './cell-post';
import { CellQueue, type QueueState } from './cell-queue';
import { openCellStore } from './cell-store';
import { Desk } from './sheet-desk';
import { listen } from './sheet-events';

interface DeskProps {
  columns: readonly EntryColumn[];
  packed: string;
  answer: EntryAnswer | undefined;
  tim: string;
  periode: string;
  /** For whom cells wait in this browser: account and agency. */
  keeper: { account: string; agency: string };
}

interface OpenDesk { state: QueueState | null; said: string; save: () => Promise<QueueState | null> }

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Opens the sheet as a grid that saves by itself; without JavaScript none of it exists and the form stays as it is. */
export function useEntryDesk(form: RefObject<HTMLFormElement | null>, { columns: given, packed, answer, tim, periode, keeper: { account, agency } }: DeskProps): OpenDesk {
  // The form is keyed by its columns: a page read anew must not open the desk anew.
  const [columns] = useState(given);
  const desk = useRef<Desk | null>(null);
  const drawn = useRef({ packed, answer });
  const [state, setState] = useState<QueueState | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    if (!form.current) return;
    const owner = `${account}|${tim}|${agency}`;
    const store = openCellStore(owner);
    const stop = new AbortController();
    const queue = new CellQueue({
      store, after, send: (cells) => postCells(cells, { tim, akun: account }),
      changed: (now) => { setState({ ...now, entries: new Map(now.entries) }); desk.current?.drawNotes(); },
      saved: (cell, w) => desk.current?.saved(cell, w),
    });
    const open = new Desk({ form: form.current, columns, periode, owner, queue, say });
    desk.current = open;
    open.drawNotes();
    setState({ ...queue.state, entries: new Map(queue.state.entries) });
    listen(open, stop.signal);
    const resume = async (): Promise<void> => {
      const kept = (await store.all()).filter(({ periode: of, address }) => !(of === periode && open.entryAt(address)));
      if (stop.signal.aborted || kept.length === 0) return;
      queue.put(kept, 'waiting');
      open.redraw();
    };
    void resume();
    return () => {
      open.leave();
      desk.current = null;
      stop.abort();
      void queue.hurry().finally(() => queue.stop());
    };
  }, [form, columns, tim, periode, account, agency]);
  useEffect(() => {
    if (drawn.current.packed === packed && drawn.current.answer === answer) return;
    drawn.current = { packed, answer };
    desk.current?.redraw();
  }, [packed, answer]);
  const save = async (): Promise<QueueState | null> => {
    desk.current?.leave();
    await desk.current?.queue.hurry(true);
    return desk.current?.queue.state ?? null;
  };
  return { state, said, save };
}
