'use client';
import { useActionState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props { action: FormAction; hidden: Readonly<Record<string, string>>; total: string; seen: string; backHref: string }

/** The whole budget of one agency: one number, the base of its intensity. */
export function WholeForm({ action, hidden, total, seen, backHref }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  const { seen: newSeen, ...fields } = state.fields;
  return (
    <form action={send} className="after" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={fields} /> : null}
      {Object.entries({ ...hidden, seen: newSeen ?? seen }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="form-grid">
        <TextField name="total" label="Seluruh anggaran instansi, rupiah" value={state.ok === false ? state.typed.total : total} problem={fields.total} counted required hint="seluruh belanja dalam DPA, bukan hanya untuk stunting" />
      </div>
      <div className="buttons"><Button kind="primary">{newSeen === undefined ? 'Simpan' : 'Timpa dengan isian saya'}</Button><ButtonLink href={backHref}>Batal</ButtonLink></div>
    </form>
  );
}
