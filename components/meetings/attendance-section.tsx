import { DeskForm } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { Attendee, MeetingReport } from '@/lib/meetings/queries/meeting';

export interface AttendanceActions { invite: FormAction; attend: FormAction }
interface Props { report: MeetingReport; actions: AttendanceActions; hidden: Readonly<Record<string, string>>; editable: boolean }

const cameWords = (attended: boolean | null): string => (attended === null ? 'belum dicatat' : attended ? 'hadir' : 'tidak hadir');

/** "Daftar hadir: 11 hadir" with names in the order of the list. */
const titleOf = (attendees: readonly Attendee[]): string => {
  const came = attendees.filter(({ attended }) => attended === true).length;
  const noted = attendees.some(({ attended }) => attended !== null);
  if (attendees.length === 0) return 'Belum ada yang diundang';
  return noted ? `Kehadiran: ${formatCount(came)} dari ${formatCount(attendees.length)} hadir` : `Diundang: ${formatCount(attendees.length)}`;
};

function Noting({ report: { attendees }, actions, hidden }: Omit<Props, 'editable'>) {
  if (attendees.length === 0) return null;
  return (
    <DeskForm key={`hadir ${hidden.versi}`} action={actions.attend} within="hadir" hidden={hidden} submit="Simpan kehadiran">
      <ul className="attendance" id="d-hadir-hadir" tabIndex={-1}>{attendees.map(({ id, name, attended }) => (
        <li key={id}><label htmlFor={`hadir-${id}`}>{name}</label><input type="hidden" name="peserta" value={id} />
          <select id={`hadir-${id}`} name="hadir" defaultValue={attended === null ? '' : attended ? 'ya' : 'tidak'}><option value="">belum dicatat</option><option value="ya">hadir</option><option value="tidak">tidak hadir</option></select></li>
      ))}</ul>
    </DeskForm>
  );
}

/** Who was asked and who came; agencies and offices, never persons. */
export function AttendanceSection({ report, actions, hidden, editable }: Props) {
  const { attendees, agencies } = report;
  return (
    <Section id="hadir" title={titleOf(attendees)}>
      {editable ? <Noting report={report} actions={actions} hidden={hidden} /> : attendees.length > 0 ? <ul className="line-list columns">{attendees.map(({ id, name, attended }) => <li key={id}>{name} <small>{cameWords(attended)}</small></li>)}</ul> : null}
      {editable ? (
        <details className="invitation" open={attendees.length === 0}>
          <summary>Ubah undangan</summary>
          <DeskForm key={`undang ${hidden.versi}`} action={actions.invite} within="undang" hidden={hidden} submit="Simpan undangan" fields={[
            { kind: 'area', name: 'lain', label: 'Peserta lain', hint: 'Satu lembaga atau jabatan per baris; bukan nama orang.', full: true, maxLength: 4000, value: attendees.filter(({ agencyCode }) => agencyCode === null).map(({ name }) => name).join('\n') },
          ]}>
            <fieldset className="tick-list" id="d-undangan-undang" tabIndex={-1}><legend>Instansi</legend>
              {agencies.map(({ code, name, invited }) => <label className="tick" key={code}><input type="checkbox" name="undangan" value={code} defaultChecked={invited} /> <span>{name}</span></label>)}
            </fieldset>
          </DeskForm>
        </details>
      ) : null}
    </Section>
  );
}
