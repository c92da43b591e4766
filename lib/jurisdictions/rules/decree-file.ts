import { formatCount } from '@/lib/format';
import { cleanText } from '@/lib/typed-field';

export const DECREE_MEDIA = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' } as const;
export type DecreeMedia = keyof typeof DECREE_MEDIA;

const EXTENSIONS: Readonly<Record<DecreeMedia, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** At most so many bytes per scan, and so many scans per decree. */
export const LARGEST_DECREE_FILE = 5 * 1024 * 1024;
export const MOST_DECREE_FILES = 10;

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean => bytes.length > first.length && first.every((byte, at) => bytes[at] === byte);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** The type that the bytes themselves prove, whatever name and header say; null: none of the three. */
export function provenMedia(bytes: Uint8Array): DecreeMedia | null {
  if (begins(bytes, ...letters('%PDF-'))) return 'application/pdf';
  if (begins(bytes, 0xFF, 0xD8, 0xFF)) return 'image/jpeg';
  return begins(bytes, 0x89, ...letters('PNG\r\n\u001A\n')) ? 'image/png' : null;
}

/** A name that is safe in a header, a folder and a shell: no path, letters and digits, the ending of the proven type. */
export function safeFileName(given: string, media: DecreeMedia): string {
  const base = cleanText(given.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const plain = base.normalize('NFKD').replace(/[^A-Za-z0-9 ._()-]+/g, '-').replace(/[\s-]+/g, '-').replace(/\.{2,}/g, '.').replace(/^[-. ]+|[-. ]+$/g, '').slice(0, 80);
  return `${plain || 'keputusan'}.${EXTENSIONS[media]}`;
}

/** "340 KB", "1,2 MB". */
export const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${formatCount(Math.max(1, Math.round(bytes / 1000)))} KB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

/** What became of an upload: said in the address, so that the form works without JavaScript. */
export type ScanOutcome = 'tersimpan' | 'kosong' | 'terlalu-besar' | 'bukan-jenis' | 'sama' | 'penuh';

const OUTCOMES: Readonly<Record<ScanOutcome, string>> = {
  'tersimpan': 'tersimpan.',
  'kosong': 'belum ada berkas yang dipilih, atau berkasnya kosong. Pilih PDF, JPEG, atau PNG.',
  'terlalu-besar': 'berkasnya lebih besar dari 5 MB. Pindai dengan resolusi lebih rendah, lalu unggah lagi.',
  'bukan-jenis': 'isinya bukan PDF, JPEG, atau PNG, apa pun namanya. Pindai keputusannya, lalu unggah hasil pindaiannya.',
  'sama': 'berkas yang sama persis sudah tersimpan.',
  'penuh': `sudah ada ${MOST_DECREE_FILES} berkas, lebih dari itu tidak ditampung. Hapus yang tidak dipakai dahulu.`,
};

/** "Berkas SK 12/2022: tersimpan."; null for a word that says nothing. */
export function scanNews(outcome: string, number: string): { kind: 'saved' | 'error'; text: string } | null {
  if (!Object.hasOwn(OUTCOMES, outcome)) return null;
  return { kind: outcome === 'tersimpan' ? 'saved' : 'error', text: `Berkas ${number}: ${OUTCOMES[outcome as ScanOutcome]}` };
}
