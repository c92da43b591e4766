import type { PaperBlock } from './document';
import { BLACK, FAINT, type Ink, type LookName, type Owner } from './ink';
import { drawExample } from './mark-shape';
import { type Piece, stacked } from './piece';

/** Where blocks are laid out: the pen, the width in points, and what they belong to in the structure. */
export interface Frame { ink: Ink; width: number; owner: Owner }

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** One piece per line, so that a long text flows over pages; the first and last two lines stay together. */
function lines({ ink, width }: Frame, text: string, { look, gap, element }: { look: LookName; gap: number; element: Owner }): Piece[] {
  const found = ink.lines(text, look, width);
  return found.map((line, at): Piece => ({
    height: ink.leading(look), gap: at === 0 ? gap : 0, staysWithNext: at === 0 ? found.length > 1 : at === found.length - 2,
    draw: ({ x, y }) => { element().add(() => ink.write(line, look, { x, y })); },
  }));
}

/** A heading stays with what follows; level 2 has a rule above, all but level 3 a place in the outline. */
export function headingPieces(frame: Frame, { level, text, note, isExample }: Block<'heading'>): Piece[] {
  const { ink, width, owner } = frame;
  const look = `h${level}` as const;
  const element = ink.element(owner, `H${level}`);
  const found = ink.lines(text, look, isExample ? width - 45 : width);
  const rule = level === 2 ? 3 : 0;
  const piece: Piece = {
    height: found.length * ink.leading(look) + rule, gap: { 1: 10, 2: 12, 3: 7 }[level] * ink.scale, staysWithNext: true,
    draw: ({ x, y }) => {
      if (level === 2) ink.rule(x, y, width, { thick: 1 });
      if (level < 3) ink.doc.outline.addItem(found.join(' ').slice(0, 120));
      element().add(() => {
        for (const [at, line] of found.entries()) ink.write(line, look, { x, y: y + rule + at * ink.leading(look) });
        if (isExample) drawExample(ink, x + ink.width(found.at(-1) ?? '', look) + 5, y + rule + (found.length - 1) * ink.leading(look) + 1);
      });
    },
  };
  const below = note ? lines(frame, note, { look: 'small', gap: 0, element: ink.element(owner, 'P') }) : [];
  return [piece, ...below.map((line) => ({ ...line, staysWithNext: true }))];
}

/** A paragraph. */
export function textPieces(frame: Frame, { text, tone }: Block<'text'>): Piece[] {
  return lines(frame, text, { look: tone ?? 'body', gap: 4 * frame.ink.scale, element: frame.ink.element(frame.owner, 'P') });
}

interface Entry { label: string; labelWidth: number; body: [text: string, look: LookName][]; rule: boolean; box?: boolean; writing?: number }

/** A label at the left, text at the right; one list item of the structure. */
function entryPiece({ ink, width, owner }: Frame, { label, labelWidth, body, rule, box, writing }: Entry): Piece {
  const room = width - labelWidth - (writing ?? 0);
  const rows = body.flatMap(([text, look]) => ink.lines(text, look, room).map((line) => ({ line, look })));
  const labels = ink.lines(label, 'body', Math.max(10, labelWidth - 6));
  const pad = rule ? 2.5 * ink.scale : 0;
  const height = Math.max(rows.reduce((sum, { look }) => sum + ink.leading(look), 0), labels.length * ink.leading('body'), box ? 20 * ink.scale : 0) + 2 * pad;
  return {
    height, gap: rule ? 0 : 2 * ink.scale,
    draw: ({ x, y }) => {
      const item = ink.element(owner, 'LI');
      ink.element(item, 'Lbl')().add(() => {
        for (const [at, line] of labels.entries()) ink.write(line, 'body', { x, y: y + pad + at * ink.leading('body') });
        if (box) ink.doc.rect(x + 0.5, y + pad + 2, 7.5, 7.5).lineWidth(0.9).stroke(BLACK);
      });
      ink.element(item, 'LBody')().add(() => {
        let top = y + pad;
        for (const { line, look } of rows) {
          ink.write(line, look, { x: x + labelWidth, y: top });
          top += ink.leading(look);
        }
      });
      if (writing) ink.aside(() => ink.doc.moveTo(x + width - writing + 10, y + height - pad - 1).lineTo(x + width, y + height - pad - 1).lineWidth(0.7).dash(1, { space: 1.5 }).stroke(BLACK).undash());
      if (rule) ink.rule(x, y + height, width, { colour: FAINT });
    },
  };
}

/** Label, value and note in rows with a rule between them. */
export function factPieces(frame: Frame, { rows }: Block<'facts'>): Piece[] {
  const owner = frame.ink.element(frame.owner, 'L');
  const labelWidth = frame.width * 0.36;
  return rows.map(({ label, value, note }, at) => ({
    ...entryPiece({ ...frame, owner }, { label, labelWidth, body: [[value, 'strong'], ...(note ? [[note, 'small'] as [string, LookName]] : [])], rule: true }),
    gap: at === 0 ? 3 : 0,
  }));
}

/** A numbered list, a list with dots, or boxes to tick with a line to write on. */
export function listPieces(frame: Frame, { look, items }: Block<'list'>): Piece[] {
  const owner = frame.ink.element(frame.owner, 'L');
  return items.map(({ title, text, note }, at) => entryPiece({ ...frame, owner }, {
    label: look === 'number' ? `${at + 1}.` : look === 'dot' ? '•' : '', labelWidth: look === 'dot' ? 10 : 18, rule: look === 'box', box: look === 'box',
    ...(look === 'box' ? { writing: frame.width * 0.3 } : {}),
    body: [...(title ? [[title, 'strong'] as [string, LookName]] : []), [text, 'body'], ...(note ? [[note, 'small'] as [string, LookName]] : [])],
  }));
}

/** Lines to sign, up to three beside each other, never parted from their offices. */
export function signaturePieces(frame: Frame, { place, offices }: Block<'signatures'>): Piece[] {
  const { ink, width, owner } = frame;
  const [gap, per, room] = [24, Math.min(3, Math.max(1, offices.length)), 44 * ink.scale];
  const share = (width - gap * (per - 1)) / per;
  const rows = Array.from({ length: Math.ceil(offices.length / per) }, (_, at) => offices.slice(at * per, at * per + per).map((office) => ink.lines(office, 'body', share)));
  const drawn = rows.map((row): Piece => ({
    gap: 8, height: room + 4 + Math.max(...row.map(({ length }) => length)) * ink.leading('body'),
    draw: ({ x, y }) => {
      for (const [at, office] of row.entries()) {
        const left = x + at * (share + gap);
        ink.rule(left, y + room, share, { thick: 0.8 });
        ink.element(owner, 'P')().add(() => {
          for (const [line, words] of office.entries()) ink.write(words, 'body', { x: left, y: y + room + 4 + line * ink.leading('body') });
        });
      }
    },
  }));
  const head = place ? lines(frame, place, { look: 'body', gap: 0, element: ink.element(owner, 'P') }) : [];
  return [{ ...stacked([...head, ...drawn]), gap: 14 * ink.scale }];
}
