'use client';
import { useActionState, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/form-action';
import type { ReviewRow } from '@/lib/reporting/queries/review';
import { reviewRowsHtml } from './review-rows';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  columns: readonly { code: string; shortName: string }[];
  rows: readonly ReviewRow[];
  agency: string;
  waiting: number;
  mayDecide: boolean;
}

/** The report of an agency with a tick per cell: all or the ticked ones are checked, or go back with a reason. Works without JavaScript. */
export function ReviewForm({ action, hidden, columns, rows, agency, waiting, mayDecide }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  const past = `/pengisian/riwayat?tim=${hidden.tim}&periode=${hidden.periode}`;
  const ticked = state.ok === false ? state.typed.sel ?? '' : '';
  const html = useMemo(() => ({ __html: reviewRowsHtml(rows, { columns, mayDecide, ticked: new Set(ticked.split('\n')), past }) }), [rows, columns, mayDecide, ticked, past]);
  return (
    <form action={send} className="review">
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} /> : null}
      {state.ok ? <Notice kind="saved">{state.sentence}</Notice> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {mayDecide && waiting > 0 ? <div className="buttons"><Button kind="primary" name="decision" value="verify-all">Nyatakan semua {String(waiting)} yang menunggu sudah diperiksa</Button></div> : null}
      <div className="scroll" tabIndex={0} role="region" aria-label={`Isian ${agency}`}>
        <table className="review-table">
          <caption className="reader">Isian {agency} yang dikirim</caption>
          <thead><tr><th scope="col">Desa/kelurahan</th>{columns.map(({ code, shortName }) => <th key={code} scope="col">{code}<small>{shortName}</small></th>)}</tr></thead>
          <tbody dangerouslySetInnerHTML={html} />
        </table>
      </div>
      {mayDecide ? (
        <div className="decision">
          <div className="buttons"><Button name="decision" value="verify">Yang dicentang sudah diperiksa</Button></div>
          <div className="field">
            <label htmlFor="f-reason">Alasan pengembalian</label>
            <span className="hint" id="f-reason-bantuan">Wajib bila mengembalikan; dibaca instansi di sel yang kembali. Sebut apa yang keliru dan apa yang diharapkan.</span>
            <textarea id="f-reason" name="reason" rows={2} maxLength={500} defaultValue={state.ok === false ? state.typed.reason : undefined} aria-describedby="f-reason-bantuan" aria-invalid={state.fields.reason ? true : undefined} />
          </div>
          <div className="buttons">
            <Button name="decision" value="return">Kembalikan yang dicentang</Button>
            <Button kind="danger" name="decision" value="return-all">Kembalikan semuanya</Button>
          </div>
        </div>
      ) : <input type="hidden" name="reason" value="" />}
    </form>
  );
}
