import type { FileKind } from './gate';
import type { ReadRow, SheetFacts } from './sheet';
import type { CellNote } from './spec';

/** What the child process is asked to do with the file that follows. */
export type Job = { verb: 'read'; kind: FileKind } | { verb: 'annotate'; kind: FileKind; notes: readonly CellNote[] };

/** One line of its answer. A sheet comes before its rows; what came is complete when the child has ended well. */
export type Message = { sheet: SheetFacts } | { rows: ReadRow[] } | { file: string };

export const TOO_HEAVY = 'Berkas ini terlalu berat untuk dibaca. Hapus lembar dan format yang tidak perlu, atau bagi menjadi beberapa berkas, lalu unggah lagi.';
export const TOO_SLOW = 'Berkas ini terlalu lama dibaca (lebih dari 15 detik). Salin tabelnya (Tempel Nilai) ke buku kerja baru, lalu unggah lagi.';
