'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

type Hidden = Readonly<Record<string, string>>;
interface Props { action: FormAction; hidden: Hidden }

const Carried = ({ hidden }: { hidden: Hidden }) => <>{Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}</>;

function Answer({ state, idOf }: { state: FormState; idOf?: (name: string) => string }) {
  return (
    <>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={idOf} /> : null}
      {state.ok ? <Notice kind="saved">{state.sentence}</Notice> : null}
    </>
  );
}

/** Takes an older figure back as a new version, with a reason. */
export function RestoreForm({ action, hidden, choices }: Props & { choices: readonly Choice[] }) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  return (
    <form action={send} className="step" noValidate>
      <Answer state={state} />
      <Carried hidden={hidden} />
      <SelectField name="versi" label="Angka yang dikembalikan" choices={choices} value={typed.versi ?? choices[0]?.value} problem={state.fields.versi} required key={choices[0]?.value} />
      <TextField name="alasan" label="Alasan" value={typed.alasan} problem={state.fields.alasan} maxLength={400} required full hint="Angka sekarang tidak terhapus; ia tetap ada di riwayat." />
      <div className="buttons"><Button kind="primary">{pending ? 'Menyimpan…' : 'Kembalikan angka ini'}</Button></div>
    </form>
  );
}

/** A remark on the cell, and whom it asks. */
export function RemarkForm({ action, hidden, agencies }: Props & { agencies: readonly Choice[] }) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  return (
    <form action={send} className="step" noValidate>
      <Answer state={state} />
      <Carried hidden={hidden} />
      <TextArea name="catatan" label="Catatan baru" value={typed.catatan} problem={state.fields.catatan} maxLength={1000} rows={3} required full hint="Dibaca semua anggota tim; paling panjang 1.000 huruf." />
      <SelectField name="instansi" label="Ditujukan kepada" choices={agencies} empty="semua" value={typed.instansi} problem={state.fields.instansi} />
      <div className="buttons"><Button kind="primary">{pending ? 'Menyimpan…' : 'Simpan catatan'}</Button></div>
    </form>
  );
}

/** Settles one remark, with an answer or without. */
export function ResolveForm({ action, hidden, within }: Props & { within: string }) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  const idOf = (name: string): string => `${name}-${within}`;
  return (
    <form action={send} className="step" noValidate>
      <Answer state={state} idOf={idOf} />
      <Carried hidden={hidden} />
      <TextField name="jawaban" id={idOf('jawaban')} label="Jawaban" value={typed.jawaban} problem={state.fields.jawaban} maxLength={1000} full />
      <div className="buttons"><Button kind="small">{pending ? 'Menyimpan…' : 'Nyatakan selesai'}</Button></div>
    </form>
  );
}
