import type { ReactNode } from 'react';
import { Mark } from './mark';

/** `people` is text ("420", "≥ 215", "—"): units are never added together. */
export interface GapLine {
  readonly agency: string;
  readonly service: string;
  readonly code: string;
  /** `href`: decide for this village. */
  readonly villages: readonly { readonly name: string; readonly people: string; readonly href?: string }[];
  readonly people: ReactNode;
  readonly unit: string;
  readonly href?: string;
  /** Where to decide on it, for whoever may. */
  readonly decide?: string;
}

function Village({ village: { name, people, href }, first, code }: { village: GapLine['villages'][number]; first: boolean; code: string }) {
  return <>{first ? '' : ' · '}{href ? <a href={href} aria-label={`Putuskan ${code} di ${name}`}>{name}</a> : name} {people}</>;
}

/** Who is awaited, for what, where, for how many: one line per agency × service. */
export function GapList({ lines }: { lines: readonly GapLine[] }) {
  return (
    <ul className="gap-list">
      {lines.map(({ agency, service, code, villages, people, unit, href, decide }) => (
        <li key={`${agency} ${code}`}>
          <Mark shape="behind" label="celah" />
          <span>
            <b>{agency}</b> belum hadir untuk {href ? <a href={href}>{service}</a> : service} <span className="faint">{code}</span>
            {decide ? <a className="decide no-print" href={decide} aria-label={`Putuskan ${agency}, ${code}`}>Putuskan</a> : null}
            <small>{villages.map((village, at) => <Village key={village.name} village={village} first={at === 0} code={code} />)}</small>
          </span>
          <span className="people"><b>{people}</b><small>{unit}</small></span>
        </li>
      ))}
    </ul>
  );
}
