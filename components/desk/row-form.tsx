'use client';
import { useActionState } from 'react';
import { SlipList } from '@/components/accounts/slip-list';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';

/** A row that may be taken (`p/<key>`), with texts that may be changed (`<part>/<key>`). */
export interface FormRow { key: string; label: string; note?: string; ticked: boolean; texts: readonly { part: string; value: string }[] }

interface Props {
  action: FormAction; hidden: Readonly<Record<string, string>>; rows: readonly FormRow[];
  caption: string; head: string; parts: readonly { part: string; label: string; maxLength: number }[]; submit: string;
}

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const idOf = (name: string): string => `r-${name.replaceAll(/[^a-z0-9]/g, '-')}`;

/** A list of rows to take and to rename, sent as one form. Keeps what was typed; works without JavaScript. */
export function RowForm({ action, hidden, rows, caption, head, parts, submit }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const isBack = state.ok === false;
  return (
    <form action={send} className="desk-form" noValidate>
      {isBack ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={idOf} /> : null}
      {state.ok && state.sentence ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {state.slips ? <SlipList slips={state.slips} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {rows.length === 0 ? null : (
        <>
          <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
            <table className="tight-table roomy card-table row-table">
              <caption className="reader">{caption}</caption>
              <thead><tr><th scope="col">{head}</th>{parts.map(({ part, label }) => <th scope="col" key={part}>{label}</th>)}</tr></thead>
              <tbody>{rows.map(({ key, label, note, ticked, texts }) => (
                <tr key={key}>
                  <th scope="row"><label className="tick"><input type="checkbox" name={`p/${key}`} value="ya" defaultChecked={isBack ? state.typed[`p/${key}`] === 'ya' : ticked} /> <span>{label}{note ? <small> {note}</small> : null}</span></label></th>
                  {texts.map(({ part, value }, at) => {
                    const name = `${part}/${key}`;
                    const problem = state.fields[name];
                    return (
                      <td key={part} data-name={parts[at]?.label}>
                        <input type="text" name={name} id={idOf(name)} aria-label={`${parts[at]?.label ?? ''}: ${label}`} defaultValue={isBack ? state.typed[name] ?? value : value} maxLength={parts[at]?.maxLength} autoComplete="off"
                          aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${idOf(name)}-galat` : undefined} />
                        {problem ? <span className="problem" id={`${idOf(name)}-galat`}>{problem}</span> : null}
                      </td>
                    );
                  })}
                </tr>
              ))}</tbody>
            </table>
          </div>
          <div className="buttons"><Button kind="primary">{pending ? 'Sebentar …' : submit}</Button></div>
        </>
      )}
    </form>
  );
}
