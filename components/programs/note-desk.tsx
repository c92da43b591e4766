import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { NoteDesk } from '@/lib/programs/queries/desks';
import { NOTE_KINDS, NOTE_WORDS } from '@/lib/programs/rules/words';
import { DeskTop, removalFields } from './desk-parts';

interface Props { report: NoteDesk; address: Address; action: FormAction }

const KINDS = [...NOTE_KINDS.map((value) => ({ value: value as string, label: NOTE_WORDS[value] })), { value: 'obstacle', label: 'Tantangan (masuk catatan kendala tim)' }, { value: 'step', label: 'Jawaban atas tantangan (masuk catatan kendala tim)' }];

function fieldsOf({ values, editing }: NoteDesk): DeskField[] {
  const of = (name: string): { name: string; value: string } => ({ name, value: values[name] ?? '' });
  return [
    { kind: 'select', ...of('jenis'), label: 'Jenis', choices: editing ? KINDS.slice(0, NOTE_KINDS.length) : KINDS, required: true }, { kind: 'text', ...of('topik'), label: 'Bagian', hint: 'judul tabel atau kelompoknya', maxLength: 120 },
    { kind: 'text', ...of('judul'), label: 'Judul', hint: 'aspek, nomor SDGs, tahun penghargaan; bukan nama orang', maxLength: 200, full: true },
    { kind: 'area', ...of('sebelum'), label: 'Keadaan sebelum', hint: 'untuk aspek', maxLength: 1000, full: true }, { kind: 'area', ...of('isi'), label: 'Isi', required: true, maxLength: 2000, full: true },
    { kind: 'text', ...of('sumber'), label: 'Sumber', maxLength: 300, full: true }, ...(editing ? removalFields('catatan') : []),
  ];
}

/** Page /program/<kode>/catatan: what the programme says in words. */
export function NoteDeskPage({ report, address, action }: Props) {
  const { row, notes, editing, hidden, saved } = report;
  return (
    <div className="desk">
      <DeskTop row={row} title="Catatan program" saved={saved} address={address} />
      <div className="stack">
        <Section id="tulis" title={editing ? 'Ubah catatan' : 'Tambah catatan'} help="Nama orang tidak disimpan: tulis jabatan atau peran.">
          <DeskForm key={editing?.id ?? 'baru'} action={action} hidden={{ ...hidden, id: editing?.id ?? '', versi: String(editing?.version ?? 0) }} fields={fieldsOf(report)} submit={editing ? 'Simpan catatan' : 'Tambah catatan'} kind="primary" />
          <p className="help mt-3"><a href={editing ? linkTo(address, { ubah: null, kabar: null }) : carry(address, `/program/${row.code}`)}>Batal</a></p>
        </Section>
        {NOTE_KINDS.map((kind) => {
          const of = notes.filter((note) => note.kind === kind);
          return of.length === 0 ? null : <Section key={kind} id={kind} title={NOTE_WORDS[kind]}><ul className="line-list">{of.map(({ id, topic, heading, text }) => <li key={id}>{heading === null ? null : <b>{heading}: </b>}{text} <small>{topic === null ? '' : `${topic} · `}<a href={linkTo(address, { ubah: id, kabar: null }, '#tulis')}>Ubah</a></small></li>)}</ul></Section>;
        })}
      </div>
    </div>
  );
}
