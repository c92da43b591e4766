import { parsePeriod, periodLabel } from '@/lib/period';
import type { ReadRow } from '@/lib/workbook/sheet';
import { FORM_SLUGS, FORM_WORDS, type ImportForm } from '../input';

/** For whom and when a template was made. `time`: a period code, or a year for activities and budgets. */
export interface Stamp { form: ImportForm; team: string; agency: string; time: string }

const STAMP = /^Simpul · (nilai|kegiatan|anggaran) · (\S+) · (\S+) · (\S+)$/;

/** The line in a template by which it is known again. */
export const stampText = ({ form, team, agency, time }: Stamp): string => `Simpul · ${FORM_WORDS[form].slug} · ${team} · ${agency} · ${time}`;

/** Finds that line in the first rows of a sheet; null in a file that was made otherwise. */
export function readStamp(rows: readonly ReadRow[]): Stamp | null {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const [, slug, team, agency, time] = typeof cell === 'string' ? STAMP.exec(cell.trim()) ?? [] : [];
      const form = slug === undefined ? undefined : FORM_SLUGS[slug];
      if (form && team && agency && time) return { form, team, agency, time };
    }
  }
  return null;
}

const timeWords = (time: string): string => {
  const period = parsePeriod(time);
  return period ? periodLabel(period) : time;
};

/** Why a template cannot be read as what was chosen: another form, team, agency or period; null when it can. */
export function stampProblem(found: Stamp | null, wanted: Stamp): string | null {
  if (!found) return null;
  if (found.form !== wanted.form) return `Berkas ini templat ${FORM_WORDS[found.form].title}, yang dipilih ${FORM_WORDS[wanted.form].title}. Unggah lagi dengan formulir yang sesuai.`;
  if (found.team !== wanted.team) return `Berkas ini untuk tim ${found.team}; Anda sedang di tim ${wanted.team}. Unduh templat tim ini.`;
  if (found.agency !== wanted.agency) return `Berkas ini templat instansi ${found.agency}; Anda mengisi untuk ${wanted.agency}. Unduh templat instansi Anda.`;
  if (found.time !== wanted.time) return `Berkas ini untuk ${timeWords(found.time)}; yang dipilih ${timeWords(wanted.time)}. Pilih periode itu saat mengunggah, atau unduh templat baru.`;
  return null;
}
