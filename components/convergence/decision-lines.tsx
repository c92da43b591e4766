import { Section } from '@/components/ui/section';
import { openQuestions } from '@/lib/convergence/rules/open-questions';
import type { LineGroup } from '@/lib/convergence/rules/village-lines';

/** Rows that the sheet has room for, and rows to write on where little is asked. */
const MOST_ROWS = 4;
const LEAST_ROWS = 3;

function Row({ who, what }: { who?: string; what?: string }) {
  return (
    <li><span className="tick-box" aria-hidden="true" /><span>{who ? <b>{who}</b> : null}{what ? ` · ${what}` : null}</span><span className="writing-line" /></li>
  );
}

/** Paper only: the fifth question. What the village waits for by lead, with room to write the decision, who and until when. */
export function DecisionLines({ groups }: { groups: readonly LineGroup[] }) {
  const questions = openQuestions(groups.flatMap(({ lines }) => lines));
  const rest = questions.length - MOST_ROWS;
  const empty = Array.from({ length: Math.max(1, LEAST_ROWS - questions.length) }, (_, at) => at);
  return (
    <Section id="keputusan" className="print-only" title="Yang diputuskan" help="Keputusan, nama, dan tenggat ditulis dalam rapat.">
      <ul className="decision-lines">
        {questions.slice(0, MOST_ROWS).map(({ lead, services }) => <Row key={lead?.code ?? ''} who={lead?.name ?? 'Belum ada penanggung jawab'} what={services.join('; ')} />)}
        {rest > 0 ? <Row who={`${rest} penanggung jawab lain`} /> : empty.map((at) => <Row key={at} />)}
      </ul>
    </Section>
  );
}
