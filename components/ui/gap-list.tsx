import type { ReactNode } from 'react';
import { Mark } from './mark';

/** `people` is text ("420", "≥ 215", "—"): units are never added together. */
export interface GapLine {
  readonly agency: string;
  readonly service: string;
  readonly code: string;
  readonly villages: readonly { readonly name: string; readonly people: string }[];
  readonly people: ReactNode;
  readonly unit: string;
  readonly href?: string;
}

/** Who is awaited, for what, where, for how many: one line per agency × service. */
export function GapList({ lines }: { lines: readonly GapLine[] }) {
  return (
    <ul className="gap-list">
      {lines.map(({ agency, service, code, villages, people, unit, href }) => (
        <li key={`${agency} ${code}`}>
          <Mark shape="behind" label="celah" />
          <span>
            <b>{agency}</b> belum hadir untuk {href ? <a href={href}>{service}</a> : service} <span className="faint">{code}</span>
            <small>{villages.map((village) => `${village.name} ${village.people}`).join(' · ')}</small>
          </span>
          <span className="people"><b>{people}</b><small>{unit}</small></span>
        </li>
      ))}
    </ul>
  );
}
