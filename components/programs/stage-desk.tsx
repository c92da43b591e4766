import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { type Address, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { StageDesk } from '@/lib/programs/queries/desks';
import { stageWords, stateWords } from '@/lib/programs/rules/board';
import { STAGE_STATE_WORDS, STAGE_STATES } from '@/lib/programs/rules/words';
import { DeskTop, removalFields } from './desk-parts';
import './programs.css';

interface Props { report: StageDesk; address: Address; actions: { stage: FormAction; marks: FormAction; tie: FormAction } }

const STATES = STAGE_STATES.map((value) => ({ value, label: STAGE_STATE_WORDS[value] }));

function stageFields({ values, editing }: StageDesk): DeskField[] {
  const of = (name: string): { name: string; value: string } => ({ name, value: values[name] ?? '' });
  return [
    { kind: 'area', ...of('nama'), label: 'Tahapan', required: true, maxLength: 400, full: true }, { kind: 'select', ...of('keadaan'), label: 'Keadaan', choices: STATES, empty: 'belum ditandai' },
    { kind: 'text', ...of('tanggal'), label: 'Tanggal selesai', hint: 'misalnya 30 Juni 2026' }, { kind: 'text', ...of('catatan'), label: 'Catatan', maxLength: 500, full: true }, ...(editing ? removalFields('tahapan') : []),
  ];
}

function Steps({ report, address, actions }: Props) {
  const { stages, editing, hidden, mayEdit } = report;
  return (
    <Section id="tahapan" title={stages.length === 0 ? 'Belum ada tahapan' : `${formatCount(stages.length)} tahapan`} help="Urutan seperti ditulis. Mengubah sebuah tahapan tidak mengubah tanda di desa.">
      <ol className="line-list">{stages.map(({ id, name, state, doneOn }) => <li key={id}>{name} <small>{stateWords(state)}{doneOn ? `, ${formatDay(doneOn)}` : ''}{mayEdit ? <> · <a href={linkTo(address, { ubah: id, kabar: null }, '#tulis')} aria-label={`Ubah tahapan ${name}`}>Ubah</a></> : null}</small></li>)}</ol>
      {mayEdit ? (
        <div id="tulis" className="after">
          <h3 className="mb-2">{editing ? 'Ubah tahapan' : 'Tambah tahapan'}</h3>
          <DeskForm key={editing?.id ?? 'baru'} action={actions.stage} within="tahapan" hidden={{ ...hidden, id: editing?.id ?? '', versi: String(editing?.version ?? 0) }} fields={stageFields(report)} submit={editing ? 'Simpan tahapan' : 'Tambah tahapan'} kind="primary" />
          {editing ? <p className="help"><a href={linkTo(address, { ubah: null })}>Batal</a></p> : null}
        </div>
      ) : null}
    </Section>
  );
}

function Marks({ report: { stages, villages, board, hidden }, actions }: Props) {
  if (stages.length === 0 || villages.length === 0) return <Section id="desa" title="Tanda per desa"><p className="faint">{stages.length === 0 ? 'Tulis tahapan dahulu.' : 'Belum ada desa: kaitkan kegiatan yang menyebut desanya, atau pilih desa lokus sebagai tempat bekerja.'}</p></Section>;
  const fields: DeskField[] = [
    { kind: 'select', name: 'tahapan', label: 'Tahapan', choices: stages.map(({ key, name }, at) => ({ value: key, label: stageWords(at, name) })), empty: 'pilih tahapan', required: true, full: true },
    { kind: 'select', name: 'keadaan', label: 'Keadaan', choices: STATES, value: 'done', required: true }, { kind: 'text', name: 'tanggal', label: 'Tanggal', hint: 'misalnya 30 Juni 2026' }, { kind: 'text', name: 'catatan', label: 'Catatan', maxLength: 300, full: true },
  ];
  return (
    <Section id="desa" title={`Tandai ${formatCount(villages.length)} desa`} help="Centang desa, lalu pilih tahapan dan keadaannya. Tanda lama masuk riwayat.">
      {stages.map(({ key, name }, at) => (
        <details key={key} className="stage-marks" open={stages.length <= 3}>
          <summary>{stageWords(at, name)} <small>{formatCount(board.stages[at]?.done ?? null)} dari {formatCount(villages.length)} desa selesai</small></summary>
          <DeskForm action={actions.marks} within={key} hidden={{ ...hidden, tahapan: key }} fields={fields.filter(({ name: field }) => field !== 'tahapan')} submit="Tandai yang dicentang">
            <fieldset className="tick-list" id={`d-desa-${key}`} tabIndex={-1}><legend className="reader">Desa</legend>
              {board.rows.map(({ code, name: village, district, cells }) => <label className="tick" key={code}><input type="checkbox" name="desa" value={`${code}|${cells[at]?.version ?? 0}`} /> <span>{village} <small>{district} · {cells[at] ? STAGE_STATE_WORDS[cells[at].state] : 'belum ditandai'}</small></span></label>)}
            </fieldset>
          </DeskForm>
        </details>
      ))}
    </Section>
  );
}

function Ties({ report: { free, tied, hidden }, actions }: Props) {
  if (free.length === 0 && tied.length === 0) return <Section id="kegiatan" title="Kegiatan program"><p className="faint">Yang mengaitkan kegiatan adalah operator instansi kegiatan itu. Belum ada kegiatan instansi Anda yang dapat dikaitkan.</p></Section>;
  return (
    <Section id="kegiatan" title={`${formatCount(tied.length)} kegiatan Anda dalam program ini`} help="Kegiatan yang sudah diperiksa menjadi draf lagi setelah dikaitkan atau dilepas, lalu diajukan kembali.">
      {free.length > 0 ? <DeskForm action={actions.tie} within="kait" hidden={{ ...hidden, lepas: '' }} fields={[{ kind: 'select', name: 'kegiatan', label: 'Kegiatan yang belum bertanda program', choices: free, empty: 'pilih kegiatan', required: true, full: true }]} submit="Kaitkan kegiatan" /> : null}
      {tied.length > 0 ? <DeskForm action={actions.tie} within="lepas" hidden={{ ...hidden, lepas: 'ya' }} fields={[{ kind: 'select', name: 'kegiatan', label: 'Kegiatan dalam program ini', choices: tied, empty: 'pilih kegiatan', required: true, full: true }]} submit="Lepas dari program" /> : null}
    </Section>
  );
}

/** Page /program/<kode>/tahapan: steps, marks per village, and the activities that belong to the programme. */
export function StageDeskPage(props: Props) {
  const { report, address } = props;
  return (
    <div className="desk">
      <DeskTop row={report.row} title="Tahapan dan kegiatan" saved={report.saved} address={address} />
      <div className="stack"><Steps {...props} /><Marks {...props} /><Ties {...props} /></div>
      <p className="buttons no-print"><ButtonLink href={linkTo({ path: `/program/${report.row.code}`, params: {} }, { tim: address.params.tim ?? null })}>Kembali ke program</ButtonLink></p>
    </div>
  );
}
