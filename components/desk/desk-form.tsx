'use client';
import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonKind } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

/** A field as plain data. A `tick` sends "ya"; `note`: a line of its own above it. */
export interface DeskField {
  kind: 'text' | 'area' | 'select' | 'date' | 'counted' | 'tick';
  name: string; label: string; value?: string; hint?: string; required?: boolean; choices?: readonly Choice[]; empty?: string; maxLength?: number; full?: boolean; width?: 'narrow' | 'medium';
}

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  fields?: readonly DeskField[];
  submit: string;
  kind?: ButtonKind;
  /** Ends the ids of the fields, where a page has several such forms. */
  within?: string;
  /** A button that sends one value more, such as "semua". */
  also?: { name: string; value: string; label: string };
  /** Boxes and tables above the fields. */
  children?: ReactNode;
}

function Field({ field, state, id }: { field: DeskField; state: FormState; id: string }) {
  const { kind, name, label, hint, required, choices = [], empty, maxLength, full, width } = field;
  const value = state.ok === false ? state.typed[name] ?? '' : field.value ?? '';
  const problem = state.fields[name];
  const shape = { name, id, label, hint, problem, required, full, width };
  if (kind === 'tick') {
    return (
      <div className="field full"><label className="tick"><input type="checkbox" name={name} id={id} value="ya" defaultChecked={value === 'ya'} aria-describedby={problem ? `${id}-galat` : undefined} /> {label}</label>
        {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}</div>
    );
  }
  // A select is made anew: React would set it back to its first choice.
  if (kind === 'select') return <SelectField key={value} {...shape} choices={choices} value={value} empty={empty} />;
  if (kind === 'area') return <TextArea {...shape} value={value} maxLength={maxLength} rows={2} />;
  return <TextField {...shape} value={value} maxLength={maxLength} type={kind === 'date' ? 'date' : 'text'} counted={kind === 'counted'} />;
}

/** A form of the coordinator's desk: fields as data, typed text kept, problems on top. Works without JavaScript. */
export function DeskForm({ action, hidden, fields = [], submit, kind = 'plain', within, also, children }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const idOf = (name: string): string => (within === undefined ? `d-${name}` : `d-${name}-${within}`);
  return (
    <form action={send} className="desk-form" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={idOf} /> : null}
      {state.ok && state.sentence ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      {fields.length > 0 ? <div className="form-grid">{fields.map((field) => <Field key={`${field.name} ${field.value ?? ''}`} field={field} state={state} id={idOf(field.name)} />)}</div> : null}
      <div className="buttons">
        <Button kind={kind}>{pending ? 'Sebentar …' : submit}</Button>
        {also ? <Button name={also.name} value={also.value}>{also.label}</Button> : null}
      </div>
    </form>
  );
}
