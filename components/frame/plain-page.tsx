import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

/** A page with nothing but a sentence and a way on; `framed` when the office's top bar stands above it. */
export function PlainPage({ title, framed = false, children }: { title: string; framed?: boolean; children: ReactNode }) {
  const body = <div className="plain-page">{framed ? null : <Wordmark />}<h1>{title}</h1>{children}</div>;
  return framed ? body : <main id="isi">{body}</main>;
}
