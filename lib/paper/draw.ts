import { layOut } from './blocks';
import type { PaperDocument, PaperSection } from './document';
import { Ink, type Owner } from './ink';
import { openKit, type PDFKitDocument } from './kit';
import { chainFrom, heightOf, type Piece } from './piece';
import { type Area, Sheets } from './sheet';

const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68] as const;

/** Fills pages with pieces; what may not be parted goes to the next page as a whole. */
function fillPages(pieces: readonly Piece[], { x, top, bottom }: Area, addPage: () => void): void {
  addPage();
  let y = top;
  for (const [at, piece] of pieces.entries()) {
    const gap = y === top ? 0 : piece.gap;
    const chain = heightOf(pieces.slice(at, at + chainFrom(pieces, at)));
    const startsChain = !pieces[at - 1]?.staysWithNext;
    const isTooTall = y + gap + (startsChain && chain <= bottom - top ? chain : piece.height) > bottom + 0.5;
    if (y !== top && (piece.isPageBreak || isTooTall)) {
      addPage();
      y = top;
      if (piece.isPageBreak) continue;
      if (piece.head) {
        piece.head.draw({ x, y });
        y += piece.head.height;
      }
    } else if (!piece.isPageBreak) y += gap;
    piece.draw({ x, y });
    y += piece.height;
  }
}

interface Laid { pieces: Piece[]; area: Area }

function laySection(doc: PDFKitDocument, sheets: Sheets, section: PaperSection, owner: Owner): Laid {
  const area = sheets.area(section);
  const room = area.bottom - area.top;
  const at = (scale: number): Piece[] => layOut({ ink: new Ink(doc, scale), width: area.width, owner }, section.blocks, room);
  if (!section.isOnePage) return { area, pieces: at(1) };
  let pieces: Piece[] = [];
  for (const scale of SCALES) {
    pieces = at(scale);
    if (heightOf(pieces) <= room) break;
  }
  return { area, pieces };
}

/** Draws a document as a tagged PDF. Heavy: only in the child process. */
export function drawDocument({ meta, sections }: PaperDocument): Promise<Buffer> {
  const doc = openKit(meta);
  const parts: Buffer[] = [];
  const made = new Promise<Buffer>((done, fail) => {
    doc.on('data', (part: Buffer) => parts.push(part)).once('end', () => done(Buffer.concat(parts))).once('error', fail);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheets = new Sheets(doc, meta, () => root);
  for (const section of sections) {
    const { pieces, area } = laySection(doc, sheets, section, () => root);
    fillPages(pieces, area, () => sheets.add(section));
  }
  sheets.finish();
  root.end();
  doc.end();
  return made;
}
