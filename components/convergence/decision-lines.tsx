import { Section } from '@/components/ui/section';
import { openQuestions } from '@/lib/convergence/rules/open-questions';
import type { LineGroup } from '@/lib/convergence/rules/village-lines';

/** Rows that the sheet has room for, and rows to write on where little is asked. */
const MOST_ROWS = 4;
const LEAST_ROWS = 3;

/** A commitment that stands: who, what and until when. */
export interface DecidedLine { id: string; who: string; what: string; due: string }

function Row({ who, what }: { who?: string; what?: string }) {
  return (
    <li><span className="tick-box" aria-hidden="true" /><span>{who ? <b>{who}</b> : null}{what ? ` · ${what}` : null}</span><span className="writing-line" /></li>
  );
}

/** Paper only: the fifth question. First what was decided and still stands, then what the village waits for by lead, with room to write the decision, who and until when. */
export function DecisionLines({ groups, decided = [] }: { groups: readonly LineGroup[]; decided?: readonly DecidedLine[] }) {
  const questions = openQuestions(groups.flatMap(({ lines }) => lines));
  const room = Math.max(1, MOST_ROWS - decided.length);
  const rest = questions.length - room;
  const empty = Array.from({ length: Math.max(1, LEAST_ROWS - questions.length - decided.length) }, (_, at) => at);
  return (
    <Section id="keputusan" className="print-only" title="Yang diputuskan" help="Keputusan, nama, dan tenggat ditulis dalam rapat.">
      <ul className="decision-lines">
        {decided.slice(0, MOST_ROWS).map(({ id, who, what, due }) => <li key={id} className="decided"><span className="tick-box" aria-hidden="true" /><span><b>{who}</b> · {what} <small>{due}</small></span></li>)}
        {decided.length > MOST_ROWS ? <li className="decided"><span /><span>dan {decided.length - MOST_ROWS} komitmen lain</span></li> : null}
        {questions.slice(0, room).map(({ lead, services }) => <Row key={lead?.code ?? ''} who={lead?.name ?? 'Belum ada penanggung jawab'} what={services.join('; ')} />)}
        {rest > 0 ? <Row who={`${rest} penanggung jawab lain`} /> : empty.map((at) => <Row key={at} />)}
      </ul>
    </Section>
  );
}
