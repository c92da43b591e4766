import 'server-only';
import type { LogLine, Note } from '@/lib/programs/queries/parts';
import type { ProgrammeReport } from '@/lib/programs/queries/programme-page';
import { type Output, outputFigure, periodWords, type Topic } from '@/lib/programs/rules/outputs';
import { CLASS_WORDS, type NoteKind } from '@/lib/programs/rules/words';
import type { PaperBlock, PaperCell, PaperTable } from '@/lib/paper/document';
import { citeAll, citeOriginal, type Original } from '../rules/system-cite';

const MOMENTS = { before: 'sebelum', after: 'sesudah' } as const;

/** A figure of a programme as a cell that Excel can count with. `figure`: its text, where the original has other decimals. */
export function figureCell(output: Output, figure = outputFigure(output)): PaperCell {
  const { measure, amount } = output;
  if (amount === null) return { text: figure };
  return { text: figure, value: measure === 'share' ? { number: Number(amount) / 10_000, format: 'share' } : { number: Number(amount), format: measure === 'rupiah' ? 'rupiah' : 'integer' } };
}

/** The area stands below the name where the rows are of several; the source only where they have several. */
function nameCell(rows: readonly Output[], original: Original): (row: Output) => PaperCell {
  const [names, areas, sources] = [new Set(rows.map(({ name }) => name)), new Set(rows.map(({ region }) => region)), new Set(rows.map(({ source }) => source))];
  return ({ name, moment, partOf, region, note, source }) => ({
    text: `${partOf !== null && names.has(partOf) ? '– ' : ''}${name}${moment === null ? '' : ` (${MOMENTS[moment]})`}`,
    note: [areas.size > 1 && region !== name ? `${region}.` : null, note, sources.size > 1 ? `${citeOriginal(original, source)}.` : null].filter(Boolean).join(' ') || null,
  });
}

/** One topic of a programme as a table, with what its parts add up to and where it was printed. */
export function topicTable(original: Original, { name, rows, checks }: Topic): PaperTable {
  const nameOf = nameCell(rows, original);
  const sources = [...new Set(rows.map(({ source }) => source))];
  return {
    kind: 'table', caption: name, hasHiddenCaption: true,
    columns: [{ title: 'Keluaran', isHead: true }, { title: 'Angka', align: 'right', width: 24 }, { title: 'Satuan', width: 22 }, { title: 'Sasaran', width: 36 }, { title: 'Waktu', width: 26 }],
    rows: rows.map((row) => [
      nameOf(row), figureCell(row), row.measure === 'count' ? row.unit : '', [row.class === null ? null : CLASS_WORDS[row.class], row.targetGroup].filter(Boolean).join(': '), periodWords(row),
    ]),
    footnotes: [...checks, ...(sources.length === 1 ? [citeAll(original, sources)] : [])],
  };
}

/** The asked topics with their headings, in their order; a topic that the programme has no more is left out. */
export const topicBlocks = (original: Original, { topics }: Pick<ProgrammeReport, 'topics'>, names: readonly string[]): PaperBlock[] => names.flatMap((name): PaperBlock[] => {
  const topic = topics.find((one) => one.name === name);
  return topic === undefined ? [] : [{ kind: 'heading', level: 2, text: name }, topicTable(original, topic)];
});

type Said = Pick<Note, 'heading' | 'text' | 'source'>;

const itemsOf = (original: Original, notes: readonly Said[]): { title: string | null; text: string; note: string | null }[] => {
  const sources = new Set(notes.map(({ source }) => source));
  return notes.map(({ heading, text, source }) => ({ title: heading === null ? null : `${heading}:`, text, note: sources.size > 1 ? citeOriginal(original, source) : null }));
};

/** Notes under a heading as a list, their one source below the heading; nothing where none is stored. */
export function noteBlocks(original: Original, heading: string, notes: readonly Said[], look: 'number' | 'dot' = 'dot'): PaperBlock[] {
  const sources = [...new Set(notes.map(({ source }) => source))];
  if (notes.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: heading, note: sources.length === 1 ? citeAll(original, sources) : null }, { kind: 'list', look, items: itemsOf(original, notes) }];
}

/** The notes of one kind, of one topic where it is asked. */
export const notesOf = ({ notes }: Pick<ProgrammeReport, 'notes'>, kind: NoteKind, topic?: string): Note[] => notes.filter((note) => note.kind === kind && (topic === undefined || note.topic === topic));

/** The lines of the team's log of one kind, as notes. */
export const logNotes = (log: readonly LogLine[], kind: LogLine['kind']): Said[] => log.filter((line) => line.kind === kind).map(({ text, source }) => ({ heading: null, text, source }));
