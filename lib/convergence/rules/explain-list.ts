import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatAtLeast, formatCount, formatScore, formatShareBare } from '@/lib/format';
import { openSum } from './gap-list';
import type { ScoreSettings } from './score';
import type { ListColumn, ScoredVillage } from './village-list';

export interface ListContext {
  period: string;
  example: boolean;
  settings: ScoreSettings;
  hrefOf: (villageCode: string) => string;
}

interface Village extends ScoredVillage { isConvergent: boolean }

const base = ({ example }: ListContext): Pick<Explanation, 'example' | 'sources' | 'rivals'> => ({ example, sources: [], rivals: [] });

/** All celah: which cells of which villages, with the lead that is awaited. */
export function gapsExplanation(villages: readonly Village[], columns: readonly ListColumn[], context: ListContext): Explanation {
  const codes = ({ cells }: Village): string[] => cells.flatMap((cell, at) => (cell.letter === 'C' ? [columns[at]?.code ?? ''] : []));
  const holders = villages.filter(({ gaps }) => gaps > 0).sort((a, b) => b.gaps - a.gaps || (a.code < b.code ? -1 : 1));
  return {
    ...base(context), title: `Celah di desa lokus, ${context.period}`,
    value: formatCount(villages.reduce((sum, { gaps }) => sum + gaps, 0)),
    change: `di ${holders.length} dari ${villages.length} desa lokus`,
    formula: 'Celah = indikator yang belum mencapai target di satu desa, dan tidak ada satu pun kegiatan untuknya di desa itu sampai akhir periode.',
    inputs: holders.map((village) => ({ label: village.name, value: `${village.gaps}: ${codes(village).join(', ')}`, href: context.hrefOf(village.code) })),
    cautions: [
      'Indikator yang belum dilaporkan bukan celah; ia bertanda K, bergaris tebal bila juga tanpa kegiatan.',
      'Kegiatan tanpa desa (tingkat kabupaten) tidak menutup celah di desa mana pun.',
    ],
  };
}

const scoreLine = (village: Village, { settings, hrefOf }: ListContext): ExplanationLine => ({
  label: village.name, href: hrefOf(village.code),
  value: village.scoreBp === null ? `ditahan, data ${village.reported}/${village.applicable}`
    : `${formatScore(village.scoreBp)}${village.isConvergent ? ', konvergen' : `, di bawah ${formatShareBare(settings.convergenceThresholdBp, 0)}`}`,
});

/** How many target villages are konvergen, and the score of each. */
export function convergentExplanation(villages: readonly Village[], context: ListContext): Explanation {
  const { convergenceThresholdBp, completenessFloorBp } = context.settings;
  const ordered = [...villages].sort((a, b) => (b.scoreBp ?? -1) - (a.scoreBp ?? -1) || (a.code < b.code ? -1 : 1));
  return {
    ...base(context), title: `Desa lokus konvergen, ${context.period}`,
    value: `${villages.filter(({ isConvergent }) => isConvergent).length} dari ${villages.length}`,
    formula: `Konvergen = skor paling rendah ${formatShareBare(convergenceThresholdBp, 0)} dan data paling sedikit ${formatShareBare(completenessFloorBp, 0)} % dari indikator yang berlaku.`,
    inputs: ordered.slice(0, 200).map((village) => scoreLine(village, context)),
    cautions: ['Skor dan ambang hanya membandingkan desa lokus tahun ini; ambang ditetapkan per tahun.'],
  };
}

/** Villages whose score is withheld, with what is missing. */
export function withheldExplanation(villages: readonly Village[], columns: readonly ListColumn[], context: ListContext): Explanation {
  const held = villages.filter(({ scoreBp }) => scoreBp === null);
  const silent = ({ cells }: Village): string => cells.flatMap((cell, at) => (cell.letter === 'K' ? [columns[at]?.code ?? ''] : [])).join(', ');
  return {
    ...base(context), title: `Desa yang belum dapat dinilai, ${context.period}`, value: formatCount(held.length),
    formula: `Skor ditahan bila data kurang dari ${formatShareBare(context.settings.completenessFloorBp, 0)} % dari indikator yang berlaku.`,
    inputs: held.map((village) => ({ label: village.name, value: `data ${village.reported}/${village.applicable}; belum melapor: ${silent(village) || '—'}`, href: context.hrefOf(village.code) })),
    cautions: ['Desa tanpa skor tidak diperingkat; yang belum dilaporkan tidak pernah dianggap nol.'],
  };
}

/** People still to be reached for one indicator over the target villages: the parts and their sum. */
export function peopleExplanation(
  villages: readonly Village[], { column, at, unit }: { column: ListColumn; at: number; unit: string }, words: (villageCode: string) => string | null, context: ListContext,
): Explanation {
  const own = villages.flatMap((village) => {
    const cell = village.cells[at];
    return cell && cell.letter !== 'TS' && cell.letter !== 'N' ? [{ village, cell }] : [];
  }).sort((a, b) => (b.cell.people ?? -1) - (a.cell.people ?? -1));
  const sum = openSum(own.map(({ cell }) => cell.people));
  return {
    ...base(context), title: `Perlu dijangkau: ${column.code} ${column.shortName}, ${context.period}`, value: `${formatAtLeast(sum)} ${unit}`,
    formula: 'Per desa: target × sasaran, dibulatkan ke atas, dikurangi yang sudah dilayani; paling sedikit 0. Lalu dijumlah.',
    inputs: own.map(({ village, cell }) => ({ label: village.name, value: cell.people === null ? 'belum diketahui: belum melapor' : words(village.code) ?? formatCount(cell.people), href: context.hrefOf(village.code) })),
    cautions: ['Dijumlah per indikator; satu orang dapat terhitung pada lebih dari satu indikator. Tanda ≥: sebagian desa belum melapor.'],
  };
}
