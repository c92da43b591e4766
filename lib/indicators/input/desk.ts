import { z } from 'zod';
import { decreeField, optionalWords, seenField, yearField } from '@/lib/jurisdictions/input/desk';
import { readShareText } from '@/lib/share';

/** One indicator of the list of targets: typed, shown (null: inherited), or why it cannot be read. */
export interface TargetRow { code: string; bp: number | null; shown: number | null; problem: string | null }

export interface TargetsInput { year: number; decreeId: string | null; rows: TargetRow[] }

const NAME = /^([tw])\/([A-Z]{2}\d{1,4})$/;

function readRow(code: string, { t = '', w = '' }: { t?: string; w?: string }): TargetRow {
  const shown = /^\d{1,5}$/.test(w) ? Number(w) : null;
  if (t.trim() === '') return { code, bp: null, shown, problem: null };
  const read = readShareText(t);
  return 'bp' in read ? { code, bp: read.bp, shown, problem: null } : { code, bp: null, shown, problem: read.sentence };
}

/** The form of targets: `tahun`, `sk`, and `t/<indicator>` in percent beside `w/<indicator>` (what was shown, basis points). */
export const targetsInput = z.unknown().transform((raw, ctx): TargetsInput => {
  const problem = (field: string, message: string): void => { ctx.addIssue({ code: 'custom', path: [field], message }); };
  const { tahun, sk, ...cells } = Object(raw) as Record<string, unknown>;
  const year = yearField.safeParse(tahun);
  const decree = decreeField.safeParse(sk);
  if (!year.success) problem('tahun', 'Tahun tidak dikenal. Muat ulang halaman.');
  if (!decree.success) problem('sk', 'Keputusan ini tidak ada dalam daftar. Pilih lagi.');
  const parts = new Map<string, { t?: string; w?: string }>();
  for (const [name, value] of Object.entries(cells)) {
    const [, part, code = ''] = NAME.exec(name) ?? [];
    if (!part || typeof value !== 'string') problem(name.slice(0, 60), `Isian tidak dikenal: ${name.slice(0, 60)}.`);
    else parts.set(code, { ...parts.get(code), [part]: value });
  }
  return { year: year.success ? year.data : 2000, decreeId: decree.success ? decree.data : null, rows: [...parts].map(([code, row]) => readRow(code, row)) };
});

const address = {
  tahun: yearField, lensa: z.enum(['indicator', 'spm', 'phi'], 'Lensa tidak dikenal.'),
  kolom: z.string('Pilih kolomnya.').regex(/^[A-Za-z0-9_]{2,20}$/, 'Pilih kolomnya.'), opd: z.string('Pilih instansinya.').regex(/^[a-z0-9_]{2,40}$/, 'Pilih instansinya.'), seen: seenField,
};

/** Who answers for a column; `ganti`: that the present lead becomes a supporter. `seen` empty: a new row. */
export const responsibilityInput = z.strictObject({
  ...address, peran: z.enum(['lead', 'support', 'funder'], 'Pilih perannya.'), tugas: optionalWords('Tugas', 300), sk: decreeField, ganti: z.literal('ya').optional(),
});
export type ResponsibilityInput = z.output<typeof responsibilityInput>;

export const removeResponsibilityInput = z.strictObject(address);
export type RemoveResponsibility = z.output<typeof removeResponsibilityInput>;

/** The year whose empty columns are filled from the catalogue. */
export const fillCustomaryInput = z.strictObject({ tahun: yearField });
