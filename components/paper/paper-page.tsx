import { type Crumb, PageHead } from '@/components/frame/page-head';
import { footLines } from '@/lib/paper/foot-lines';
import type { PaperDocument } from '@/lib/paper/document';
import { Blocks } from './paper-blocks';

export interface PaperLink { label: string; href: string }

interface Props {
  document: PaperDocument;
  trail: readonly Crumb[];
  /** The same document as PDF and Excel, and other sizes of paper. */
  links: readonly PaperLink[];
  /** Below the links: what the reader should know before printing. */
  hint?: string | null;
}

/** A document on the screen and, printed by the browser, on A4 or F4: the same words and figures as its PDF. */
export function PaperPage({ document: { meta, sections }, trail, links, hint }: Props) {
  const about = [meta.period, meta.stage ? `angka ${meta.stage}` : null, meta.subtitle].filter(Boolean).join(' · ');
  return (
    <article className={`paper ${meta.size.toLowerCase()}`}>
      <PageHead sentence={meta.title} trail={trail} example={meta.isExample} freshness={<>{meta.team}{about ? <><br />{about}</> : null}</>} />
      <p className="paper-links no-print">{links.map(({ label, href }, at) => <span key={href}>{at > 0 ? ' · ' : ''}<a href={href}>{label}</a></span>)}{hint ? <span className="help"> {hint}</span> : null}</p>
      {sections.map(({ orientation = 'upright', blocks }, at) => <section key={at} className={`paper-section ${orientation}`}><Blocks blocks={blocks} /></section>)}
      <footer className="paper-foot">{footLines(meta).map((line) => <p key={line}>{line}</p>)}</footer>
    </article>
  );
}
