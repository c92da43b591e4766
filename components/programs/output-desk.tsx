import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { OutputDesk } from '@/lib/programs/queries/desks';
import { outputFigure, periodWords } from '@/lib/programs/rules/outputs';
import { CLASS_WORDS, CLASSES } from '@/lib/programs/rules/words';
import { DeskTop, removalFields } from './desk-parts';

interface Props { report: OutputDesk; address: Address; action: FormAction }

const MEASURES = [{ value: 'count', label: 'Banyaknya' }, { value: 'share', label: 'Persen' }, { value: 'rupiah', label: 'Rupiah' }];
const MOMENTS = [{ value: 'before', label: 'Sebelum program' }, { value: 'after', label: 'Sesudah program' }];

function fieldsOf({ values, regions, editing }: OutputDesk): DeskField[] {
  const of = (name: string): { name: string; value: string } => ({ name, value: values[name] ?? '' });
  return [
    { kind: 'text', ...of('topik'), label: 'Kelompok angka', hint: 'judul tabelnya, misalnya Pendapatan kelompok', required: true, maxLength: 120 }, { kind: 'text', ...of('nama'), label: 'Nama keluaran', required: true, maxLength: 200 },
    { kind: 'select', ...of('ukuran'), label: 'Ukuran', choices: MEASURES, required: true }, { kind: 'text', ...of('satuan'), label: 'Satuan', hint: 'wajib bila banyaknya: orang, paket, kali', maxLength: 40 },
    { kind: 'text', ...of('periode'), label: 'Periode', hint: '2026, 2026-TW1, atau 2026-06', required: true }, { kind: 'text', ...of('sampai'), label: 'Data sampai tanggal', hint: 'bila periodenya belum penuh' },
    { kind: 'counted', ...of('angka'), label: 'Angka', hint: 'kosong berarti belum diketahui, bukan nol' }, { kind: 'counted', ...of('rencana'), label: 'Rencana' },
    { kind: 'select', ...of('wilayah'), label: 'Wilayah', choices: regions, required: true }, { kind: 'select', ...of('golongan'), label: 'Golongan', choices: CLASSES.map((value) => ({ value, label: CLASS_WORDS[value] })), empty: 'tidak digolongkan' },
    { kind: 'text', ...of('sasaran'), label: 'Kelompok sasaran', maxLength: 200 }, { kind: 'text', ...of('bagian'), label: 'Bagian dari', hint: 'nama keluaran lain di kelompok yang sama, untuk rincian', maxLength: 200 },
    { kind: 'select', ...of('saat'), label: 'Saat', choices: MOMENTS, empty: 'tidak dibandingkan' }, { kind: 'text', ...of('sumber'), label: 'Sumber', maxLength: 300 },
    { kind: 'area', ...of('catatan'), label: 'Catatan', maxLength: 1000, full: true }, ...(editing ? removalFields('angka') : []),
  ];
}

/** Page /program/<kode>/capaian: the figures with their links to change, and the form. */
export function OutputDeskPage({ report, address, action }: Props) {
  const { row, topics, editing, hidden, saved } = report;
  return (
    <div className="desk">
      <DeskTop row={row} title="Angka keluaran" saved={saved} address={address} />
      <div className="stack">
        <Section id="tulis" title={editing ? `Ubah ${editing.name}` : 'Tambah angka'} help="Bilangan ditulis utuh; persen dan rupiah diketik tanpa satuannya.">
          <DeskForm key={editing?.id ?? 'baru'} action={action} hidden={{ ...hidden, id: editing?.id ?? '', versi: String(editing?.version ?? 0) }} fields={fieldsOf(report)} submit={editing ? 'Simpan angka' : 'Tambah angka'} kind="primary" />
          <p className="help mt-3"><a href={editing ? linkTo(address, { ubah: null, kabar: null }) : carry(address, `/program/${row.code}`)}>Batal</a></p>
        </Section>
        {topics.map(({ name, rows }, at) => (
          <Section key={name} id={`kelompok-${at}`} title={name}>
            <ul className="line-list">{rows.map((one) => (
              <li key={one.id}>{one.name}: <b>{outputFigure(one)}</b> {one.measure === 'count' && one.amount !== null ? one.unit : ''} <small>{periodWords(one)} · {one.region}
                {' · '}{one.indicator === null ? <a href={linkTo(address, { ubah: one.id, seperti: null, kabar: null }, '#tulis')}>Ubah</a> : <a href={carry(address, `/indikator/${one.indicator}`)}>nilai indikator {one.indicator}</a>}
                {' · '}<a href={linkTo(address, { seperti: one.id, ubah: null, kabar: null }, '#tulis')}>Periode lain</a></small></li>
            ))}</ul>
          </Section>
        ))}
      </div>
    </div>
  );
}
