'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';
import './posyandu.css';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const sameId = (name: string): string => name;

export interface RoundFormProps {
  action: FormAction; hidden: Readonly<Record<string, string>>; values: Readonly<Record<string, string>>; parameters: readonly { ordinal: number; name: string }[];
  /** Kecamatan with fields of their own; none for a set whose parameters stand alone. */
  districts: readonly { code: string; name: string }[]; isCorrection: boolean; unit: string; cancelHref: string;
}

type Shown = (name: string) => { name: string; id: string; problem: string | undefined; value: string };

function Areas({ parameters, districts, of }: Pick<RoundFormProps, 'parameters' | 'districts'> & { of: Shown }) {
  if (districts.length === 0) return null;
  return (
    <details><summary>Menurut kecamatan, bila diketahui</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Menurut kecamatan">
        <table className="tight-table card-table month-sheet"><caption className="reader">Menurut kecamatan</caption>
          <thead><tr><th scope="col">Kecamatan</th>{parameters.map(({ ordinal, name }) => <th key={ordinal} scope="col" className="num">{name}</th>)}</tr></thead>
          <tbody>{districts.map(({ code, name }) => (
            <tr key={code}><th scope="row">{name}{parameters.map(({ ordinal }) => of(`v/${ordinal}/${code}`).problem).filter(Boolean).map((said) => <small key={said} className="problem">{said}</small>)}</th>
              {parameters.map((one) => { const { problem, value, ...field } = of(`v/${one.ordinal}/${code}`); return <td key={one.ordinal} className="num" data-name={one.name}><input {...field} key={value} className="counted" size={6} inputMode="numeric" aria-label={`${one.name}, ${name}`} aria-invalid={problem ? true : undefined} defaultValue={value} /></td>; })}</tr>
          ))}</tbody>
        </table>
      </div>
    </details>
  );
}

/** One look at a set: n, why it changed, and each parameter as a count ("93") or a printed share ("51 %"). Works without JavaScript. */
export function RoundForm({ action, hidden, values, parameters, districts, isCorrection, unit, cancelHref }: RoundFormProps) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const of: Shown = (name) => ({ name, id: name, problem: state.fields[name], value: (state.ok === false ? state.typed[name] : values[name]) ?? '' });
  return (
    <form action={send} className="desk-form" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={sameId} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="form-grid">
        <TextField {...of('label')} label="Nama kondisi" hint="misalnya Kondisi awal, Mei 2022" required maxLength={120} />
        <TextField {...of('tanggal')} label="Tanggal" hint="misalnya 31 Mei 2022" /><TextField {...of('waktu')} label="Waktu menurut sumber" hint="bila bukan satu tanggal" maxLength={200} />
        <TextField {...of('n')} label={`Jumlah sasaran (n), ${unit}`} counted />
        <TextArea {...of('alasan')} label="Sebab n berubah" hint="wajib bila n berbeda dari kondisi sebelumnya, misalnya pengukuran ulang atau alat diperbaiki" rows={2} maxLength={500} full />
        <div className="field full"><label className="tick"><input type="checkbox" name="awal" id="awal" value="ya" defaultChecked={of('awal').value === 'ya'} /> Ini data awal (baseline)</label></div>
        {parameters.map(({ ordinal, name }) => <TextField key={ordinal} {...of(`v/${ordinal}`)} label={name} hint="jumlah, atau persen tercetak dengan %" counted />)}
      </div>
      <Areas parameters={parameters} districts={districts} of={of} />
      <div className="form-grid">
        <TextArea {...of('catatan')} label="Catatan" rows={2} maxLength={1000} full />
        {isCorrection ? <TextField {...of('koreksi')} label="Alasan koreksi" required maxLength={500} full /> : null}
      </div>
      <div className="buttons"><Button kind="primary">{pending ? 'Menyimpan…' : 'Simpan kondisi'}</Button><a href={cancelHref}>Batal</a></div>
    </form>
  );
}
