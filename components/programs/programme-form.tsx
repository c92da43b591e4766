import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { ProgrammeFormReport } from '@/lib/programs/queries/desks';
import { PROGRAMME_STATE_WORDS, PROGRAMME_STATES, REACH_WORDS, REACHES } from '@/lib/programs/rules/words';
import { capitalize } from '@/lib/format';

function fieldsOf({ code, values, agencies, decrees }: ProgrammeFormReport): DeskField[] {
  const of = (name: string): { name: string; value: string } => ({ name, value: values[name] ?? '' });
  return [
    ...(code === null ? [{ kind: 'text' as const, ...of('kode'), label: 'Kode', hint: 'huruf kecil, angka, tanda hubung; menjadi alamat dan tanda kegiatan, tidak dapat diubah', required: true, maxLength: 40 }] : []),
    ...(agencies.length > 0 ? [{ kind: 'select' as const, ...of('instansi'), label: 'Instansi pemilik', choices: agencies, empty: 'pilih instansi', required: true }] : []),
    { kind: 'text', ...of('singkat'), label: 'Nama singkat', required: true, maxLength: 60 },
    { kind: 'text', ...of('nama'), label: 'Nama program', required: true, maxLength: 200, full: true },
    { kind: 'area', ...of('tujuan'), label: 'Tujuan', maxLength: 2000, full: true },
    { kind: 'area', ...of('mitra'), label: 'Pihak yang terlibat', hint: 'lembaga dan kelompok, bukan nama orang', maxLength: 1000, full: true },
    { kind: 'select', ...of('cakupan'), label: 'Bekerja di', choices: REACHES.map((value) => ({ value, label: capitalize(REACH_WORDS[value]) })), required: true, full: true },
    { kind: 'text', ...of('mulai'), label: 'Tahun mulai', required: true, width: 'narrow', maxLength: 4 }, { kind: 'text', ...of('selesai'), label: 'Tahun selesai', width: 'narrow', maxLength: 4 },
    { kind: 'select', ...of('keadaan'), label: 'Keadaan', choices: PROGRAMME_STATES.map((value) => ({ value, label: PROGRAMME_STATE_WORDS[value] })), required: true },
    { kind: 'select', ...of('sk'), label: 'Dasar keputusan', choices: decrees, empty: 'tidak ada', full: true },
    { kind: 'area', ...of('catatan'), label: 'Catatan', maxLength: 1000, full: true },
  ];
}

/** The form of a programme, new or to change. */
export function ProgrammeFormPage({ report, address, action }: { report: ProgrammeFormReport; address: Address; action: FormAction }) {
  const { code, title, hidden } = report;
  const back = carry(address, code === null ? '/program' : `/program/${code}`);
  return (
    <div className="desk">
      <PageHead sentence={title} trail={[{ text: 'Program', href: carry(address, '/program') }, ...(code === null ? [] : [{ text: code, href: back }]), { text: title }]} />
      <DeskForm action={action} hidden={hidden} fields={fieldsOf(report)} submit="Simpan program" kind="primary" />
      <p className="help mt-3"><a href={back}>Batal</a></p>
    </div>
  );
}
