'use client';
import { useActionState } from 'react';
import { Button, type ButtonKind } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  kind?: ButtonKind;
  /** Asked before it happens; without it the button alone does it. */
  reason?: { label: string; hint: string; id: string };
}

/** One step of an activity: a button, with a reason where the step needs one. */
export function StepForm({ action, hidden, submit, kind = 'plain', reason }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  return (
    <form action={send} className="stack" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={() => reason?.id ?? 'isi'} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reason ? <TextArea name="reason" id={reason.id} label={reason.label} hint={reason.hint} value={state.typed.reason} problem={state.fields.reason} required /> : null}
      <div><Button kind={kind}>{submit}</Button></div>
    </form>
  );
}
