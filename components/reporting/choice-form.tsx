'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props { action: FormAction; tim: string; name: string; figures: readonly { id: string; share: string; source: string; chosen: boolean }[] }

/** Radio buttons of rival figures and the reason for the choice. */
export function ChoiceForm({ action, tim, name, figures }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const wrong = state.ok === false;
  const chosen = wrong ? state.typed.calon : figures.find((figure) => figure.chosen)?.id;
  return (
    <form action={send} noValidate>
      {wrong ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={(field) => `${name}-${field}`} /> : null}
      <input type="hidden" name="tim" value={tim} />
      <fieldset className="field choice-group full" id={`${name}-calon`} tabIndex={-1}>
        <legend>Angka yang dipakai</legend>
        <div className="choices">
          {figures.map(({ id, share, source }) => (
            <label key={id}><input type="radio" name="calon" value={id} defaultChecked={id === chosen} /><span><b>{share}</b> <small>{source}</small></span></label>
          ))}
        </div>
        {state.fields.calon ? <span className="problem">{state.fields.calon}</span> : null}
      </fieldset>
      <TextField name="alasan" id={`${name}-alasan`} label="Alasan" value={wrong ? state.typed.alasan : ''} problem={state.fields.alasan} required full maxLength={500} hint="Tampil di samping angka dan di penjelasannya." />
      <div className="buttons"><Button>Pakai angka ini</Button><span role="status" className="saved">{pending ? 'Menyimpan…' : state.ok ? state.sentence : ''}</span></div>
    </form>
  );
}
