import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { Notice } from '@/components/ui/notice';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { CommitmentFormReport } from '@/lib/meetings/queries/commitment-form';
import { FOLLOW_UP_SOURCE } from '@/lib/meetings/rules/follow-ups';

function fieldsOf({ values, choices }: CommitmentFormReport): DeskField[] {
  const of = (name: string): { name: string; value: string } => ({ name, value: values[name] ?? '' });
  return [
    { kind: 'select', ...of('instansi'), label: 'Instansi yang berjanji', choices: choices.agencies, empty: 'pilih instansi', required: true },
    { kind: 'text', ...of('batas'), label: 'Batas waktu', hint: 'misalnya 30 Juni 2027', required: true },
    { kind: 'area', ...of('isi'), label: 'Isi komitmen', hint: 'Apa yang dikerjakan, di mana, untuk siapa.', required: true, full: true, maxLength: 500 },
    { kind: 'select', ...of('rtl'), label: 'Tindak lanjut', hint: `39 butir: ${FOLLOW_UP_SOURCE}.`, choices: choices.followUps, empty: 'lainnya', full: true },
    ...(choices.villages.length > 0 ? [{ kind: 'select' as const, ...of('desa'), label: 'Desa', choices: choices.villages, empty: 'tidak satu desa' }] : []),
    { kind: 'select', ...of('indikator'), label: 'Indikator', choices: choices.indicators, empty: 'tidak satu indikator' },
    { kind: 'counted', ...of('orang'), label: 'Yang dijangkau', hint: 'orang, keluarga, atau rumah tangga' },
    { kind: 'select', ...of('rapat'), label: 'Rapat', choices: choices.meetings, empty: 'di luar rapat' },
    ...('alasan' in values ? [{ kind: 'text' as const, ...of('alasan'), label: 'Alasan perubahan', required: true, full: true, maxLength: 500 }] : []),
  ];
}

/** The form of a commitment; a province has no villages, so its field goes along empty. */
export function CommitmentFormPage({ report, address, action, back }: { report: CommitmentFormReport; address: Address; action: FormAction; back: string }) {
  const { title, hidden, ignored, choices } = report;
  const trail = [{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Komitmen', href: carry(address, '/rapat/komitmen') }, { text: title }];
  return (
    <div className="desk">
      <PageHead sentence={title} trail={trail} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      <DeskForm action={action} hidden={{ ...hidden, ...(choices.villages.length > 0 ? {} : { desa: '' }) }} fields={fieldsOf(report)} submit="Simpan komitmen" kind="primary" />
      <p className="help mt-3"><a href={back}>Batal</a></p>
    </div>
  );
}
