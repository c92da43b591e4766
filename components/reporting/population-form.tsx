'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ExampleTag } from '@/components/ui/example-tag';
import { TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

/** A village of the list, formatted on the server. */
export interface PopulationField { village: string; name: string; district: string; people: string; suggested: string; used: string; state: string; note: string; isExample: boolean }

interface Props { action: FormAction; hidden: Readonly<Record<string, string>>; unit: string; fields: readonly PopulationField[]; mayDecide: boolean }

const same = (name: string): string => name;

/** One column to type in: the agreed size; beside it what the agencies use now. Works without JavaScript. */
export function PopulationForm({ action, hidden, unit, fields, mayDecide }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  return (
    <form action={send} noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={same} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="scroll" tabIndex={0} role="region" aria-label="Jumlah sasaran menurut desa">
        <table className="tight-table card-table">
          <caption className="reader">Jumlah sasaran menurut desa</caption>
          <thead><tr><th scope="col">Desa lokus</th><th scope="col" className="num">Disepakati ({unit})</th><th scope="col">Dipakai instansi</th><th scope="col">Keadaan</th></tr></thead>
          <tbody>{fields.map(({ village, name, district, people, suggested, used, state: words, note, isExample }) => (
            <tr key={village}>
              <th scope="row">{name}<br /><small className="faint">{district}</small></th>
              <td className="num" data-name={`Disepakati (${unit})`}>{mayDecide ? (
                <>
                  <input className="counted" name={`n/${village}`} id={`n/${village}`} inputMode="numeric" autoComplete="off" size={8} aria-label={`Jumlah disepakati, ${name}`}
                    aria-invalid={state.fields[`n/${village}`] ? true : undefined} defaultValue={typed[`n/${village}`] ?? (people || suggested)} key={`${people} ${suggested}`} />
                  <input type="hidden" name={`w/${village}`} value={people} />
                </>
              ) : people || '—'}</td>
              <td data-name="Dipakai instansi">{used || <span className="faint">belum ada angka</span>}{isExample ? <> <ExampleTag /></> : null}</td>
              <td data-name="Keadaan">{words}{note ? <><br /><small className="faint">{note}</small></> : null}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      {mayDecide ? (
        <div className="after">
          <TextField name="alasan" id="alasan" label="Alasan atau dasar" value={typed.alasan} problem={state.fields.alasan} maxLength={500} hint="Wajib bila jumlah yang sudah disepakati berubah; misalnya “pendataan ulang bersama kader, 245 anak”." full />
          <div className="buttons"><Button kind="primary">Sepakati jumlah ini</Button><span role="status" className="saved">{pending ? 'Menyimpan…' : state.ok ? state.sentence : ''}</span></div>
        </div>
      ) : null}
    </form>
  );
}
