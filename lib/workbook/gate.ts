import { refuse } from '@/lib/refusal';
import { definitionsSentence } from './xml';
import { inflated, zipEntries, type ZipEntry } from './zip';

const MAX_FILE_MB = 5;
const MAX_ENTRIES = 200;
const MAX_INFLATED_MB = 50;
const MB = 1_048_576;

/** Limits of what is read; far above an honest report, far below what hurts. */
export const CAPS = {
  rows: 110_000, columns: 200, sheets: 50, definedNames: 1_000, styles: 20_000, sharedStrings: 250_000, merges: 20_000, characters: 30_000_000,
} as const;

export type FileKind = 'xlsx' | 'csv';

const ENDINGS = /\.(xlsx|csv|txt|tsv|xls|xlsm|xlsb|ods)$/i;
const WORKBOOK = 'simpan sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi.';

/**
 * What the bytes of an upload are; its name only has to agree. Refuses what is too large, empty, encrypted, an old .xls,
 * a web page or no table at all. Cheap: looks at the first bytes, opens nothing.
 */
export function kindOfFile(file: Buffer, fileName?: string): FileKind {
  if (file.length === 0) throw refuse('invalid', 'Berkas ini kosong (0 byte). Simpan ulang dari Excel, lalu unggah lagi.');
  if (file.length > MAX_FILE_MB * MB) {
    throw refuse('invalid', `Berkas ini ${Math.ceil(file.length / MB)} MB; paling besar ${MAX_FILE_MB} MB. Bagi menjadi beberapa berkas atau hapus gambar di dalamnya, lalu unggah lagi.`);
  }
  const ending = ENDINGS.exec(fileName ?? '')?.[1]?.toLowerCase();
  if (file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw refuse('invalid', compoundSentence(file));
  if (file.subarray(0, 2).toString('latin1') === 'PK') {
    if (ending === 'csv' || ending === 'txt') throw refuse('invalid', `Nama berkas ini berakhiran .${ending}, tetapi isinya buku kerja Excel. Ganti akhiran namanya menjadi .xlsx, lalu unggah lagi.`);
    return 'xlsx';
  }
  refuseOtherText(file);
  if (ending && ending.startsWith('xls')) throw refuse('invalid', `Nama berkas ini berakhiran .${ending}, tetapi isinya teks biasa. Ganti akhiran namanya menjadi .csv, atau buka di Excel dan ${WORKBOOK}`);
  return 'csv';
}

/** The old compound format holds either a workbook of Excel 97–2003 or one that a password locks. */
function compoundSentence(file: Buffer): string {
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return 'Berkas ini dikunci kata sandi. Buka di Excel, hapus kata sandinya (File › Info › Proteksi Buku Kerja), simpan, lalu unggah lagi.';
  }
  return `Berkas ini berformat Excel lama (.xls). Buka di Excel, ${WORKBOOK}`;
}

function refuseOtherText(file: Buffer): void {
  const start = file.subarray(0, 4096);
  const text = start.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF|\s)+/, '');
  if (text.startsWith('%PDF')) throw refuse('invalid', `Berkas ini dokumen PDF, bukan tabel. Pindahkan isinya ke Excel, ${WORKBOOK}`);
  if (/^<(?:!doctype|html|table|\?xml|\w+[\s>])/i.test(text)) {
    throw refuse('invalid', `Berkas ini halaman web (HTML/XML) yang diberi nama seperti tabel. Buka di Excel, ${WORKBOOK}`);
  }
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  if (!isWide && start.some((byte) => byte < 9 || (byte > 13 && byte < 32))) {
    throw refuse('invalid', 'Berkas ini bukan .xlsx atau .csv. Unggah buku kerja Excel (.xlsx) atau tabel .csv.');
  }
}

