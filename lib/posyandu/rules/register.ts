import { capitalize, formatCount, formatPart, numberWord } from '@/lib/format';
import { LENSES, LIFE_STAGES } from '@/lib/indicators/rules/lenses';

export const REPORTERS = ['village', 'health', 'partner'] as const;
export type Reporter = (typeof REPORTERS)[number];
export const REPORTER_WORDS: Readonly<Record<Reporter, string>> = { village: 'pemerintah desa', health: 'puskesmas (Dinas Kesehatan)', partner: 'mitra' };

export const BUILDINGS = ['own', 'borrowed', 'none'] as const;
export type Building = (typeof BUILDINGS)[number];
export const BUILDING_WORDS: Readonly<Record<Building, string>> = { own: 'gedung sendiri', borrowed: 'menumpang', none: 'tanpa gedung' };

/** Yes, no, or nobody has looked: three answers. */
export const answerWord = (answer: boolean | null): string => (answer === null ? 'belum diketahui' : answer ? 'ada' : 'tidak ada');

/** Life-cycle groups (ILP) and the six SPM fields that a posyandu can serve. */
export const STAGE_CHOICES: readonly { value: string; label: string }[] = Object.entries(LIFE_STAGES).map(([value, label]) => ({ value, label }));
export const FIELD_CHOICES: readonly { value: string; label: string }[] = LENSES.spm.filter(({ code }) => code !== 'umum').map(({ code, name }) => ({ value: code, label: name }));

const NUMBER = /^\d{2}\.\d{2}\.\d{2}\.\d{4}\.\d{3}$/;

/** What is wrong with an official number `PP.KK.CC.DDDD.NNN` in its village; null when nothing is. */
export function numberProblem(number: string, { code, name }: { code: string; name: string }): string | null {
  if (!NUMBER.test(number)) return `Nomor “${number.slice(0, 30)}” tidak berbentuk PP.KK.CC.DDDD.NNN. Tulis misalnya ${code}.001, atau kosongkan.`;
  return number.startsWith(`${code}.`) ? null : `Nomor ${number} milik desa berkode ${number.slice(0, 13)}; ${name} berkode ${code}. Periksa nomor atau desanya.`;
}

/** What the totals of the register count; of kits also who has not been asked. */
export interface RegisterTotals { posyandu: number; villages: number; active: number; withKit: number; withoutKit: number; kitUnknown: number; candidates: number }

/** The sentence of the register. */
export function registerHeadline({ posyandu, villages, withoutKit, kitUnknown, candidates }: RegisterTotals): string {
  if (posyandu === 0) return 'Belum ada posyandu dalam daftar.';
  const kit = withoutKit > 0 ? `${capitalize(numberWord(withoutKit))} tanpa alat antropometri baku`
    : kitUnknown > 0 ? `Alat antropometri ${numberWord(kitUnknown)} posyandu belum diketahui` : 'Semua memiliki alat antropometri baku';
  return `${formatCount(posyandu)} posyandu aktif di ${formatCount(villages)} desa. ${kit}; ${candidates === 0 ? 'belum ada' : numberWord(candidates)} calon Posyandu Holistik Integratif.`;
}

/** The sentence of one month: who has reported, and how many of the under-fives came. */
export function monthHeadline(label: string, { reported, posyandu, s, d }: { reported: number; posyandu: number; s: number | null; d: number | null }): string {
  if (posyandu === 0) return 'Belum ada posyandu dalam daftar.';
  if (reported === 0 || s === null || d === null || s === 0) return `${label}: belum ada laporan dari ${formatCount(posyandu)} posyandu.`;
  return `${label}: ${formatCount(d)} dari ${formatCount(s)} balita ditimbang (${formatPart(d, s, 1)}\u00A0%); ${reportedWords(reported, posyandu).replace('Semua', 'semua')}.`;
}

/** "12 dari 14 posyandu melapor". */
export const reportedWords = (reported: number, posyandu: number): string =>
  (reported === posyandu ? `Semua ${formatCount(posyandu)} posyandu melapor` : `${formatCount(reported)} dari ${formatCount(posyandu)} posyandu melapor`);
