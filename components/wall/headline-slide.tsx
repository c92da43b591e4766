import type { Slide } from '@/lib/reports/queries/wall';
import { shortWords } from '@/lib/reports/rules/wall';

type Of<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

/** The figures of the team in one look, and what the meeting will talk about. */
export function HeadlineSlide({ slide: { figures, agenda }, slides, meeting }: { slide: Of<'headline'>; slides: readonly Slide[]; meeting: boolean }) {
  return (
    <div className="wall-halves">
      <dl className="wall-figures">{figures.map(({ value, words, alarm }) => <div key={words} className={alarm ? 'alarm' : undefined}><dt>{words}</dt><dd>{value}</dd></div>)}</dl>
      {meeting && agenda.shown.length > 0 ? (
        <div className="wall-block"><h3>Agenda</h3>
          <ol className="wall-list">{agenda.shown.map(({ id, title, decision }) => <li key={id}><span>{shortWords(title, 60)}{decision ? <b> · diputuskan</b> : null}</span></li>)}</ol>
          {agenda.rest > 0 ? <p className="faint">dan {agenda.rest} lagi</p> : null}
        </div>
      ) : (
        <nav className="wall-block" aria-label="Isi"><h3>{meeting ? 'Agenda belum disusun' : 'Yang dibahas'}</h3>
          <ol className="wall-list">{slides.slice(1).filter(({ kind }) => kind !== 'village').map(({ id, kind }) => <li key={id}><a href={`#${id}`}>{WORDS[kind]}</a></li>)}
            {slides.some(({ kind }) => kind === 'village') ? <li><a href={`#${slides.find(({ kind }) => kind === 'village')?.id}`}>Desa demi desa</a></li> : null}</ol>
        </nav>
      )}
    </div>
  );
}

const WORDS: Readonly<Record<Slide['kind'], string>> = {
  headline: 'Keadaan', map: 'Peta: di mana celahnya', matrix: 'Siapa menyumbang apa', gaps: 'Siapa yang dinanti', money: 'Uang', village: 'Desa', commitments: 'Komitmen',
};
