'use client';
import { type FormEvent, type ReactNode, useActionState, useState } from 'react';
import { Button, type ButtonKind } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  kind?: ButtonKind;
  /** Cells of the sheet above that are typed but not saved stop it, with this sentence. */
  unsaved?: string;
  /** Ends the ids of the fields, where a page has several such forms. */
  within?: string;
  children?: ReactNode;
}

/** One step of a report or a period: what is asked (children), a button, what came of it. Works without JavaScript. */
export function StepButton({ action, hidden, submit, kind = 'plain', unsaved, within, children }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const [held, setHeld] = useState(false);
  const guard = (event: FormEvent): void => {
    const waits = unsaved !== undefined && document.querySelector('table.sheet td.changed') !== null;
    setHeld(waits);
    if (waits) event.preventDefault();
  };
  return (
    <form action={send} onSubmit={guard} className="step">
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={(name) => (within === undefined ? name : `${name}-${within}`)} /> : null}
      {state.ok && state.sentence ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {held ? <Notice kind="error">{unsaved}</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      <div><Button kind={kind}>{pending ? 'Sebentar …' : submit}</Button></div>
    </form>
  );
}
