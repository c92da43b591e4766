import { DeskForm } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { AgendaItem, MeetingReport } from '@/lib/meetings/queries/meeting';
import type { CommitmentRow } from '@/lib/meetings/queries/commitments';
import { dueWords } from '@/lib/meetings/rules/commitment';
import { KIND_WORDS } from '@/lib/meetings/rules/words';

export interface AgendaActions { accept: FormAction; move: FormAction; add: FormAction; decide: FormAction }
export interface AgendaProps { report: MeetingReport; address: Address; actions: AgendaActions; hidden: Readonly<Record<string, string>>; editable: boolean }

const MOVES = { naik: '↑ Naikkan', turun: '↓ Turunkan', lepas: 'Lepas', kembalikan: 'Kembalikan' } as const;

function Moves({ item, ways, hidden, action }: { item: AgendaItem; ways: readonly (keyof typeof MOVES)[]; hidden: AgendaProps['hidden']; action: FormAction }) {
  return <span className="agenda-moves">{ways.map((way) => <DeskForm key={way} action={action} within={`${way}-${item.id}`} kind="small" submit={MOVES[way]} hidden={{ ...hidden, butir: item.id, arah: way }} />)}</span>;
}

/** The form of a commitment, prefilled from the thing on the agenda. */
const decideHref = ({ id, agencyCode, villageCode, indicatorCode, people }: AgendaItem, { facts }: MeetingReport, address: Address): string =>
  carry(address, '/rapat/komitmen/baru', { rapat: facts.id, butir: id, instansi: agencyCode, desa: villageCode, indikator: indicatorCode, orang: people === null ? null : String(people) });

/** What was promised on this thing, each with its day. */
function Decided({ rows, address, today }: { rows: readonly CommitmentRow[]; address: Address; today: string }) {
  if (rows.length === 0) return null;
  return <ul className="line-list" aria-label="Komitmen atas hal ini">{rows.map((row) => <li key={row.id}><a href={carry(address, `/rapat/komitmen/${row.id}`)}>{row.agency ?? 'belum ada instansi'}: {row.text}</a> <small>{dueWords(row, today)}</small></li>)}</ul>;
}

function Item({ item, address, at, ...props }: AgendaProps & { item: AgendaItem; at: number }) {
  const { report, actions, hidden, editable } = props;
  const { items } = report;
  const ways = [...(at > 0 ? ['naik' as const] : []), ...(at < items.length - 1 ? ['turun' as const] : []), ...(item.decision === null ? ['lepas' as const] : [])];
  return (
    <li>
      <h3>{item.href ? <a href={carry(address, item.href)}>{item.title}</a> : item.title}</h3>
      <p>{item.reason} <small className="faint">{KIND_WORDS[item.kind]}</small></p>
      {item.decision && !editable ? <p className="decision"><b>Keputusan:</b> {item.decision}</p> : null}
      <Decided rows={report.commitments.filter(({ agendaItemId }) => agendaItemId === item.id)} address={address} today={report.today} />
      {editable ? (
        <>
          <DeskForm action={actions.decide} within={item.id} kind="small" submit="Simpan keputusan" hidden={{ ...hidden, butir: item.id }} fields={[{ kind: 'area', name: 'keputusan', label: `Keputusan hal ${at + 1}`, maxLength: 2000, full: true, value: item.decision ?? '' }]} />
          <p><a href={decideHref(item, report, address)}>Catat komitmen<span className="reader"> untuk {item.title}</span></a></p>
          <Moves item={item} ways={ways} hidden={hidden} action={actions.move} />
        </>
      ) : null}
    </li>
  );
}

function Proposal({ report: { proposal }, actions, hidden, editable }: AgendaProps) {
  if (!editable || proposal.length === 0) return null;
  return (
    <Section id="usulan" title={`Usulan dari angka: ${formatCount(proposal.length)} hal`} help="Urutannya tetap untuk data yang sama: komitmen terbuka, celah menurut orang yang perlu dijangkau, penanggung jawab yang belum hadir, laporan, uang, yang segera berakhir.">
      <DeskForm key={proposal.map(({ subject }) => subject).join(' ')} action={actions.accept} within="usulan" hidden={hidden} submit="Masukkan yang dicentang ke agenda" kind="primary">
        <fieldset className="tick-list single" id="d-subjek-usulan" tabIndex={-1}><legend className="reader">Hal yang diusulkan</legend>
          {proposal.map(({ subject, kind, title, reason }) => <label className="tick" key={subject}><input type="checkbox" name="subjek" value={subject} defaultChecked /> <span><b>{title}</b> <small>{reason} ({KIND_WORDS[kind]})</small></span></label>)}
        </fieldset>
      </DeskForm>
    </Section>
  );
}

/** The agenda of a meeting: decisions, order by buttons, things dropped, the proposal made from figures (F101). */
export function AgendaSection(props: AgendaProps) {
  const { report: { items, dropped }, actions, hidden, editable } = props;
  return (
    <>
      <Section id="agenda" title={items.length > 0 ? `Agenda: ${formatCount(items.length)} hal` : 'Agenda belum disusun'}>
        {items.length > 0 ? <ol className="agenda">{items.map((item, at) => <Item key={`${item.id} ${item.decision ?? ''}`} {...props} item={item} at={at} />)}</ol> : <p className="faint">{editable ? 'Ambil dari usulan di bawah, atau tambahkan sendiri.' : 'Koordinator menyusunnya sebelum rapat.'}</p>}
        {editable && dropped.length > 0 ? <ul className="line-list" aria-label="Dilepas dari agenda">{dropped.map((item) => <li key={item.id}><span className="faint">Dilepas: {item.title}</span> <Moves item={item} ways={['kembalikan']} hidden={hidden} action={actions.move} /></li>)}</ul> : null}
      </Section>
      <Proposal {...props} />
      {editable ? (
        <Section id="tambah" title="Tambah hal lain">
          <DeskForm key={items.length} action={actions.add} within="tambah" hidden={hidden} submit="Tambahkan" fields={[
            { kind: 'text', name: 'judul', label: 'Hal', required: true, maxLength: 200 }, { kind: 'text', name: 'alasan', label: 'Mengapa dibahas', required: true, maxLength: 300, full: true },
          ]} />
        </Section>
      ) : null}
    </>
  );
}
