import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** The text of each page, one line per piece of text in the order of drawing. */
  pages: string[];
  /** Everything that is not compressed: dictionaries, the tree of the structure. */
  raw: string;
  /** How often each kind of element stands in the structure: H1, Table, TH … */
  elements: Record<string, number>;
}

interface Part { dictionary: string; stream: Buffer | null }

function partsOf(bytes: Buffer): Map<string, Part> {
  const text = bytes.toString('latin1');
  const parts = new Map<string, Part>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endobj', start);
    const at = text.slice(start, end).indexOf('\nstream\n');
    if (at < 0) {
      parts.set(String(found[1]), { dictionary: text.slice(start, end), stream: null });
      continue;
    }
    const dictionary = text.slice(start, start + at);
    const from = start + at + '\nstream\n'.length;
    const stream = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    parts.set(String(found[1]), { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream });
  }
  return parts;
}

const wide = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The characters of a font by their number in the file. */
function charactersOf(cmap: string): string[] {
  const all: string[] = [];
  for (const [, from = '', , list = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<(\w+)>/g)].entries()) all[Number.parseInt(from, 16) + at] = wide(hex);
  }
  return all;
}

function drawnText(content: string, fonts: ReadonlyMap<string, string[]>): string {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => {
    const characters = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '') ?? [];
    return [...block.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, run = '']) => [...run.matchAll(/<(\w+)>/g)]).map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((code) => characters[Number.parseInt(code, 16)] ?? '').join('')).join('');
  }).join('\n');
}

/** Reads a PDF of this product as a reader would: the words of its pages and its tags. */
export function readPdf(bytes: Buffer): ReadPdf {
  const parts = partsOf(bytes);
  const all = [...parts.values()];
  const fonts = new Map<string, string[]>();
  for (const { dictionary } of all) {
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(parts.get(id)?.dictionary ?? '')?.[1];
      const cmap = unicode === undefined ? null : parts.get(unicode)?.stream;
      if (cmap) fonts.set(name, charactersOf(cmap.toString('latin1')));
    }
  }
  const kids = all.map(({ dictionary }) => (dictionary.includes('/Type /Pages') ? /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] : undefined)).find((one) => one !== undefined) ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => {
    const contents = /\/Contents (\d+) 0 R/.exec(parts.get(id)?.dictionary ?? '')?.[1] ?? '';
    return drawnText(parts.get(contents)?.stream?.toString('latin1') ?? '', fonts);
  });
  const raw = all.map(({ dictionary }) => dictionary).join('\n');
  const elements: Record<string, number> = {};
  for (const [, kind = ''] of raw.matchAll(/\/S \/(\w+)/g)) elements[kind] = Number(elements[kind] ?? 0) + 1;
  return { pages, raw, elements };
}
