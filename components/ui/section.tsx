import type { ReactNode } from 'react';
import { ExampleTag } from './example-tag';

export interface SectionLink { readonly label: string; readonly href: string }

interface Props {
  /** Says the finding already: "Desa lokus: 4 dari 8 konvergen". */
  title: ReactNode;
  /** Anchor; the heading gets `<id>-judul`. */
  id: string;
  link?: SectionLink;
  links?: readonly SectionLink[];
  help?: ReactNode;
  example?: boolean;
  className?: string;
  children?: ReactNode;
}

/** One ink rule, a title, at most one line of help. Sections never nest. */
export function Section({ title, id, link, links, help, example = false, className = '', children }: Props) {
  const all = links ?? (link ? [link] : []);
  return (
    <section className={`section ${className}`.trim()} id={id} aria-labelledby={`${id}-judul`}>
      <div className="section-head">
        <h2 id={`${id}-judul`}>{title}{example ? <> <ExampleTag /></> : null}</h2>
        {all.length > 0 ? <span className="links">{all.map(({ label, href }) => <a key={href} href={href}>{label}</a>)}</span> : null}
      </div>
      {help ? <p className="help">{help}</p> : null}
      {children}
    </section>
  );
}
