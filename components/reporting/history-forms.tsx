'use client';
import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

type Hidden = Readonly<Record<string, string>>;
interface Props { action: FormAction; hidden: Hidden }

interface FrameProps extends Props { idOf?: (name: string) => string; button: string; small?: boolean; children: (state: FormState, typed: FormState['typed']) => ReactNode }

/** One question of this page: what came of it on top, the fields with what was typed, one button. */
function HistoryForm({ action, hidden, idOf, button, small = false, children }: FrameProps) {
  const [state, send, pending] = useActionState(action, EMPTY);
  return (
    <form action={send} className="step" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={idOf} /> : null}
      {state.ok ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children(state, state.ok === false ? state.typed : {})}
      <div className="buttons"><Button kind={small ? 'small' : 'primary'}>{pending ? 'Menyimpan…' : button}</Button></div>
    </form>
  );
}

/** Takes an older figure back as a new version, with a reason. */
export function RestoreForm({ action, hidden, choices }: Props & { choices: readonly Choice[] }) {
  return (
    <HistoryForm action={action} hidden={hidden} button="Kembalikan angka ini">
      {(state, typed) => (
        <>
          <SelectField name="versi" label="Angka yang dikembalikan" choices={choices} value={typed.versi ?? choices[0]?.value} problem={state.fields.versi} required key={choices[0]?.value} />
          <TextField name="alasan" label="Alasan" value={typed.alasan} problem={state.fields.alasan} maxLength={400} required full hint="Angka sekarang tidak terhapus; ia tetap ada di riwayat." />
        </>
      )}
    </HistoryForm>
  );
}

/** A remark on the cell, and whom it asks. */
export function RemarkForm({ action, hidden, agencies }: Props & { agencies: readonly Choice[] }) {
  return (
    <HistoryForm action={action} hidden={hidden} button="Simpan catatan">
      {(state, typed) => (
        <>
          <TextArea name="catatan" label="Catatan baru" value={typed.catatan} problem={state.fields.catatan} maxLength={1000} rows={3} required full hint="Dibaca semua anggota tim; paling panjang 1.000 huruf." />
          <SelectField name="instansi" label="Ditujukan kepada" choices={agencies} empty="semua" value={typed.instansi} problem={state.fields.instansi} />
        </>
      )}
    </HistoryForm>
  );
}

/** Settles one remark, with an answer or without. */
export function ResolveForm({ action, hidden, within }: Props & { within: string }) {
  const idOf = (name: string): string => `${name}-${within}`;
  return (
    <HistoryForm action={action} hidden={hidden} idOf={idOf} button="Nyatakan selesai" small>
      {(state, typed) => <TextField name="jawaban" id={idOf('jawaban')} label="Jawaban" value={typed.jawaban} problem={state.fields.jawaban} maxLength={1000} full />}
    </HistoryForm>
  );
}
