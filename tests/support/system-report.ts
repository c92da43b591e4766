import { readAs } from '@/lib/auth/transaction';
import { cellOf, type PaperBlock, type PaperDocument, type PaperTable } from '@/lib/paper/document';
import { readSystemReport } from '@/lib/reports/queries/system-reports';
import type { Viewer } from '@/lib/auth/viewer';
import { type Team, viewerWith } from './build';
import { freshDatabase } from './database';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const flat = (blocks: readonly PaperBlock[]): PaperBlock[] => blocks.flatMap((block) => (block.kind === 'together' ? flat(block.blocks) : block.kind === 'beside' ? block.columns.flatMap(flat) : [block]));

/** What a reader sees of a report: its tables by caption, its facts by label, all of its words. */
interface ReadPaper { document: PaperDocument; text: string; heads: (caption: string) => string[]; rows: (caption: string) => string[][]; notes: (caption: string) => string[]; fact: (label: string) => string | undefined }

function readPaper(document: PaperDocument): ReadPaper {
  const blocks = document.sections.flatMap((section) => flat(section.blocks));
  const table = (caption: string): PaperTable => {
    const found = blocks.find((block): block is PaperTable => block.kind === 'table' && block.caption === caption);
    if (!found) throw new Error(`Tabel “${caption}” tidak ada; yang ada: ${blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : [])).join(' | ')}`);
    return found;
  };
  return {
    document, text: plain(JSON.stringify(document.sections)), heads: (caption) => table(caption).columns.map(({ title }) => plain(title)),
    rows: (caption) => [...table(caption).rows, ...(table(caption).totals ?? [])].map((row) => row.map((cell) => plain(cellOf(cell).text))), notes: (caption) => (table(caption).footnotes ?? []).map(plain),
    fact: (label) => { const row = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])).find((one) => one.label === label); return row === undefined ? undefined : plain(row.value); },
  };
}

/** A seed's report as its team reads it, from the demonstration data. */
export async function systemReport(teamCode: string, code: string, children: readonly string[] = []): Promise<ReadPaper> {
  const database = await freshDatabase({ seeded: true });
  const teamOf = async (one: string): Promise<Team> => ({ ...(await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, one) }))!, db: database.db });
  const viewer: Viewer = viewerWith({ team: await teamOf(teamCode), children: await Promise.all(children.map(teamOf)) });
  return readPaper(await readAs(viewer, (tx) => readSystemReport(tx, viewer, {}, code)));
}
