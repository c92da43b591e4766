import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { RoundDesk, SetDesk } from '@/lib/posyandu/queries/parameter-forms';
import { KIND_WORDS, SET_KINDS } from '@/lib/posyandu/rules/parameters';
import { RoundForm } from './round-form';

const trail = (address: Address, text: string) => [{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'Parameter sasaran', href: carry(address, '/posyandu/parameter') }, { text }];

/** Page /posyandu/parameter/baru. */
export function ParameterSetForm({ desk: { agencies, teamCode, ownAgency }, action, address }: { desk: SetDesk; action: FormAction; address: Address }) {
  const fields: DeskField[] = [
    { kind: 'text', name: 'nama', label: 'Nama daftar', hint: 'misalnya Parameter keluarga sasaran balita stunting', required: true, full: true, maxLength: 200 },
    { kind: 'select', name: 'jenis', label: 'Jenis', choices: SET_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })), value: 'share', required: true, full: true },
    { kind: 'text', name: 'satuan', label: 'Satuan', hint: 'misalnya keluarga, ibu hamil KEK', required: true, maxLength: 60 },
    { kind: 'select', name: 'instansi', label: 'Instansi yang mengisi', choices: agencies, value: ownAgency ?? '', empty: 'koordinator saja' },
    { kind: 'area', name: 'parameter', label: 'Parameter, satu baris satu', hint: 'Boleh didahului golongannya: sensitif | Tidak memiliki saluran pembuangan. Kosongkan untuk naik, tetap, turun.', full: true, maxLength: 20_000 },
    { kind: 'area', name: 'catatan', label: 'Catatan', full: true, maxLength: 1000 },
  ];
  return (
    <div className="desk">
      <PageHead sentence="Buat daftar parameter sasaran" trail={trail(address, 'Buat daftar')} />
      <DeskForm action={action} hidden={{ tim: teamCode }} fields={fields} submit="Buat daftar" kind="primary" />
    </div>
  );
}

/** Page /posyandu/parameter/<id>/kondisi: a new look, or the correction of one. */
export function RoundFormPage({ desk, action, address }: { desk: RoundDesk; action: FormAction; address: Address }) {
  const { title, set } = desk;
  return (
    <div className="desk">
      <PageHead sentence={title} trail={[...trail(address, set.name).slice(0, 2), { text: set.name, href: carry(address, `/posyandu/parameter/${set.id}`) }, { text: title }]} />
      <RoundForm action={action} {...desk.form} unit={set.unit} cancelHref={carry(address, `/posyandu/parameter/${set.id}`)} />
    </div>
  );
}
