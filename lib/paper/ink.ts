import type { PDFKitDocument, PDFKitElement } from './kit';
import { plainText } from './plain-text';

export const MM = 72 / 25.4;
export const BLACK = '#111111';
export const GREY = '#4a4f55';
export const FAINT = '#b9bec4';

type Font = 'Regular' | 'Bold' | 'Italic';

/** How text looks: face, size in points at full scale, height of a line in relation to the size, colour. */
interface Look { font: Font; size: number; lead: number; colour: string }

export const LOOKS = {
  title: { font: 'Bold', size: 11, lead: 1.2, colour: BLACK }, h1: { font: 'Bold', size: 16, lead: 1.2, colour: BLACK },
  h2: { font: 'Bold', size: 11.5, lead: 1.25, colour: BLACK }, h3: { font: 'Bold', size: 9.5, lead: 1.25, colour: BLACK },
  lead: { font: 'Regular', size: 11, lead: 1.35, colour: BLACK }, body: { font: 'Regular', size: 9.5, lead: 1.35, colour: BLACK },
  strong: { font: 'Bold', size: 9.5, lead: 1.35, colour: BLACK }, small: { font: 'Regular', size: 7.8, lead: 1.3, colour: GREY },
  cell: { font: 'Regular', size: 8.5, lead: 1.2, colour: BLACK }, cellBold: { font: 'Bold', size: 8.5, lead: 1.2, colour: BLACK },
  cellNote: { font: 'Regular', size: 7.2, lead: 1.2, colour: GREY }, head: { font: 'Regular', size: 7.4, lead: 1.2, colour: GREY },
  group: { font: 'Bold', size: 7.8, lead: 1.2, colour: BLACK }, foot: { font: 'Regular', size: 7, lead: 1.3, colour: GREY },
  example: { font: 'Italic', size: 7.2, lead: 1.2, colour: BLACK },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** No word that somebody means is longer. */
const LONG = 100;

/** No text is printed smaller than this many points. */
const SMALLEST = 6.5;

/** The last place up to `most` where a syllable begins (a consonant before a vowel, ng and ny whole); null where there is none. */
function syllableBefore(word: string, most: number): number | null {
  for (let at = Math.min(most, word.length - 3); at > 2; at -= 1) {
    const begins = /^(?:n[gy]|[bcdfghjklmnpqrstvwxyz])[aeiou]/i.test(word.slice(at)) && !/n$/i.test(/^[gy]/i.test(word.slice(at)) ? word.slice(0, at) : '');
    if (begins && /^\p{L}+$/u.test(word.slice(0, at))) return at;
  }
  return null;
}

/** The pen of one section: everything is measured and drawn at its scale. */
export class Ink {
  private readonly widths = new Map<string, number>();

  constructor(readonly doc: PDFKitDocument, readonly scale: number) {}

  size(look: LookName): number {
    const { size } = LOOKS[look];
    return Math.max(Math.min(SMALLEST, size), size * this.scale);
  }

  /** The height of one line. */
  leading(look: LookName): number {
    return this.size(look) * LOOKS[look].lead;
  }

  private face(look: LookName): PDFKitDocument {
    return this.doc.font(LOOKS[look].font).fontSize(this.size(look));
  }

  width(text: string, look: LookName): number {
    const key = `${look} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.face(look).widthOfString(text);
    this.widths.set(key, width);
    return width;
  }

  /** The lines of a text in this width; a word that is wider is parted. No text is no line. */
  lines(text: string, look: LookName, width: number): string[] {
    return plainText(text).split('\n').flatMap((paragraph) => (paragraph.trim() === '' ? [] : this.wrap(paragraph.trim(), look, width)));
  }

  private wrap(paragraph: string, look: LookName, width: number): string[] {
    const space = this.width(' ', look);
    const lines: string[] = [];
    let line = '';
    let filled = 0;
    for (const word of paragraph.split(/ +/).flatMap((one) => this.parts(one, look, width))) {
      const wide = this.width(word, look);
      if (line !== '' && filled + space + wide > width + 0.01) {
        lines.push(line);
        line = '';
      }
      filled = line === '' ? wide : filled + space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }

  private parts(word: string, look: LookName, width: number): string[] {
    if (word.length < LONG && this.width(word, look) <= width) return [word];
    const breakable = word.split(/(?<=[-/])/);
    if (breakable.length > 1) return breakable.flatMap((one) => this.parts(one, look, width));
    const parts: string[] = [];
    let rest = word;
    for (let fits = this.fitting(rest, look, width); fits < rest.length; fits = this.fitting(rest, look, width)) {
      const at = syllableBefore(rest, fits - 1);
      parts.push(at === null ? rest.slice(0, fits) : `${rest.slice(0, at)}-`);
      rest = rest.slice(at ?? fits);
    }
    return [...parts, rest];
  }

  /** How many characters of a word fit, at least one; never half of a pair. */
  private fitting(word: string, look: LookName, width: number): number {
    let filled = 0;
    let at = 0;
    for (const sign of word) {
      filled += this.width(sign, look);
      if (at > 0 && filled > width) break;
      at += sign.length;
    }
    return at;
  }

  /** One line at its upper left corner, or towards the right end or the middle of `width`. */
  write(line: string, look: LookName, { x, y, width = 0, align = 'left' }: { x: number; y: number; width?: number; align?: 'left' | 'right' | 'center' }): void {
    const free = align === 'left' ? 0 : width - this.width(line, look);
    const shift = align === 'center' ? free / 2 : free;
    this.face(look).fillColor(LOOKS[look].colour).text(line, x + Math.max(0, shift), y + (this.leading(look) - this.size(look)) / 2 - this.size(look) * 0.06, { lineBreak: false });
  }

  /** A rule across; it is no content. */
  rule(x: number, y: number, width: number, { thick = 0.5, colour = BLACK }: { thick?: number; colour?: string } = {}): void {
    this.aside(() => this.doc.moveTo(x, y).lineTo(x + width, y).lineWidth(thick).stroke(colour));
  }

  /** Drawn, but not read aloud: rules, repeated heads. */
  aside(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** An element of the structure, made when it is first needed, so that measuring leaves none behind. */
  element(owner: Owner, type: string, options: { alt?: string; scope?: 'Column' | 'Row' } = {}): Owner {
    let made: PDFKitElement | null = null;
    return () => {
      if (made === null) {
        made = this.doc.struct(type, options);
        owner().add(made);
      }
      return made;
    };
  }
}

export type Owner = () => PDFKitElement;
