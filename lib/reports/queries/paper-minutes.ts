import 'server-only';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { type MeetingReport, readMeetingPage } from '@/lib/meetings/queries/meeting';
import { dayWords, LEVEL_WORDS, placeWords, STATE_WORDS } from '@/lib/meetings/rules/words';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { PaperBlock, PaperDocument, PaperFact } from '@/lib/paper/document';
import { paperSize } from '../input/paper';
import { commitmentBlocks } from './paper-tables';
import { readMeetingSnapshot } from './paper-snapshot';
import { inZone } from './paper-meta';

const namesOf = (attendees: MeetingReport['attendees'], attended: boolean | null): string => attendees.filter((one) => one.attended === attended).map(({ name, office }) => (office ? `${name} (${office})` : name)).join(', ');

/** When, where, for which area and by whom. */
export function meetingFacts({ facts }: Pick<MeetingReport, 'facts'>): PaperFact[] {
  return [
    { label: 'Hari, tanggal', value: `${dayWords(facts)}${facts.startsAt ? `, pukul ${facts.startsAt}` : ''}` }, { label: 'Tempat', value: placeWords(facts) },
    { label: 'Tingkat dan wilayah', value: `${LEVEL_WORDS[facts.level]}, ${facts.area}` }, ...(facts.body ? [{ label: 'Tim', value: facts.body }] : []),
    ...(facts.period ? [{ label: 'Angka', value: facts.period }] : []), { label: 'Keadaan', value: STATE_WORDS[facts.state] },
  ];
}

function attendance({ attendees }: MeetingReport): PaperBlock {
  const rows = ([['Hadir', true], ['Tidak hadir', false], ['Diundang, kehadiran tidak dicatat', null]] as const)
    .map(([label, attended]) => ({ label, value: namesOf(attendees, attended) })).filter(({ value }) => value !== '');
  return rows.length === 0 ? { kind: 'text', text: 'Daftar undangan belum dicatat.' } : { kind: 'facts', rows };
}

/** The agenda with what was decided, or a line to write it on. */
export const agendaBlock = ({ items }: Pick<MeetingReport, 'items'>, isHeld: boolean): PaperBlock => (items.length === 0 ? { kind: 'text', text: 'Agenda tidak dicatat.' } : {
  kind: 'list', look: 'number', items: items.map(({ title, reason, decision }) => ({ title, text: reason, note: decision ? `Keputusan: ${decision}` : isHeld ? 'Keputusan: belum diputuskan' : 'Keputusan: ....................................................................................................' })),
});

/** The minutes of a meeting: attendance, agenda with decisions, commitments, notes. Refuses a meeting of another team ('not-found'). */
export async function readMinutes(tx: Tx, viewer: Viewer, params: SearchParams, id: string): Promise<PaperDocument> {
  const report = await readMeetingPage(tx, viewer, id);
  const { facts, commitments, teamName, today } = report;
  const snapshot = await readMeetingSnapshot(tx, viewer, id);
  return {
    meta: {
      team: teamName, title: `Notulen ${facts.title}`, subtitle: dayWords(facts), period: facts.period, stage: null, source: facts.source ?? 'catatan rapat di Simpul',
      madeAt: formatInstant(clock.now(), viewer.timeZone), snapshot: snapshot && { id: snapshot.id, takenAt: inZone(new Date(snapshot.takenAt), viewer.timeZone) },
      isExample: facts.isExample, size: paperSize(params), fileName: `notulen-${facts.heldOn ?? 'rapat'}`,
    },
    sections: [{
      blocks: [
        { kind: 'heading', level: 1, text: `Notulen ${facts.title}` }, { kind: 'facts', rows: meetingFacts(report) },
        { kind: 'heading', level: 2, text: 'Kehadiran' }, attendance(report), { kind: 'heading', level: 2, text: 'Agenda dan keputusan' }, agendaBlock(report, facts.state !== 'planned'),
        ...commitmentBlocks(commitments, today, 'Komitmen'), ...(facts.minutes ? [{ kind: 'heading' as const, level: 2 as const, text: 'Catatan' }, { kind: 'text' as const, text: facts.minutes }] : []),
        { kind: 'signatures', offices: ['Pimpinan rapat', 'Sekretaris'] },
      ],
    }],
  };
}
