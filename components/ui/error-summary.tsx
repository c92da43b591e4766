'use client';
import { useEffect, useRef } from 'react';
import { fieldId } from './field';

interface Props {
  /** The sentence of the refusal. */
  sentence: string | null;
  /** Problems by field name, in the order of the form. */
  fields: Readonly<Record<string, string>>;
  /** Names that are warnings: may be sent with a reason. */
  warnings?: readonly string[];
  /** Id of the field by name, where it is not the usual one. */
  idOf?: (name: string) => string;
}

/** What is wrong, above the form, with a link to each field; takes the focus so that nobody misses it. */
export function ErrorSummary({ sentence, fields, warnings = [], idOf = fieldId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const problems = Object.entries(fields);
  // A sentence that a field says too is read once.
  const heading = problems.some(([, problem]) => problem === sentence) ? null : sentence;
  useEffect(() => { box.current?.focus(); }, [sentence, fields]);
  if (sentence === null && problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="9" fill="var(--color-error)" /><path d="M10 5v6.4M10 13.4v2" stroke="#fff" strokeWidth="2.2" />
      </svg>
      <h2>{heading ?? 'Periksa kembali isian berikut'}</h2>
      {problems.length > 0 ? (
        <ul>{problems.map(([name, problem]) => (
          <li key={name} className={warnings.includes(name) ? 'warning' : undefined}><a href={`#${idOf(name)}`}>{problem}</a></li>
        ))}</ul>
      ) : null}
    </div>
  );
}
