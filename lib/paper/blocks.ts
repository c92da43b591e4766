import type { PaperBlock } from './document';
import { figurePieces } from './figure';
import { drawStack, heightOf, type Piece, stacked } from './piece';
import { tablePieces } from './table';
import { factPieces, type Frame, headingPieces, listPieces, signaturePieces, textPieces } from './text-blocks';

const BESIDE_GAP = 16;

/** Columns side by side as one piece; if no page holds them, below each other at full width. */
function besidePieces(frame: Frame, { shares, columns }: Extract<PaperBlock, { kind: 'beside' }>, tallest: number): Piece[] {
  const whole = shares.slice(0, columns.length).reduce((sum, share) => sum + share, 0);
  const room = frame.width - BESIDE_GAP * (columns.length - 1);
  const widths = columns.map((_, at) => (room * (shares[at] ?? 1)) / whole);
  const laid = columns.map((blocks, at) => layOut({ ...frame, width: widths[at] ?? room }, blocks, tallest));
  const height = Math.max(...laid.map(heightOf));
  if (height > tallest) return columns.flatMap((blocks) => layOut(frame, blocks, tallest));
  return [{
    height, gap: 8 * frame.ink.scale,
    draw: ({ x, y }) => {
      for (const [at, pieces] of laid.entries()) drawStack(pieces, { x: x + widths.slice(0, at).reduce((sum, width) => sum + width + BESIDE_GAP, 0), y });
    },
  }];
}

function togetherPieces(frame: Frame, blocks: readonly PaperBlock[], tallest: number): Piece[] {
  const pieces = layOut(frame, blocks, tallest);
  return pieces.length > 0 && heightOf(pieces) <= tallest ? [stacked(pieces)] : pieces;
}

function piecesOf(frame: Frame, block: PaperBlock, tallest: number): Piece[] {
  switch (block.kind) {
    case 'heading': return headingPieces(frame, block);
    case 'text': return textPieces(frame, block);
    case 'facts': return factPieces(frame, block);
    case 'table': return tablePieces(frame, block, tallest);
    case 'figure': return figurePieces(frame, block);
    case 'list': return listPieces(frame, block);
    case 'signatures': return signaturePieces(frame, block);
    case 'page-break': return [{ height: 0, gap: 0, isPageBreak: true, draw: () => {} }];
    case 'together': return togetherPieces(frame, block.blocks, tallest);
    default: return besidePieces(frame, block, tallest);
  }
}

/** Blocks as pieces that pages are filled with; `tallest` is the height of an empty page. */
export const layOut = (frame: Frame, blocks: readonly PaperBlock[], tallest: number): Piece[] => blocks.flatMap((block) => piecesOf(frame, block, tallest));
