import { z } from 'zod';
import { cleanText } from '@/lib/typed-field';

export const IMPORT_FORMS = ['values', 'activities', 'budgets'] as const;
export type ImportForm = (typeof IMPORT_FORMS)[number];

/** Words of the URL for a form. */
export const FORM_SLUGS: Readonly<Record<string, ImportForm>> = { nilai: 'values', kegiatan: 'activities', anggaran: 'budgets' };
export const FORM_WORDS: Readonly<Record<ImportForm, { slug: string; title: string; of: string }>> = {
  values: { slug: 'nilai', title: 'Nilai indikator', of: 'isian' },
  activities: { slug: 'kegiatan', title: 'Kegiatan dan dananya', of: 'kegiatan' },
  budgets: { slug: 'anggaran', title: 'Baris anggaran', of: 'baris anggaran' },
};

/** At most so many bytes; asked before a byte is read (trust D1). */
export const LARGEST_FILE = 5 * 1024 * 1024;
/** More rows than this are a mistake. */
export const MOST_ROWS = 200_000;

const SLUGS = Object.keys(FORM_SLUGS) as [string, ...string[]];

/** The fields beside the file of the upload form. */
export const uploadInput = z.object({
  tim: z.string().max(20).default(''),
  periode: z.string().max(10).default(''),
  formulir: z.enum(SLUGS, 'Pilih formulirnya: nilai indikator, kegiatan, atau anggaran.').transform((slug) => FORM_SLUGS[slug] ?? 'values'),
});

/** A file name as it is kept and shown: no folders, no control characters, a limited length. */
export const cleanFileName = (name: string): string => cleanText(name.split(/[\\/]/).at(-1) ?? '').slice(-120) || 'tanpa nama';

const jobId = z.uuid('Impor ini tidak dikenal. Unggah lagi berkasnya.');

/** A step of an import; `timpa`: the person has seen what others changed since the file was made and says it may be replaced. */
export const savedInput = z.object({ id: jobId, timpa: z.string().default('').transform((text) => text === 'ya') });
export const jobInput = z.object({ id: jobId });

export const SHOWN_WORDS = { masalah: 'problem', baru: 'new', berubah: 'changed', sama: 'same', dibiarkan: 'left' } as const;
export type Shown = (typeof SHOWN_WORDS)[keyof typeof SHOWN_WORDS];

const first = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().max(40).optional().catch(undefined));

/** Reads `?lihat=` and `?halaman=` of a preview; `shown` null: what matters most. */
export function parsePreview(params: Readonly<Record<string, string | string[] | undefined>>): { shown: Shown | null; page: number } {
  const { lihat, halaman } = z.object({ lihat: first, halaman: first }).parse(params);
  const shown = lihat && Object.hasOwn(SHOWN_WORDS, lihat) ? SHOWN_WORDS[lihat as keyof typeof SHOWN_WORDS] : null;
  return { shown, page: /^[1-9]\d{0,4}$/.test(halaman ?? '') ? Number(halaman) : 1 };
}
