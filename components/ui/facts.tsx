import type { ReactNode } from 'react';

export interface Fact { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode; readonly alarm?: boolean }

/** The facts of one thing in one ruled line; no tiles. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note, alarm }) => (
        <div key={label}><dt>{label}</dt><dd className={alarm ? 'alarm' : undefined}>{value}{note ? <> <small>{note}</small></> : null}</dd></div>
      ))}
    </dl>
  );
}
