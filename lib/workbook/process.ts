import { childOf } from '@/lib/child-process';
import { TOO_HEAVY, TOO_SLOW, type Message } from './message';

/** Lets a child process do a `Job` on a file and hands on what it says; a refusal, a hang or a crash becomes a Refusal. */
export const inChild = childOf<Message>({
  script: 'lib/workbook/child.ts', seconds: 15, atOnce: 2, waiting: 20,
  says: {
    tooMany: 'Terlalu banyak berkas sedang dibaca. Tunggu sebentar, lalu unggah lagi.', tooSlow: TOO_SLOW, tooHeavy: TOO_HEAVY,
    broken: 'Berkas ini tidak dapat dibaca. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.',
  },
});