/** Parts that a table does not need and that carry programs, other files or links. */
const UNWANTED: readonly [RegExp, string][] = [
  [/(?:^|\/)vbaproject\.bin$|\/macrosheets\//i, 'Berkas ini berisi makro. Simpan sebagai .xlsx tanpa makro, lalu unggah lagi.'],
  [/\/externallinks\//i, 'Berkas ini tertaut ke buku kerja lain. Di Excel pilih Data › Edit Tautan › Putuskan Tautan, simpan, lalu unggah lagi.'],
  [/\/(?:activex|ctrlprops)\//i, 'Berkas ini berisi tombol atau kontrol. Hapus kontrolnya, simpan, lalu unggah lagi.'],
  [/\/embeddings\/|\.(?:zip|xlsx|xlsm|docx|exe|js|bat|7z|rar|gz)$/i, 'Berkas ini memuat berkas lain di dalamnya. Hapus objek tertanam itu, simpan, lalu unggah lagi.'],
  [/(?:^|\/)workbook\.bin$/i, `Berkas ini berformat biner (.xlsb). Buka di Excel, ${WORKBOOK}`],
];
const OTHER_PROGRAMS: readonly [string, string][] = [
  ['content.xml', `Berkas ini lembar LibreOffice (.ods). Buka, pilih Simpan Sebagai, ${WORKBOOK}`],
  ['word/document.xml', 'Berkas ini dokumen Word. Pindahkan tabelnya ke Excel, simpan sebagai .xlsx, lalu unggah lagi.'],
  ['ppt/presentation.xml', 'Berkas ini salindia PowerPoint. Pindahkan tabelnya ke Excel, simpan sebagai .xlsx, lalu unggah lagi.'],
];

/**
 * The parts of a zip by name, when its directory is that of a plain workbook: no dangerous or doubled names, macros, links,
 * files in files or passwords. Cheap: unpacks nothing.
 */
export function plainParts(file: Buffer): Map<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  for (const entry of zipEntries(file, MAX_ENTRIES).filter(({ name }) => !name.endsWith('/'))) {
    refuseName(entry);
    const folded = entry.name.toLowerCase();
    if (seen.has(folded)) throw refuse('invalid', `Bagian ${shown(entry.name)} ada dua kali di dalam berkas ini, sehingga isinya tidak pasti. Salin isinya ke buku kerja baru, ${WORKBOOK}`);
    seen.add(folded);
    parts.set(entry.name, entry);
  }
  for (const [part, sentence] of OTHER_PROGRAMS) if (seen.has(part)) throw refuse('invalid', sentence);
  if (!parts.has('[Content_Types].xml')) throw refuse('invalid', 'Berkas ini arsip zip, bukan buku kerja Excel. Unggah berkas .xlsx atau .csv.');
  return parts;
}

/** The same, after all of it was unpacked once: bytes are counted (headers may lie), XML definitions are refused. */
export async function safeParts(file: Buffer): Promise<Map<string, ZipEntry>> {
  const parts = plainParts(file);
  await measure([...parts.values()]);
  return parts;
}

const shown = (name: string): string => `“${name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60)}”`;

function refuseName({ name, isEncrypted }: ZipEntry): void {
  if (isEncrypted) throw refuse('invalid', 'Berkas ini dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.');
  const steps = name.split('/');
  if (/[\\:\x00-\x1f]/.test(name) || steps.some((step) => step === '' || step === '..' || step === '.' || step === '__proto__') || name.length > 255) {
    throw refuse('invalid', `Berkas ini memuat nama bagian yang berbahaya (${shown(name)}). Salin isinya ke buku kerja baru, ${WORKBOOK}`);
  }
  const found = UNWANTED.find(([pattern]) => pattern.test(`/${name}`));
  if (found) throw refuse('invalid', found[1]);
}

const DEFINITION = /<!(?:DOCTYPE|ENTITY)/;

async function measure(entries: readonly ZipEntry[]): Promise<void> {
  let total = 0;
  for (const entry of entries) {
    const isXml = /\.(?:xml|rels|vml)$/i.test(entry.name);
    let tail = '';
    for await (const piece of inflated(entry)) {
      total += piece.length;
      if (total > MAX_INFLATED_MB * MB) throw refuse('invalid', `Isi berkas ini lebih dari ${MAX_INFLATED_MB} MB setelah dibuka. Hapus lembar, gambar, dan format yang tidak perlu, atau bagi menjadi beberapa berkas.`);
      if (!isXml) continue;
      const text = tail + piece.toString('latin1');
      if (DEFINITION.test(text)) throw refuse('invalid', definitionsSentence(entry.name));
      tail = text.slice(-10);
    }
  }
}
