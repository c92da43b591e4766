'use client';
import { useActionState } from 'react';
import { Button, type ButtonKind } from '@/components/ui/button';
import { SelectField, type Choice } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';
import { SlipList } from './slip-list';

/** One field of a short form; with `choices` a select. A password is never given back. */
export interface FormField {
  name: string;
  label: string;
  /** Only where a page has two fields of the same name. */
  id?: string;
  hint?: string;
  kind?: 'text' | 'password' | 'date';
  optional?: boolean;
  value?: string;
  autoComplete?: string;
  choices?: readonly Choice[];
  empty?: string;
}

interface Props {
  action: FormAction;
  fields?: readonly FormField[];
  hidden?: Readonly<Record<string, string | undefined>>;
  submit: string;
  kind?: ButtonKind;
}

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

/** A short form that works before and without JavaScript: problems above it, what was typed still in it. */
export function AccountForm({ action, fields = [], hidden = {}, submit, kind = 'primary' }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  const { version: newVersion, ...problems } = state.fields;
  return (
    <form action={send} className="stack" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={problems} /> : null}
      {state.ok && state.sentence ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {state.slips ? <SlipList slips={state.slips} /> : null}
      {Object.entries({ ...hidden, ...(newVersion ? { version: newVersion } : {}) }).map(([name, value]) => (value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />))}
      {state.slips ? null : (
        <>
          {fields.map((field) => <Control key={field.name} field={field} typed={state.typed[field.name]} problem={problems[field.name]} />)}
          <div><Button kind={kind}>{newVersion ? 'Timpa dengan isian saya' : submit}</Button></div>
        </>
      )}
    </form>
  );
}

function Control({ field, typed, problem }: { field: FormField; typed: string | undefined; problem: string | undefined }) {
  const { name, label, id, hint, kind = 'text', optional, choices, empty, autoComplete } = field;
  const value = kind === 'password' ? undefined : typed ?? field.value;
  const shape = { name, label, id, hint, problem, required: !optional, width: 'medium' as const };
  // A select keeps its first choice over a reset of the form unless it is made anew.
  return choices
    ? <SelectField key={value} {...shape} choices={choices} empty={empty} value={value} />
    : <TextField {...shape} type={kind} autoComplete={autoComplete} value={value} />;
}
