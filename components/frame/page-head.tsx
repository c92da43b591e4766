import type { ReactNode } from 'react';
import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import type { Address } from '@/lib/address';

/** A piece of the sentence; with `ref` it is a number that opens its explanation, with `href` a plain link. */
export interface Segment { readonly text: string; readonly ref?: string; readonly href?: string }

export interface Crumb { readonly text: string; readonly href?: string }

interface Props {
  /** One or two plain sentences made from the data. */
  sentence: string | readonly Segment[];
  address?: Address;
  trail?: readonly Crumb[];
  example?: boolean;
  /** "Data s.d. 30 Sep 2022 · diperbarui 3 hari lalu": as of, by whom, what is missing. */
  freshness?: ReactNode;
}

function Piece({ segment, address }: { segment: Segment; address: Address | undefined }) {
  const { text, ref, href } = segment;
  if (ref && address) return <Figure name={ref} address={address}>{text}</Figure>;
  return href ? <a className="figure" href={href}>{text}</a> : text;
}

/** Pages that show what was typed, whatever figures the address asks for. */
const UNSTAGED = /^\/(?:pengisian|verifikasi|pengaturan|impor|rapat|program)/;

/** Whether the figures of the page are provisional or approved (F118). */
function StageBadge({ approved }: { approved: boolean }) {
  return <><span className={approved ? 'stage-badge approved' : 'stage-badge'}>angka {approved ? 'disahkan' : 'sementara'}</span> </>;
}

/** Trail, the sentence of the page, freshness at the right. */
export function PageHead({ sentence, address, trail = [], example = false, freshness }: Props) {
  const segments = typeof sentence === 'string' ? [{ text: sentence }] : sentence;
  const staged = address !== undefined && !UNSTAGED.test(address.path);
  return (
    <div className="page-head">
      {trail.length > 0 ? (
        <nav className="trail" aria-label="Jejak"><ol>{trail.map(({ text, href }) => <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>)}</ol></nav>
      ) : null}
      <h1>{segments.map((segment, at) => <Piece key={`${at} ${segment.text}`} segment={segment} address={address} />)}{example ? <> <ExampleTag /></> : null}</h1>
      {freshness || staged ? <p className="freshness">{staged ? <StageBadge approved={address?.params.angka === 'disahkan'} /> : null}{freshness}</p> : null}
    </div>
  );
}
