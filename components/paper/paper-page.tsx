import { type Crumb, PageHead } from '@/components/frame/page-head';
import { type Address, linkTo } from '@/lib/address';
import type { PaperDocument } from '@/lib/paper/document';
import { footLines } from '@/lib/paper/foot-lines';
import { Blocks } from './paper-blocks';
import './paper.css';

type Form = 'pdf' | 'xlsx';
const FORM_WORDS: Readonly<Record<Form, string>> = { pdf: 'Unduh PDF', xlsx: 'Unduh Excel' };

interface Props {
  document: PaperDocument;
  address: Address;
  trail: readonly Crumb[];
  /** As which files the same document can be had: the path of the page, or `files`, with this ending. */
  forms: readonly Form[];
  files?: string;
  /** Other documents beside it, such as other years. */
  others?: readonly { label: string; href: string }[];
}

function Tools({ document: { meta }, address, forms, files = address.path, others = [] }: Omit<Props, 'trail'>) {
  const size = meta.size === 'A4' ? { label: 'Ukuran F4', kertas: 'f4' } : { label: 'Ukuran A4', kertas: null };
  const links = [
    ...forms.map((form) => ({ label: FORM_WORDS[form], href: linkTo({ ...address, path: `${files}.${form}` }) })),
    { label: size.label, href: linkTo(address, { kertas: size.kertas }) }, ...others,
  ];
  return <p className="paper-links no-print">{links.map(({ label, href }, at) => <span key={href}>{at > 0 ? ' · ' : ''}<a href={href}>{label}</a></span>)}</p>;
}

/** A document on the screen and, printed by the browser, on A4 or F4: the same words and figures as its PDF. */
export function PaperPage({ trail, ...props }: Props) {
  const { meta, sections } = props.document;
  const about = [meta.period, meta.stage ? `angka ${meta.stage}` : null, meta.subtitle].filter(Boolean).join(' · ');
  return (
    <article className={`paper ${meta.size.toLowerCase()}`}>
      <PageHead sentence={meta.title} trail={trail} example={meta.isExample} freshness={<>{meta.team}{about ? <><br />{about}</> : null}</>} />
      <Tools {...props} />
      {sections.map(({ orientation = 'upright', isOnePage, blocks }, at) => <section key={at} className={`paper-section ${orientation}${isOnePage ? ' one-page' : ''}`}><Blocks blocks={blocks} /></section>)}
      <footer className="paper-foot">{footLines(meta).map((line) => <p key={line}>{line}</p>)}</footer>
    </article>
  );
}
