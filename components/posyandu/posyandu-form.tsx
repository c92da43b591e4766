'use client';
import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type Choice, ChoiceGroup, SelectField } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId, TextArea, TextField } from '@/components/ui/field';
import type { FormAction, FormState } from '@/lib/form-action';
import type { PosyanduForm as Form } from '@/lib/posyandu/queries/posyandu';
import { BUILDING_WORDS, BUILDINGS, FIELD_CHOICES, REPORTER_WORDS, REPORTERS, STAGE_CHOICES } from '@/lib/posyandu/rules/register';
import './posyandu.css';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const ANSWERS: readonly Choice[] = [{ value: 'ada', label: 'ada' }, { value: 'tidak', label: 'tidak ada' }];
const NONE: Choice = { value: 'tidak', label: 'tidak satu pun' };
const UNKNOWN = 'belum diketahui';

interface Props { action: FormAction; form: Form; children?: ReactNode }

/** A part of the form under its name. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return <fieldset className="form-part"><legend>{title}</legend><div className="form-grid">{children}</div></fieldset>;
}

type Shown = (name: string) => { name: string; problem: string | undefined; value: string };

/** A count, a question with three answers, or a pair "terlayani dari sasaran". */
const count = (of: Shown, name: string, label: string, hint?: string) => <TextField key={name} {...of(name)} label={label} hint={hint} counted width="narrow" />;
const ask = (of: Shown, name: string, label: string) => <SelectField key={`${name} ${of(name).value}`} {...of(name)} label={label} choices={ANSWERS} empty={UNKNOWN} required />;

function Strata({ of }: { of: Shown }) {
  return (
    <Part title="Untuk strata">
      {count(of, 'hariBuka', 'Hari buka setahun', 'syarat madya: 8 atau lebih')}{count(of, 'kaderBertugas', 'Rata-rata kader bertugas', 'misalnya 5 atau 5,2')}
      {count(of, 'kiaN', 'KIA terlayani')}{count(of, 'kiaD', 'Sasaran KIA')}{count(of, 'kbN', 'KB terlayani')}{count(of, 'kbD', 'Sasaran KB')}
      {count(of, 'imunisasiN', 'Imunisasi terlayani')}{count(of, 'imunisasiD', 'Sasaran imunisasi')}{count(of, 'danaN', 'Peserta dana sehat')}{count(of, 'danaD', 'Sasaran dana sehat')}
      {ask(of, 'tambahan', 'Program tambahan')}<TextField {...of('namaTambahan')} label="Nama program tambahan" maxLength={200} />
    </Part>
  );
}

function Facilities({ of, decrees }: { of: Shown; decrees: readonly Choice[] }) {
  return (
    <Part title="Sarana, alat, dan pendamping">
      {ask(of, 'alat', 'Alat antropometri baku')}<TextField {...of('alatDiperiksa')} label="Alat diperiksa" hint="misalnya 30 Juni 2026" />
      <SelectField key={`gedung ${of('gedung').value}`} {...of('gedung')} label="Gedung" choices={BUILDINGS.map((value) => ({ value, label: BUILDING_WORDS[value] }))} empty={UNKNOWN} required />
      {ask(of, 'air', 'Air bersih')}{ask(of, 'jamban', 'Jamban')}{ask(of, 'internet', 'Internet')}
      {ask(of, 'pendamping', 'Tenaga pendamping')}<TextField {...of('honor')} label="Sumber honor pendamping" hint="misalnya APBD melalui TKPKD" maxLength={200} />
      {count(of, 'phi', 'PHI sejak tahun', 'kosong bila belum menjadi PHI')}
      <SelectField key={`sk ${of('phiSk').value}`} {...of('phiSk')} label="Dasar PHI" choices={decrees} empty="tidak ada" />
    </Part>
  );
}

/** The form of a posyandu; what is left empty is unknown, not "no". Works without JavaScript. */
export function PosyanduForm({ action, form: { hidden, values, villages, agencies, decrees }, children }: Props) {
  const [state, send, pending] = useActionState(action, EMPTY);
  const of: Shown = (name) => ({ name, problem: state.fields[name], value: (state.ok === false ? state.typed[name] : values[name]) ?? '' });
  const many = (name: string): { name: string; problem: string | undefined; chosen: string[] } => ({ name, problem: state.fields[name], chosen: of(name).value.split('\n') });
  return (
    <form action={send} className="desk-form" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={state.fields} idOf={fieldId} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Part title="Posyandu">
        <TextField {...of('nama')} label="Nama" required maxLength={100} />
        <SelectField key={`desa ${of('desa').value}`} {...of('desa')} label="Desa atau kelurahan" choices={villages} empty="pilih desa" required />
        <TextField {...of('nomor')} label="Nomor resmi" hint="PP.KK.CC.DDDD.NNN, mulai dengan kode desanya" maxLength={17} />
        <SelectField key={`aktif ${of('aktif').value}`} {...of('aktif')} label="Keadaan" choices={[{ value: 'ya', label: 'aktif' }, { value: 'tidak', label: 'tidak aktif' }]} required />
        <SelectField key={`pelapor ${of('pelapor').value}`} {...of('pelapor')} label="Siapa yang melapor" choices={REPORTERS.map((value) => ({ value, label: REPORTER_WORDS[value] }))} required />
        <SelectField key={`opd ${of('instansi').value}`} {...of('instansi')} label="Instansi yang mengisi" choices={agencies} empty="belum ditentukan" />
        {count(of, 'kader', 'Kader', 'jumlahnya saja, tanpa nama')}{count(of, 'kaderTerlatih', 'Kader terlatih')}
      </Part>
      <Strata of={of} />
      <Facilities of={of} decrees={decrees} />
      <Part title="Layanan">
        <ChoiceGroup {...many('siklus')} label="Siklus hidup (ILP)" hint="Tanpa centang berarti belum diketahui." choices={[...STAGE_CHOICES, NONE]} many />
        <ChoiceGroup {...many('spm')} label="Enam SPM" hint="Tanpa centang berarti belum diketahui." choices={[...FIELD_CHOICES, NONE]} many />
        <TextArea {...of('catatan')} label="Catatan" rows={2} maxLength={1000} full />
        {'alasan' in values ? <TextField {...of('alasan')} label="Alasan perubahan" maxLength={500} full /> : null}
      </Part>
      <div className="buttons"><Button kind="primary">{pending ? 'Menyimpan…' : 'Simpan posyandu'}</Button>{children}</div>
    </form>
  );
}
