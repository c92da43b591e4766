'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ExampleTag } from '@/components/ui/example-tag';
import type { FormAction, FormState } from '@/lib/form-action';
import { CopiedTag } from './copied-tag';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

/** An indicator of the list, formatted on the server. */
export interface TargetField { code: string; name: string; own: string; shown: string; decree: string; isBare: boolean; isCopied: boolean; isExample: boolean; inherited: string; national: string; isFalling: boolean }

interface Props { action: FormAction; hidden: Readonly<Record<string, string>>; fields: readonly TargetField[]; decrees: readonly Choice[] }

const idOf = (name: string): string => `d-${name}`;

/** One column to type in, in percent; beside it what holds when it is empty. Works without JavaScript. */
export function TargetForm({ action, hidden, fields, decrees }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const typed = state.ok === false ? state.typed : {};
  return (
    <form action={send} noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={idOf} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="scroll" tabIndex={0} role="region" aria-label="Target menurut indikator">
        <table className="tight-table roomy card-table">
          <caption className="reader">Target menurut indikator</caption>
          <thead><tr><th scope="col">Indikator</th><th scope="col" className="num">Sendiri (%)</th><th scope="col">Dasar keputusan</th><th scope="col">Bila kosong</th><th scope="col" className="num">Nasional</th></tr></thead>
          <tbody>{fields.map(({ code, name, own, shown, decree, isBare, isCopied, isExample, inherited, national, isFalling }) => (
            <tr key={code}>
              <th scope="row"><span className="code">{code}</span> {name}{isFalling ? <small>makin rendah makin baik</small> : null}</th>
              <td className="num" data-name="Sendiri (%)">
                <input className="counted" name={`t/${code}`} id={`d-t/${code}`} inputMode="decimal" autoComplete="off" size={6} aria-label={`Target sendiri, ${code} ${name}`} placeholder="mewarisi"
                  aria-invalid={state.fields[`t/${code}`] ? true : undefined} defaultValue={typed[`t/${code}`] ?? own} key={shown} />
                <input type="hidden" name={`w/${code}`} value={shown} />
              </td>
              <td data-name="Dasar">{isBare ? <b className="flag">{decree}</b> : decree || '—'}{isCopied ? <> <CopiedTag /></> : null}{isExample ? <> <ExampleTag /></> : null}</td>
              <td data-name="Bila kosong">{inherited}</td><td className="num" data-name="Nasional">{national}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      <div className="after">
        <SelectField name="sk" id="d-sk" key={typed.sk ?? ''} label="Dasar keputusan untuk yang berubah" empty="tanpa keputusan" choices={decrees} value={typed.sk ?? ''} problem={state.fields.sk} width="medium" />
        <div className="buttons"><Button kind="primary">Simpan target</Button><span role="status" className="saved">{pending ? 'Menyimpan…' : state.ok ? state.sentence : ''}</span></div>
      </div>
    </form>
  );
}
