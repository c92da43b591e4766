import type { ReactNode } from 'react';
import { Mark } from './mark';
import { RoleMark } from './role-mark';
import { STATUS, type StatusCode } from './status-mark';

export function Legend({ children }: { children: ReactNode }) {
  return <ul className="legend">{children}</ul>;
}

/** The marks that a page uses, with letter and word. */
export function StatusLegend({ codes, target = false }: { codes: readonly StatusCode[]; target?: boolean }) {
  return (
    <Legend>
      {codes.map((code) => <li key={code}><Mark shape={STATUS[code].shape} />{STATUS[code].letter === '–' ? '' : `${STATUS[code].letter} `}{STATUS[code].word}</li>)}
      {target ? <li><span className="tick-sample" />target</li> : null}
    </Legend>
  );
}

/** U, P, D and the two warnings of a contribution matrix; `extra` explains figures and bars. */
export function RoleLegend({ extra = [] }: { extra?: readonly string[] }) {
  return (
    <Legend>
      <li><RoleMark role="lead" decorative /> penanggung jawab utama</li>
      <li><RoleMark role="support" decorative /> pendukung</li>
      <li><RoleMark role="funder" decorative /> pendana</li>
      <li><RoleMark role="lead" silent decorative /> tercatat, belum bekerja</li>
      <li><Mark shape="behind" /> tanpa kontribusi</li>
      {extra.map((line) => <li key={line}>{line}</li>)}
    </Legend>
  );
}
