import type { ReactNode } from 'react';

/** Something to know about this page; `saved` answers a form and is read out. */
export function Notice({ kind = 'info', title, children }: { kind?: 'info' | 'warning' | 'error' | 'saved'; title?: string; children?: ReactNode }) {
  const voice = kind === 'error' ? { role: 'alert' } : kind === 'saved' ? { role: 'status' } : {};
  return (
    <div className={kind === 'warning' || kind === 'error' ? `notice ${kind}` : 'notice'} {...voice}>
      {title ? <b>{title} </b> : null}{children}
    </div>
  );
}

/** Nothing here yet: says why, and the next step. */
export function EmptyState({ title, children, next }: { title: string; children?: ReactNode; next?: { label: string; href: string } }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children}
      {next ? <p className="next"><a href={next.href}>{next.label}</a></p> : null}
    </div>
  );
}
