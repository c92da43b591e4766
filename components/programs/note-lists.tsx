import type { LogLine, Note, ProgrammeDecree } from '@/lib/programs/queries/parts';
import { formatDay } from '@/lib/day';
import { NOTE_WORDS, type NoteKind } from '@/lib/programs/rules/words';

const KINDS: readonly NoteKind[] = ['strategy', 'intervention', 'group', 'award', 'sdg', 'remark'];

/** Innovation aspects as their table prints them; "before" only where somebody wrote it. */
export function AspectTables({ notes }: { notes: readonly Note[] }) {
  const topics = [...new Set(notes.map(({ topic }) => topic))];
  const hasBefore = notes.some(({ before }) => before !== null);
  return topics.map((topic) => (
    <div key={topic} className="programme-topic">
      {topic === null ? null : <h3>{topic}</h3>}
      <div className="scroll" tabIndex={0} role="region" aria-label={topic ?? 'Uraian inovasi'}>
        <table className="tight-table data-table roomy card-table">
          <caption className="reader">Uraian inovasi{topic === null ? '' : `: ${topic}`}</caption>
          <thead><tr><th scope="col">Aspek</th>{hasBefore ? <th scope="col">Sebelum</th> : null}<th scope="col">{hasBefore ? 'Sesudah' : 'Deskripsi'}</th></tr></thead>
          <tbody>{notes.filter((note) => note.topic === topic).map(({ id, heading, before, text }) => (
            <tr key={id}><th scope="row">{heading ?? '—'}</th>{hasBefore ? <td data-name="Sebelum">{before ?? <span className="faint">tidak ditulis</span>}</td> : null}<td className="prose" data-name={hasBefore ? 'Sesudah' : 'Deskripsi'}>{text}</td></tr>
          ))}</tbody>
        </table>
      </div>
    </div>
  ));
}

/** The rest of the words, by kind and then by topic. */
export function NoteLists({ notes }: { notes: readonly Note[] }) {
  return KINDS.flatMap((kind) => {
    const of = notes.filter((note) => note.kind === kind);
    if (of.length === 0) return [];
    const topics = [...new Set(of.map(({ topic }) => topic))];
    return [(
      <div key={kind} className="programme-topic">
        <h3>{NOTE_WORDS[kind]}</h3>
        {topics.map((topic) => (
          <div key={topic}>
            {topic === null ? null : <p className="faint">{topic}</p>}
            <ul className="line-list">{of.filter((note) => note.topic === topic).map(({ id, heading, text }) => <li key={id}>{heading === null ? null : <b>{heading}{kind === 'sdg' ? '.' : ':'} </b>}{text}</li>)}</ul>
          </div>
        ))}
      </div>
    )];
  });
}

/** Challenges with the answers that were given, and the advice of the source (F21). */
export function LogLists({ log }: { log: readonly LogLine[] }) {
  const of = (kind: LogLine['kind']): LogLine[] => log.filter((line) => line.kind === kind);
  const loose = of('step').filter(({ parentId }) => !of('obstacle').some(({ id }) => id === parentId));
  return (
    <>
      {of('obstacle').length > 0 ? <div className="programme-topic"><h3>Tantangan dan jawabannya</h3><ol className="line-list">{of('obstacle').map(({ id, text }) => <li key={id}>{text}{of('step').filter(({ parentId }) => parentId === id).map((step) => <small key={step.id}>Jawaban: {step.text}</small>)}</li>)}</ol>
        {loose.map(({ id, text }) => <p key={id}><b>Jawaban: </b>{text}</p>)}</div> : loose.map(({ id, text }) => <p key={id}><b>Langkah: </b>{text}</p>)}
      {of('strategy').length > 0 ? <div className="programme-topic"><h3>Langkah strategis menurut keputusan</h3><ol className="line-list">{of('strategy').map(({ id, text }) => <li key={id}>{text}</li>)}</ol></div> : null}
      {of('advice').length > 0 ? <div className="programme-topic"><h3>Saran</h3><ol className="line-list">{of('advice').map(({ id, text }) => <li key={id}>{text}</li>)}</ol></div> : null}
    </>
  );
}

export function DecreeList({ decrees }: { decrees: readonly ProgrammeDecree[] }) {
  return <ul className="line-list">{decrees.map(({ number, subject, issuedOn, note }) => <li key={number}><b>{number}</b>{issuedOn ? `, ${formatDay(issuedOn)}` : ''}: {subject}{note ? <small>{note}</small> : null}</li>)}</ul>;
}
