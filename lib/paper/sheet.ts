import { type PaperMeta, type PaperSection, sheetOf } from './document';
import { footLines } from './foot-lines';
import { Ink, MM, type Owner } from './ink';
import { drawExample } from './mark-shape';
import type { PDFKitDocument } from './kit';
import { plainText } from './plain-text';

const MARGIN = { side: 15 * MM, top: 12 * MM, bottom: 10 * MM };
const HEAD = 34;

/** The part of a sheet that blocks may fill, in points. */
export interface Area { x: number; top: number; bottom: number; width: number }

const MOST_SOURCE_LINES = 2;

function footOf(ink: Ink, meta: PaperMeta, width: number): string[] {
  const lines = footLines(meta).map((line) => ink.lines(line, 'foot', width - 80));
  return lines.flatMap((found) => (found.length > MOST_SOURCE_LINES ? [...found.slice(0, MOST_SOURCE_LINES - 1), `${found[MOST_SOURCE_LINES - 1]?.replace(/\s?\S+$/, '')} …`] : found));
}

/** The sheets of one document: head and foot of each page, and where its blocks go. */
export class Sheets {
  private readonly plain: Ink;

  constructor(private readonly doc: PDFKitDocument, private readonly meta: PaperMeta, private readonly owner: Owner) {
    this.plain = new Ink(doc, 1);
  }

  area(section: PaperSection): Area {
    const { width, height } = sheetOf(this.meta.size, section.orientation);
    const inner = width * MM - 2 * MARGIN.side;
    const foot = footOf(this.plain, this.meta, inner).length * this.plain.leading('foot') + 8;
    return { x: MARGIN.side, width: inner, top: MARGIN.top + HEAD, bottom: height * MM - MARGIN.bottom - foot };
  }

  add(section: PaperSection): void {
    const { width, height } = sheetOf(this.meta.size, section.orientation);
    this.doc.addPage({ size: [width * MM, height * MM], margin: 0 });
    const { x, width: inner } = this.area(section);
    // Read once, with the first page; later it only stands there.
    if (this.doc.bufferedPageRange().count === 1) this.plain.element(this.owner, 'P')().add(() => this.drawHead(x, inner));
    else this.plain.aside(() => this.drawHead(x, inner), 'Pagination');
    this.plain.rule(x, MARGIN.top + HEAD - 9, inner, { thick: 1 });
  }

  private drawHead(x: number, width: number): void {
    const { title, subtitle, team, period, stage, isExample } = this.meta;
    const right = [period ?? '', stage ? `angka ${stage}` : ''];
    const taken = Math.max(...right.map((line) => this.plain.width(plainText(line), 'small'))) + 12;
    const name = this.plain.lines(title, 'title', width - taken - 50)[0] ?? '';
    this.plain.write(name, 'title', { x, y: MARGIN.top - 4 });
    if (isExample) drawExample(this.plain, x + this.plain.width(name, 'title') + 6, MARGIN.top - 3);
    this.plain.write(this.plain.lines(subtitle ? `${team} · ${subtitle}` : team, 'small', width - taken)[0] ?? '', 'small', { x, y: MARGIN.top + 10 });
    for (const [at, line] of right.entries()) this.plain.write(plainText(line), 'small', { x, y: MARGIN.top - 2 + at * 12, width, align: 'right' });
  }

  /** Feet are drawn last: only then is known how many pages there are. */
  finish(): void {
    const { count } = this.doc.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.doc.switchToPage(at);
      const width = this.doc.page.width - 2 * MARGIN.side;
      const lines = footOf(this.plain, this.meta, width);
      const top = this.doc.page.height - MARGIN.bottom - lines.length * this.plain.leading('foot');
      this.plain.rule(MARGIN.side, top - 4, width, { thick: 0.8 });
      const draw = (): void => {
        for (const [line, text] of lines.entries()) this.plain.write(text, 'foot', { x: MARGIN.side, y: top + line * this.plain.leading('foot') });
      };
      if (at === 0) this.plain.element(this.owner, 'P')().add(draw);
      else this.plain.aside(draw, 'Pagination');
      this.plain.aside(() => this.plain.write(`halaman ${at + 1} dari ${count}`, 'foot', { x: MARGIN.side, y: top, width, align: 'right' }), 'Pagination');
    }
  }
}
