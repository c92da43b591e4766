import { ExampleTag } from '@/components/ui/example-tag';
import type { PaperBlock } from '@/lib/paper/document';
import { plainText } from '@/lib/paper/plain-text';
import { PaperFigureView } from './paper-figure';
import { PaperTableView } from './paper-table';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

function Heading({ block: { level, text, note, isExample } }: { block: Block<'heading'> }) {
  const words = <>{plainText(text)}{isExample ? <> <ExampleTag /></> : null}</>;
  const Tag = `h${Math.min(3, level + 1)}` as 'h2' | 'h3';
  return <><Tag className={`paper-h${level}`}>{words}</Tag>{note ? <p className="help">{plainText(note)}</p> : null}</>;
}

function List({ block: { look, items } }: { block: Block<'list'> }) {
  const Tag = look === 'number' ? 'ol' : 'ul';
  return (
    <Tag className={`paper-list ${look}`}>{items.map(({ title, text, note }, at) => (
      <li key={at}>
        {look === 'box' ? <span className="paper-box" aria-hidden="true" /> : null}
        <span className="words">{title ? <b>{plainText(title)} </b> : null}<span>{plainText(text)}</span>{note ? <small>{plainText(note)}</small> : null}</span>
        {look === 'box' ? <span className="paper-line" aria-hidden="true" /> : null}
      </li>
    ))}</Tag>
  );
}

function Signatures({ block: { place, offices } }: { block: Block<'signatures'> }) {
  return <div className="paper-signatures">{place ? <p>{plainText(place)}</p> : null}<ul>{offices.map((office, at) => <li key={at}>{plainText(office)}</li>)}</ul></div>;
}

function Paragraph({ block: { text, tone } }: { block: Block<'text'> }) {
  return <>{plainText(text).split('\n').filter((line) => line.trim() !== '').map((line, at) => <p key={at} className={tone === 'small' ? 'help' : tone === 'lead' ? 'paper-lead' : undefined}>{line}</p>)}</>;
}

const Facts = ({ block: { rows } }: { block: Block<'facts'> }) => (
  <dl className="paper-facts">{rows.map(({ label, value, note }) => <div key={label}><dt>{plainText(label)}</dt><dd><b>{plainText(value)}</b>{note ? <small>{plainText(note)}</small> : null}</dd></div>)}</dl>
);

function BlockView({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': return <Heading block={block} />;
    case 'text': return <Paragraph block={block} />;
    case 'facts': return <Facts block={block} />;
    case 'table': return <PaperTableView table={block} />;
    case 'figure': return <PaperFigureView figure={block} />;
    case 'list': return <List block={block} />;
    case 'signatures': return <Signatures block={block} />;
    case 'page-break': return <div className="paper-break" aria-hidden="true" />;
    case 'together': return <div className="paper-together"><Blocks blocks={block.blocks} /></div>;
    default: return <div className="paper-beside">{block.columns.map((blocks, at) => <div key={at}><Blocks blocks={blocks} /></div>)}</div>;
  }
}

/** The blocks of a section, in their order. */
export function Blocks({ blocks }: { blocks: readonly PaperBlock[] }) {
  return <>{blocks.map((block, at) => <BlockView key={at} block={block} />)}</>;
}
