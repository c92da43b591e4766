import { z } from 'zod';
import { readCount } from '@/lib/number-text';

/** One village of the list: what was typed, what the page had shown (null: nothing agreed), or why it cannot be read. */
export interface PopulationRow { village: string; people: number | null; shown: number | null; problem: string | null }

export interface PopulationInput { year: number; groupCode: string; reason: string; rows: PopulationRow[] }

const NAME = /^([nw])\/([0-9.]{5,16})$/;
const MOST_ROWS = 400;

function readRow(village: string, { n = '', w = '' }: { n?: string; w?: string }): PopulationRow {
  const typed = readCount(n);
  const shown = /^\d{1,9}$/.test(w) ? Number(w) : null;
  return { village, shown, people: typed.kind === 'count' ? typed.count : null, problem: typed.kind === 'problem' ? typed.sentence : null };
}

/** The form of agreed sizes: `tahun`, `kelompok`, `alasan`, and `n/<village>` beside `w/<village>` (what was shown). */
export const populationInput = z.unknown().transform((raw, ctx): PopulationInput => {
  const problem = (field: string, message: string): void => { ctx.addIssue({ code: 'custom', path: [field], message }); };
  const { tahun, kelompok, alasan, ...cells } = Object(raw) as Record<string, unknown>;
  const year = typeof tahun === 'string' && /^20\d\d$/.test(tahun) ? Number(tahun) : null;
  if (year === null) problem('tahun', 'Tahun daftar ini tidak dikenal. Buka lagi lewat menu Verifikasi.');
  const parts = new Map<string, { n?: string; w?: string }>();
  for (const [name, value] of Object.entries(cells)) {
    const [, part, village = ''] = NAME.exec(name) ?? [];
    if (!part || typeof value !== 'string') problem(name.slice(0, 60), `Isian tidak dikenal: ${name.slice(0, 60)}.`);
    else parts.set(village, { ...parts.get(village), [part]: value });
  }
  if (parts.size > MOST_ROWS) problem('tahun', `Terlalu banyak desa sekaligus (${parts.size}); paling banyak ${MOST_ROWS}.`);
  const rows = [...parts].map(([village, row]) => readRow(village, row));
  return { year: year ?? 2000, groupCode: typeof kelompok === 'string' ? kelompok : '', reason: typeof alasan === 'string' ? alasan.slice(0, 500) : '', rows };
});
