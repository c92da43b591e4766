'use client';
import { useActionState } from 'react';
import { Button, type ButtonKind } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormAction, FormState } from '@/lib/form-action';
import './imports.css';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props { action: FormAction; hidden: Readonly<Record<string, string>>; submit: string; kind?: ButtonKind; confirm?: { name: string; label: string } }

/** One step of an import: a button, with a box to tick where others' work would be replaced. */
export function ImportForm({ action, hidden, submit, kind = 'plain', confirm }: Props) {
  const [state, send, isPending] = useActionState(action, EMPTY);
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={{}} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {confirm ? <p><label className="import-confirm"><input type="checkbox" name={confirm.name} value="ya" /> <span>{confirm.label}</span></label></p> : null}
      <Button kind={kind} disabled={isPending}>{isPending ? 'Sebentar…' : submit}</Button>
    </form>
  );
}
