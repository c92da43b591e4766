'use client';
import { useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';
import type { EntryColumn } from '@/lib/reporting/grid';
import { countChanged, refreshCell } from './entry-live';
import { type EntryHead, EntryTable } from './entry-table';

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  caption: string;
  placeWord: string;
  heads: readonly EntryHead[];
  columns: readonly EntryColumn[];
  packed: string;
  /** What may be typed here, when nothing was sent yet. */
  hint: string;
  /** The sheet as it is stored now. */
  freshHref: string;
}

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const sameId = (name: string): string => name;

/** Leaving with unsaved cells asks first; links then take the browser's way, so that it can. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const stop = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: stop.signal });
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) link.dataset.hard = '';
    }, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [unsaved]);
}

/** The entry sheet as a plain form: works without JavaScript, counts and computes along with it. */
export function EntryForm({ action, hidden, hint, freshHref, ...table }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const [unsaved, setUnsaved] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => { if (form.current) setUnsaved(countChanged(form.current)); }, [state, table.packed]);
  useLeaveGuard(unsaved > 0 && !pending);
  const answer = useMemo(() => (state.ok === false ? { typed: state.typed, fields: state.fields } : undefined), [state]);
  const problems = useMemo(() => Object.fromEntries(Object.entries(state.fields).filter(([name]) => !name.endsWith('/w'))), [state]);
  const stale = Object.keys(state.fields).length > Object.keys(problems).length;
  return (
    <form ref={form} action={send} onInput={({ currentTarget, target }) => { refreshCell(currentTarget, target); setUnsaved(countChanged(currentTarget)); }}>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={problems} idOf={sameId} /> : null}
      {stale ? <Notice kind="warning">Simpan sekali lagi untuk memakai yang Anda ketik, atau <a href={freshHref} data-hard="">muat ulang</a> untuk memakai yang sekarang.</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <EntryTable {...table} answer={answer} />
      <div className="save-bar">
        <span className="saved" role="status">{pending ? 'Menyimpan…' : state.ok ? state.sentence : <>{hint}<span className="wide-only">. Tab pindah ke kanan; simpan kapan saja.</span></>}</span>
        {unsaved > 0 && !pending ? <span className="unsent">{unsaved} sel berubah, belum disimpan</span> : null}
        <span className="space" />
        <Button kind="primary">Simpan</Button>
      </div>
    </form>
  );
}
