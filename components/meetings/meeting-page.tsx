import { DeskForm } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { MeetingReport } from '@/lib/meetings/queries/meeting';
import { dayWords, LEVEL_WORDS, placeWords, STATE_WORDS } from '@/lib/meetings/rules/words';
import { type AgendaActions, AgendaSection } from './agenda-section';
import { type AttendanceActions, AttendanceSection } from './attendance-section';
import { CommitmentList } from './commitment-list';
import { MeetingForm } from './meeting-form';

export interface MeetingActions extends AgendaActions, AttendanceActions { save: FormAction; state: FormAction; cancel: FormAction; minutes: FormAction }
interface Props { report: MeetingReport; address: Address; actions: MeetingActions }

function Commitments({ report: { commitments, open, today }, address }: Omit<Props, 'actions'>) {
  return (
    <>
      {open.length > 0 ? <Section id="terbuka" title={`Masih terbuka dari rapat lain: ${formatCount(open.length)} komitmen`}><CommitmentList rows={open} address={address} today={today} caption="Komitmen yang masih terbuka" /></Section> : null}
      {commitments.length > 0 ? <Section id="komitmen" title={`Komitmen rapat ini: ${formatCount(commitments.length)}`}><CommitmentList rows={commitments} address={address} today={today} caption="Komitmen rapat ini" /></Section> : null}
    </>
  );
}

function Minutes({ report: { facts }, actions, hidden, editable }: Pick<Props, 'report' | 'actions'> & { hidden: Readonly<Record<string, string>>; editable: boolean }) {
  if (!editable && facts.minutes === null) return null;
  return (
    <Section id="catatan" title="Catatan rapat">
      {editable
        ? <DeskForm key={`catatan ${facts.version}`} action={actions.minutes} within="catatan" hidden={hidden} submit="Simpan catatan" fields={[{ kind: 'area', name: 'catatan', label: 'Catatan', maxLength: 10_000, full: true, value: facts.minutes ?? '' }]} />
        : <p className="decision">{facts.minutes}</p>}
    </Section>
  );
}

const NEXT_STATES = { planned: [['held', 'Rapat sudah berlangsung']], held: [['closed', 'Notulen selesai'], ['planned', 'Kembali ke rencana']], closed: [['held', 'Buka kembali notulen']], cancelled: [['planned', 'Jadikan rencana lagi']] } as const;

function Managing({ report: { facts, choices, teamCode }, actions, hidden }: Pick<Props, 'report' | 'actions'> & { hidden: Readonly<Record<string, string>> }) {
  if (!choices) return null;
  return (
    <Section id="atur" title="Atur rapat ini">
      <div className="agenda-moves">{NEXT_STATES[facts.state].map(([state, words]) => <DeskForm key={state} action={actions.state} within={state} hidden={{ ...hidden, keadaan: state }} submit={words} />)}</div>
      {facts.state === 'planned' || facts.state === 'held' ? <MeetingForm action={actions.save} teamCode={teamCode} choices={choices} facts={facts} /> : null}
      {facts.state === 'planned' ? (
        <details className="invitation"><summary>Batalkan rapat</summary>
          <DeskForm action={actions.cancel} within="batal" hidden={hidden} submit="Batalkan rapat" kind="danger" fields={[{ kind: 'text', name: 'alasan', label: 'Alasan', required: true, maxLength: 500, full: true }]} />
        </details>
      ) : null}
    </Section>
  );
}

/** Page /rapat/[id]: what, when, where; agenda with decisions, who came, commitments, notes. */
export function MeetingPage({ report, address, actions }: Props) {
  const { facts, headline, mayManage, teamCode } = report;
  const hidden = { tim: teamCode, id: facts.id, versi: String(facts.version) };
  const editable = mayManage && (facts.state === 'planned' || facts.state === 'held');
  const all = [
    { label: 'Tanggal', value: `${dayWords(facts)}${facts.startsAt ? `, pukul ${facts.startsAt}` : ''}` }, { label: 'Tempat', value: placeWords(facts) },
    { label: 'Tingkat', value: `${LEVEL_WORDS[facts.level]}, ${facts.area}` }, { label: 'Keadaan', value: STATE_WORDS[facts.state] },
    ...(facts.period ? [{ label: 'Angka', value: facts.period }] : []), ...(facts.body ? [{ label: 'Tim', value: facts.body }] : []), ...(facts.source ? [{ label: 'Sumber', value: facts.source }] : []),
  ];
  return (
    <div className="desk meeting">
      <PageHead sentence={headline} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: facts.title }]} example={facts.isExample} freshness={<><a href={carry(address, `/rapat/${facts.id}/proyektor`)}>Layar rapat (proyektor)</a><br /><a href={carry(address, `/rapat/${facts.id}/notulen`)}>Notulen untuk dicetak</a><br /><a href={carry(address, `/rapat/${facts.id}/paket`)}>Bahan rapat untuk dicetak</a></>} />
      <Facts facts={all} />
      <div className="stack">
        <AgendaSection report={report} address={address} actions={actions} hidden={hidden} editable={editable} />
        <Commitments report={report} address={address} />
        <AttendanceSection report={report} actions={actions} hidden={hidden} editable={editable} />
        <Minutes report={report} actions={actions} hidden={hidden} editable={editable} />
        {mayManage ? <Managing report={report} actions={actions} hidden={hidden} /> : null}
      </div>
    </div>
  );
}
