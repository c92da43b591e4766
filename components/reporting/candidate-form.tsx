'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props { action: FormAction; tim: string; periode: string; indicators: readonly Choice[]; places: readonly Choice[] }

/** A printed share of another source for the same thing; it changes nothing until it is chosen. */
export function CandidateForm({ action, tim, periode, indicators, places }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  const problem = (name: string): string | undefined => state.fields[name];
  return (
    <form action={send} noValidate key={state.ok ? state.sentence : 'form'}>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} /> : null}
      <input type="hidden" name="tim" value={tim} />
      <div className="form-grid">
        <SelectField name="indikator" label="Indikator" choices={indicators} value={typed.indikator} problem={problem('indikator')} required />
        <SelectField name="wilayah" label="Wilayah" choices={places} value={typed.wilayah} problem={problem('wilayah')} required />
        <TextField name="periode" label="Periode" value={typed.periode ?? periode} problem={problem('periode')} required hint="misalnya 2022-TW3" width="narrow" />
        <TextField name="persen" label="Angka, persen" value={typed.persen} problem={problem('persen')} required hint="misalnya 17,90" width="narrow" counted />
        <TextField name="jenis" label="Jenis data" value={typed.jenis ?? 'e-ppgbm'} problem={problem('jenis')} required hint="e-ppgbm, ssgi, riskesdas, …" width="narrow" />
        <TextField name="sumber" label="Sumber" value={typed.sumber} problem={problem('sumber')} required hint="dokumen dan bagiannya, atau tanggal tarikan" full maxLength={300} />
      </div>
      <div className="buttons"><Button>Catat angka ini</Button><span role="status" className="saved">{pending ? 'Menyimpan…' : state.ok ? state.sentence : ''}</span></div>
    </form>
  );
}
