import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import { StatusMark, type StatusCode } from '@/components/ui/status-mark';
import type { Address } from '@/lib/address';

/**
 * What a cell says, formatted on the server. `sort`: what it sorts by when the words do not (null = unknown, last).
 * `figure`: key of the explanation of this number. null or a missing cell shows "—".
 */
export type CellContent = string | null | {
  readonly text: string;
  readonly sort?: string | number | null;
  readonly href?: string;
  readonly figure?: string;
  readonly note?: string;
  readonly status?: StatusCode;
  readonly strong?: boolean;
  readonly example?: boolean;
};

interface Props { /** Of its column, for the phone. */ name: string; content: CellContent; head: boolean; className: string | undefined; address: Address }

function Words({ content, address }: Pick<Props, 'content' | 'address'>) {
  if (content === null) return <span className="faint">—</span>;
  if (typeof content === 'string') return content;
  const { text, href, figure, note, status, strong, example } = content;
  const words = strong ? <b>{text}</b> : text;
  return (
    <>
      {status ? <><StatusMark code={status} />{' '}</> : null}
      {figure ? <Figure name={figure} address={address}>{words}</Figure> : href ? <a href={href}>{words}</a> : words}
      {example ? <> <ExampleTag /></> : null}
      {note ? <small>{note}</small> : null}
    </>
  );
}

export function TableCell({ name, content, head, className, address }: Props) {
  const words = <Words content={content} address={address} />;
  return head ? <th scope="row" className={className}>{words}</th> : <td className={className} data-name={name}>{words}</td>;
}
