import type { ReactNode } from 'react';

export interface Fact { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode; readonly alarm?: boolean }

/** Rupiah and spans of days are too wide for half a phone. */
const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > 12;

/** The facts of one thing in one ruled line; no tiles. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note, alarm }) => (
        <div key={label} className={isLong(value) ? 'long' : undefined}><dt>{label}</dt><dd className={alarm ? 'alarm' : undefined}>{value}{note ? <> <small>{note}</small></> : null}</dd></div>
      ))}
    </dl>
  );
}
