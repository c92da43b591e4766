import { SaxesParser } from 'saxes';
import { Refusal, refuse } from '@/lib/refusal';
import { inflated, type ZipEntry } from './zip';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to know; names come without their prefix. `parent` is the tag around. */
export interface Tags {
  open(name: string, attributes: Attributes, parent: string): void;
  close?(name: string): void;
  text?(text: string): void;
  /** After each piece of the part: the place to wait for a slow listener. */
  pause?(): Promise<void>;
}

const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 200;

/** Reads one XML part piece by piece. Definitions (DTD, entities), damage and endless nesting are refused. */
export async function readXml(entry: ZipEntry, tags: Tags): Promise<void> {
  const parser = new SaxesParser({ fragment: false });
  const around: string[] = [];
  parser.on('doctype', () => { throw refuse('invalid', definitionsSentence(entry.name)); });
  parser.on('error', (error) => { throw error; });
  let attributeCount = 0;
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MAX_ATTRIBUTES) throw refuse('invalid', damagedSentence(entry.name));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (around.length >= MAX_DEPTH) throw refuse('invalid', damagedSentence(entry.name));
    attributeCount = 0;
    const local = bare(name);
    tags.open(local, attributes as Attributes, around.at(-1) ?? '');
    around.push(local);
  });
  parser.on('closetag', ({ name }) => {
    around.pop();
    tags.close?.(bare(name));
  });
  if (tags.text) {
    const give = (text: string): void => tags.text?.(text);
    parser.on('text', give);
    parser.on('cdata', give);
  }
  try {
    await feed(parser, entry, tags);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('invalid', damagedSentence(entry.name));
  }
}

async function feed(parser: SaxesParser, entry: ZipEntry, tags: Tags): Promise<void> {
  let decoder: TextDecoder | null = null;
  for await (const piece of inflated(entry)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
    await tags.pause?.();
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
  await tags.pause?.();
}

const encodingOf = (piece: Buffer): string => {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Why a part with a DTD or entities is refused. */
export const definitionsSentence = (part: string): string =>
  `Berkas ini memuat definisi XML (DTD) di ${part}, yang tidak pernah ditulis Excel. Salin isinya ke buku kerja baru, simpan sebagai .xlsx, lalu unggah lagi.`;

/** Why a part that is no well-formed XML is refused. */
export const damagedSentence = (part: string): string =>
  `Bagian ${part} di dalam berkas ini rusak. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.`;
