import 'server-only';
import { childOf } from '@/lib/child-process';
import { refuse } from '@/lib/refusal';
import type { PaperDocument } from './document';

const TOO_LARGE = 'Dokumen ini terlalu besar untuk dicetak sekaligus. Pilih periode atau desa yang lebih sedikit, atau cetak dari halamannya.';

const inChild = childOf<{ file: string }>({
  script: 'lib/paper/child.ts', seconds: 30, atOnce: 2, waiting: 20, isPatient: true,
  says: { tooMany: 'Terlalu banyak dokumen sedang dibuat. Tunggu sebentar, lalu coba lagi.', tooSlow: TOO_LARGE, tooHeavy: TOO_LARGE, broken: 'Dokumen ini tidak dapat dibuat. Cetak dari halamannya, dan laporkan kepada admin.' },
});

/** The document as a tagged PDF, drawn in a killable child process so that no other request waits. Refuses what is too large. */
export async function drawPdf(document: PaperDocument): Promise<Buffer> {
  let made: Buffer | null = null;
  await inChild({}, Buffer.from(JSON.stringify(document)), ({ file }) => { made = Buffer.from(file, 'base64'); });
  if (!made) throw refuse('invalid', TOO_LARGE);
  return made;
}
