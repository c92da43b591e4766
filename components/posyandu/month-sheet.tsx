'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ExampleTag } from '@/components/ui/example-tag';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';
import type { SheetLine } from '@/lib/posyandu/queries/month-sheet';
import { FIELDS, type MonthState } from '@/lib/posyandu/rules/month-form';
import { type Part, PARTS } from '@/lib/posyandu/rules/skdn';
import './posyandu.css';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const NARROW: readonly Part[] = ['s', 'k', 'd', 'n'];
const STATES: readonly (readonly [MonthState, string])[] = [['', 'normal'], ['terganggu', 'terganggu'], ['belum-ada', 'belum ada data']];
const FIELD = Object.fromEntries(FIELDS) as Readonly<Record<Part, string>>;
const sameId = (name: string): string => name;

interface Props { action: FormAction; hidden: Readonly<Record<string, string>>; lines: readonly SheetLine[]; wide: boolean; mayWrite: boolean; label: string; freshHref: string }

/** What a row shows: as typed when something is wrong, else as stored. A stale row brings its present words along. */
const textOf = (state: FormState, name: string, stored: string): string => (state.ok === false ? state.typed[name] ?? stored : stored);

function Row({ line, parts, state, mayWrite }: { line: SheetLine; parts: readonly Part[]; state: FormState; mayWrite: boolean }) {
  const { id, name, village, words, shown, locked, note, lastS, isExample } = line;
  const open = mayWrite && !locked;
  const problems = Object.entries(state.fields).filter(([field]) => field.startsWith(`${id}/`) && !field.endsWith('/w')).map(([, sentence]) => sentence);
  const bad = (field: string): true | undefined => (state.fields[field] ? true : undefined);
  const chosen = textOf(state, `${id}/m`, words.state);
  return (
    <tr className={problems.length > 0 ? 'gapped' : undefined} id={`p-${id}`}>
      <th scope="row">{name}{isExample ? <> <ExampleTag /></> : null}<small>{village}</small>{note ? <small className="problem">{note}</small> : null}{problems.map((sentence) => <small key={sentence} className="problem">{sentence}</small>)}</th>
      {parts.map((part) => {
        const field = `${id}/${FIELD[part]}`;
        const letter = PARTS.find(([code]) => code === part)?.[1] ?? part;
        return (
          <td key={part} className="num" data-name={letter}>{open
            ? <input key={`${shown} ${textOf(state, field, words.texts[part])}`} name={field} id={field} inputMode="numeric" autoComplete="off" size={5} className="counted" aria-label={`${letter}, ${name}, ${village}`} aria-invalid={bad(field)} defaultValue={textOf(state, field, words.texts[part])} placeholder={part === 's' && lastS !== null ? String(lastS) : undefined} />
            : words.texts[part] || '—'}</td>
        );
      })}
      <td data-name="Keadaan">{open ? (
        <>
          <select key={`${shown} ${chosen}`} name={`${id}/m`} id={`${id}/m`} aria-label={`Keadaan, ${name}, ${village}`} aria-invalid={bad(`${id}/m`)} defaultValue={chosen}>{STATES.map(([value, word]) => <option key={value} value={value}>{word}</option>)}</select>
          <input key={`y ${shown} ${textOf(state, `${id}/y`, words.reason)}`} name={`${id}/y`} id={`${id}/y`} aria-label={`Sebab terganggu, ${name}, ${village}`} aria-invalid={bad(`${id}/y`)} defaultValue={textOf(state, `${id}/y`, words.reason)} placeholder="sebab bila terganggu" maxLength={200} />
          <input type="hidden" name={`${id}/w`} value={state.fields[`${id}/w`] ?? shown} />
        </>
      ) : <>{STATES.find(([value]) => value === words.state)?.[1]}{words.reason ? `: ${words.reason}` : ''}{locked ? <small className="faint"> {line.state === 'verified' ? 'diperiksa' : 'terkirim'}</small> : null}</>}</td>
    </tr>
  );
}

/** All posyandu of an agency in one month as a plain form; whole numbers only, empty is "not yet". Works without JavaScript. */
export function MonthSheetForm({ action, hidden, lines, wide, mayWrite, label, freshHref }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const parts = PARTS.map(([part]) => part).filter((part) => wide || NARROW.includes(part));
  const problems = Object.fromEntries(Object.entries(state.fields).filter(([name]) => !name.endsWith('/w')));
  const isStale = Object.keys(problems).length < Object.keys(state.fields).length;
  const isOpen = mayWrite && lines.some(({ locked }) => !locked);
  return (
    <form action={send} noValidate autoComplete="off">
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={problems} idOf={sameId} /> : null}
      {isStale ? <Notice kind="warning">Simpan sekali lagi untuk memakai yang Anda ketik, atau <a href={freshHref} data-hard="">muat ulang</a> untuk memakai yang sekarang.</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="scroll" tabIndex={0} role="region" aria-label={`SKDN ${label}`}>
        <table className="tight-table card-table month-sheet">
          <caption className="reader">SKDN {label}</caption>
          <thead><tr><th scope="col">Posyandu</th>{PARTS.filter(([part]) => parts.includes(part)).map(([part, letter, meaning]) => <th key={part} scope="col" className="num">{letter}<small>{meaning}</small></th>)}<th scope="col">Keadaan<small>partisipasi, atau belum ada data</small></th></tr></thead>
          <tbody>{lines.map((line) => <Row key={line.id} line={line} parts={parts} state={state} mayWrite={mayWrite} />)}</tbody>
        </table>
      </div>
      {isOpen ? (
        <div className="save-bar">
          <span className="saved" role="status">{pending ? 'Menyimpan…' : state.ok ? state.sentence : 'Kosong berarti belum diisi; 0 adalah angka.'}</span>
          <span className="space" />
          <Button kind="primary">Simpan</Button>
        </div>
      ) : null}
    </form>
  );
}
