import { formatDay } from '@/lib/day';
import { childOf } from '@/lib/child-process';
import { publicHeadline } from '@/lib/reports/rules/public-html';
import type { PublishedReport } from '@/lib/reports/rules/publication';
import type { PreviewWords } from './preview-child';

const BUSY = 'Gambar sedang dibuat untuk pembaca lain. Coba lagi sebentar.';
const inChild = childOf<{ file: string }>({
  script: 'app/publik/preview-child.ts', seconds: 20, atOnce: 1, waiting: 10, isPatient: true, says: { tooMany: BUSY, tooSlow: BUSY, tooHeavy: BUSY, broken: BUSY },
});

/** Snapshots never change, so a picture is drawn once; the oldest makes room. */
const MOST = 50;
const drawn = new Map<string, Promise<Buffer>>();

const wordsOf = (report: PublishedReport): PreviewWords => ({
  team: report.teamName, headline: publicHeadline(report), period: report.period, isExample: report.hasExample, foot: `Simpul · angka disahkan, potret ${formatDay(report.takenAt.slice(0, 10))}, nomor ${report.number}`,
});

async function draw(report: PublishedReport): Promise<Buffer> {
  const files: Buffer[] = [];
  await inChild(wordsOf(report), Buffer.alloc(0), ({ file }) => { files.push(Buffer.from(file, 'base64')); });
  return Buffer.concat(files);
}

/** The preview of a published snapshot as PNG of 1200 × 630, drawn in a child process at most once. */
export function previewOf(report: PublishedReport): Promise<Buffer> {
  const key = JSON.stringify([report.slug, report.number, report.takenAt]);
  const known = drawn.get(key);
  if (known) return known;
  const made = draw(report);
  drawn.set(key, made);
  made.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  return made;
}
