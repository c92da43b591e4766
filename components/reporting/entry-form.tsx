'use client';
import { useActionState, useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';
import type { EntryColumn } from '@/lib/reporting/grid';
import type { QueueState } from './cell-queue';
import { type EntryHead, EntryTable } from './entry-table';
import { SaveState } from './save-state';
import { useEntryDesk } from './use-entry-desk';

interface Props {
  action: FormAction;
  hidden: Readonly<Record<'tim' | 'periode', string>>;
  /** For whom unsent cells wait in this browser. */
  keeper: { account: string; agency: string };
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

/** Leaving with unsent cells asks first; links then take the browser's way, so that it can. */
function useLeaveGuard(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const stop = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: stop.signal });
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) link.dataset.hard = '';
    }, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [unsent]);
}

interface Told { sentence: string | null; fields: Record<string, string> }
const NOTHING_TOLD: Told = { sentence: null, fields: {} };

/** What "Simpan" says when cells are still unsent: each with its problem, or why nobody took them. */
function tellOf(state: QueueState | null): Told {
  const left = [...(state?.entries.values() ?? [])];
  if (left.length === 0) return NOTHING_TOLD;
  const fields = Object.fromEntries(left.flatMap(({ cell, says }) => (says ? [[`${cell.address}/${cell.m === 'ya' || cell.m === 'belum' ? 'm' : 'n'}`, says]] : [])));
  if (state?.trouble) return { sentence: `${state.says ?? ''} Isian Anda aman di peramban ini dan dikirim otomatis.`.trim(), fields };
  return { sentence: `${left.length} sel belum tersimpan. Perbaiki sel berikut; yang lain sudah tersimpan.`, fields };
}

/** The entry sheet as a plain form that works without JavaScript; with it a grid that saves each cell by itself. */
export function EntryForm({ action, hidden, keeper, hint, freshHref, ...table }: Props) {
  const [answered, send, pending] = useActionState(action, EMPTY);
  const [told, tell] = useState(NOTHING_TOLD);
  const form = useRef<HTMLFormElement>(null);
  const answer = useMemo(() => (answered.ok === false ? { typed: answered.typed, fields: answered.fields } : undefined), [answered]);
  const { state, said, save } = useEntryDesk(form, { columns: table.columns, packed: table.packed, answer, keeper, ...hidden });
  const unsent = (state?.entries.size ?? 0) > 0;
  useLeaveGuard(unsent);
  const problems = useMemo(() => Object.fromEntries(Object.entries(answered.fields).filter(([name]) => !name.endsWith('/w'))), [answered]);
  const stale = Object.keys(answered.fields).length > Object.keys(problems).length;
  const summary = state && state.entries.size === 0 ? NOTHING_TOLD : told;
  const saveAll = (event: SyntheticEvent): void => {
    if (!state) return;
    event.preventDefault();
    void save().then((now) => tell(tellOf(now)));
  };
  return (
    <form ref={form} action={send} onSubmit={saveAll} autoComplete="off">
      {answered.ok === false && !state ? <ErrorSummary sentence={answered.sentence} fields={problems} idOf={sameId} /> : null}
      <ErrorSummary sentence={summary.sentence} fields={summary.fields} idOf={sameId} />
      {stale && !state ? <Notice kind="warning">Simpan sekali lagi untuk memakai yang Anda ketik, atau <a href={freshHref} data-hard="">muat ulang</a> untuk memakai yang sekarang.</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <EntryTable {...table} answer={answer} live={state !== null} />
      <p className="reader" role="status">{said}</p>
      <div className="save-bar">
        {state ? <SaveState state={state} hint={hint} href={freshHref} />
          : <span className="saved" role="status">{pending ? 'Menyimpan…' : answered.ok ? answered.sentence : hint}</span>}
        <span className="space" />
        <Button kind="primary">Simpan</Button>
      </div>
      {state ? <SheetKeys /> : null}
    </form>
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ['Enter', 'turun'], ['Tab', 'kanan'], ['F2', 'ubah isi'], ['Esc', 'batal; dua kali, Tab keluar'], ['Ctrl V', 'tempel blok dari Excel'], ['Ctrl Z', 'urungkan'],
  ['Ctrl D', 'salin ke bawah'], ['T', 'tidak ada sasaran'], ['B', 'belum ada data'], ['S', 'sama seperti periode lalu'],
];

function SheetKeys() {
  return <div className="keys">{KEYS.map(([key, does]) => <span key={key}><kbd>{key}</kbd> {does}</span>)}</div>;
}
