import { z } from 'zod';
import { parsePeriod, periodRefusal, yearRefusal } from '@/lib/period';

/** One value of a search parameter; a repeated one counts by its first. */
const single = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(200).optional());

/** What every page and API path reads from its URL: period or year, and provisional or approved figures. */
export const scopeInput = z.object({
  tim: single,
  periode: single.refine((text) => !text || parsePeriod(text) !== null, {
    error: (issue) => periodRefusal(String(issue.input)),
  }),
  tahun: single.refine((text) => !text || /^20\d{2}$/.test(text), {
    error: (issue) => yearRefusal(String(issue.input)),
  }),
  angka: single.refine((text) => !text || text === 'sementara' || text === 'disahkan', {
    error: (issue) => `Pilihan angka “${String(issue.input)}” tidak dikenal. Tulis sementara atau disahkan.`,
  }),
});

export type SearchParams = Record<string, string | string[] | undefined>;
