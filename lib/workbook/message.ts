import type { FileKind } from './gate';
import type { ReadRow, SheetFacts } from './sheet';
import type { CellNote } from './spec';

/** What the child process is asked to do with the file that follows. */
export type Job = { verb: 'read'; kind: FileKind } | { verb: 'annotate'; kind: FileKind; notes: readonly CellNote[] };

/** One line of its answer. A sheet comes before its rows; only `done` makes what came before complete. */
export type Message = { sheet: SheetFacts } | { rows: ReadRow[] } | { file: string } | { refusal: string } | { done: true };

export const MAX_RSS_MB = 600;
export const TOO_HEAVY = 'Berkas ini terlalu berat untuk dibaca. Hapus lembar dan format yang tidak perlu, atau bagi menjadi beberapa berkas, lalu unggah lagi.';
export const TOO_SLOW = 'Berkas ini terlalu lama dibaca (lebih dari 15 detik). Salin tabelnya (Tempel Nilai) ke buku kerja baru, lalu unggah lagi.';
