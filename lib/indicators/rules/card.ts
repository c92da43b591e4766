import { capitalize, formatShareBare, formatShareBp, numberWord } from '@/lib/format';
import { type Segment, sentence } from '@/lib/sentence';
import type { IndicatorStatus } from './achievement';
import type { Direction, ValueKind } from './reading';

/** One indicator as far as a headline needs it. */
export interface HeadlineLine {
  code: string;
  shortName: string;
  direction: Direction;
  shareBp: number | null;
  targetBp: number | null;
  gapBp: number | null;
  status: IndicatorStatus;
}

const inside = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
const points = (bp: number): string => `${formatShareBare(bp)}\u00A0poin`;

/** "4 dari 20 indikator tercapai. Paling jauh: imunisasi dasar lengkap, 25,40 % dari target 90,00 %. Satu belum ada data." */
export function catalogueHeadline(lines: readonly HeadlineLine[]): Segment[] {
  const known = lines.filter(({ shareBp }) => shareBp !== null);
  if (known.length === 0) return sentence(`${lines.length} indikator layanan; belum ada data untuk periode ini.`);
  const reached = lines.filter(({ status }) => status === 'T').length;
  const first = reached === 0 ? `Belum satu pun dari ${lines.length} indikator tercapai` : `${reached} dari ${lines.length} indikator tercapai`;
  const worst = lines.filter(({ gapBp }) => gapBp !== null && gapBp > 0).sort((a, b) => Number(b.gapBp) - Number(a.gapBp) || (a.code < b.code ? -1 : 1))[0];
  const silent = lines.filter(({ status }) => status === 'none').length;
  const last = silent === 0 ? [] : sentence(` ${silent === 1 ? 'Satu' : numberWord(silent).replace(/^./, (letter) => letter.toUpperCase())} belum ada data.`);
  if (!worst) return sentence(first, '.', last);
  const word = worst.direction === 'up' ? 'dari target' : 'dengan batas';
  return sentence(first, `. Paling jauh: ${inside(worst.shortName)}, `, { text: formatShareBp(worst.shareBp), ref: `nilai:${worst.code}` }, ` ${word} ${formatShareBp(worst.targetBp)}.`, last);
}

export interface CardFacts extends HeadlineLine {
  valueKind: ValueKind;
  lead: string | null;
  period: string;
  /** The period of the figure when it is not the page's own: an old figure says so. */
  when: string | null;
  /** Whether the number has an explanation to open. */
  isExplained: boolean;
}

/** "Ibu hamil minum 90 TTD: 41,26 %, 38,74 poin di bawah target 80,00 %." For lower-is-better: "di atas batas". */
export function cardHeadline({ code, shortName, direction, shareBp, targetBp, gapBp, lead, period, when, isExplained }: CardFacts): Segment[] {
  if (shareBp === null) return sentence(`${shortName}: belum ada data untuk ${period}.${lead ? ` ${lead} yang mengisi.` : ''}`);
  const value: Segment = { text: formatShareBp(shareBp), ...(isExplained ? { ref: `nilai:${code}` } : {}) };
  const name = when === null ? `${shortName}: ` : `${shortName}, ${when}: `;
  if (targetBp === null || gapBp === null) return sentence(name, value, '; belum ada target.');
  const goal = direction === 'up' ? 'target' : 'batas';
  if (gapBp > 0) return sentence(name, value, `, ${points(gapBp)} ${direction === 'up' ? 'di bawah' : 'di atas'} ${goal} ${formatShareBp(targetBp)}.`);
  return sentence(name, value, `, ${goal} ${formatShareBp(targetBp)} tercapai.`);
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { up: 'makin tinggi makin baik', down: 'makin rendah makin baik' };
export const TIMING_WORDS = { snapshot: 'keadaan pada periode itu', year_to_date: 'jumlah sejak awal tahun, bukan tambahan tiap periode' } as const;
export const VALUE_WORDS: Readonly<Record<ValueKind, string>> = { ratio: 'bagian', boolean: 'ya atau tidak per desa', survey: 'survei', count: 'jumlah' };
const SOURCE_KINDS: Readonly<Record<string, string>> = {
  published: 'angka terbit', agency: 'instansi', routine: 'laporan rutin', 'e-ppgbm': 'e-PPGBM', ssgi: 'SSGI', riskesdas: 'Riskesdas', ski: 'SKI', bps: 'BPS',
};

/** The kind of a source in words: "e-PPGBM", "angka terbit". */
export const sourceKindWord = (kind: string): string => SOURCE_KINDS[kind] ?? kind;

/** The same where a sentence begins: "Angka terbit"; "e-PPGBM" keeps its own spelling. */
export const sourceKindTitle = (kind: string): string => (kind.startsWith('e-') ? sourceKindWord(kind) : capitalize(sourceKindWord(kind)));

export const GROUP_TITLES = {
  specific: 'Gizi spesifik', sensitive: 'Gizi sensitif', extension: 'Indikator tambahan', outcome: 'Hasil: prevalensi dan angka kematian', context: 'Keadaan daerah', output: 'Keluaran program',
} as const;

/** How the number is made, in words. */
export function formulaOf({ valueKind, numeratorText, denominatorText }: { valueKind: ValueKind; numeratorText: string; denominatorText: string }): string {
  if (valueKind === 'count') return numeratorText;
  if (valueKind === 'boolean') return `desa yang “ya” ÷ desa yang melapor × 100`;
  return `${numeratorText} ÷ ${denominatorText} × 100`;
}
