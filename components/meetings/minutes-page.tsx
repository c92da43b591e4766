import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDayLong } from '@/lib/day';
import type { Attendee, MeetingReport } from '@/lib/meetings/queries/meeting';
import { COMMITMENT_WORDS } from '@/lib/meetings/rules/commitment';
import { dayWords, LEVEL_WORDS, placeWords, STATE_WORDS } from '@/lib/meetings/rules/words';

const namesOf = (attendees: readonly Attendee[], attended: boolean | null): string => attendees.filter((one) => one.attended === attended).map(({ name }) => name).join(', ');

function Attendance({ attendees }: Pick<MeetingReport, 'attendees'>) {
  const rows = [['Hadir', namesOf(attendees, true)], ['Tidak hadir', namesOf(attendees, false)], ['Diundang, kehadiran tidak dicatat', namesOf(attendees, null)]] as const;
  if (attendees.length === 0) return <p>Daftar undangan belum dicatat.</p>;
  return <dl className="minutes-facts">{rows.filter(([, names]) => names !== '').map(([label, names]) => <div key={label}><dt>{label}</dt><dd>{names}</dd></div>)}</dl>;
}

function Commitments({ commitments }: Pick<MeetingReport, 'commitments'>) {
  if (commitments.length === 0) return <p>Tidak ada komitmen yang dicatat.</p>;
  return (
    <table className="tight-table roomy minutes-table">
      <caption className="reader">Komitmen rapat</caption>
      <thead><tr><th scope="col">Komitmen</th><th scope="col">Penanggung jawab</th><th scope="col">Tenggat</th><th scope="col">Keadaan</th></tr></thead>
      <tbody>{commitments.map(({ id, text, agency, dueOn, status }) => <tr key={id}><th scope="row" className="wrap">{text}</th><td>{agency ?? '—'}</td><td>{dueOn ? formatDayLong(dueOn) : 'belum ditetapkan'}</td><td>{COMMITMENT_WORDS[status]}</td></tr>)}</tbody>
    </table>
  );
}

/** Page /rapat/[id]/notulen: the minutes on upright A4, from agenda, attendance, decisions and commitments. */
export function MinutesPage({ report: { facts, items, attendees, commitments, teamName, printedAt }, address }: { report: MeetingReport; address: Address }) {
  const lines = [`${dayWords(facts)}${facts.startsAt ? `, pukul ${facts.startsAt}` : ''}`, placeWords(facts), `${LEVEL_WORDS[facts.level]}, ${facts.area}`, facts.body].filter(Boolean).join(' · ');
  return (
    <div className="minutes">
      <PageHead sentence={`Notulen ${facts.title}`} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: facts.title, href: carry(address, `/rapat/${facts.id}`) }, { text: 'Notulen' }]} example={facts.isExample} />
      <p>{lines}</p>
      <div className="stack">
        <Section id="hadir" title="Kehadiran"><Attendance attendees={attendees} /></Section>
        <Section id="agenda" title="Agenda dan keputusan">
          {items.length === 0 ? <p>Agenda tidak dicatat.</p> : <ol className="agenda">{items.map(({ id, title, reason, decision }) => <li key={id}><h3>{title}</h3><p>{reason}</p><p className="decision"><b>Keputusan:</b> {decision ?? 'belum diputuskan'}</p></li>)}</ol>}
        </Section>
        <Section id="komitmen" title="Komitmen"><Commitments commitments={commitments} /></Section>
        {facts.minutes ? <Section id="catatan" title="Catatan"><p className="decision">{facts.minutes}</p></Section> : null}
        <p className="faint">{teamName} · {facts.period ? `angka ${facts.period} · ` : ''}{STATE_WORDS[facts.state].toLowerCase()}{facts.source ? ` · sumber: ${facts.source}` : ''} · dicetak {printedAt}</p>
        <div className="signatures"><p>Pimpinan rapat</p><p>Sekretaris</p></div>
      </div>
    </div>
  );
}
