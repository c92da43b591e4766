import { formatCount, joinWords } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import { type Brought, type MatrixCell, type MatrixFoot, type MatrixRow, ROLE_WORDS } from '../rules';

const NBSP = '\u00A0';

function broughtWords({ activities, pledges, villages, budgetIdr }: Brought): string {
  const what = `${formatCount(activities)} ${activities === pledges ? 'komitmen' : 'kegiatan'}`;
  const where = villages === 0 ? '' : ` di ${formatCount(villages)} desa`;
  return `${what}${where}, ${budgetIdr === 0n ? 'rupiahnya belum tercatat' : `Rp${NBSP}${formatMillions(budgetIdr)} juta`}`;
}

/** "Dinas PUPR, penanggung jawab utama Pekerjaan Umum: 2 kegiatan di 7 desa, Rp 1.670 juta." */
export function cellHeadline(agency: string, column: string, cell: MatrixCell | null): string {
  if (cell === null) return `${agency} tidak tercatat berperan dan tidak berkegiatan untuk ${column}.`;
  const who = cell.role ? `${agency}, ${ROLE_WORDS[cell.role].toLowerCase()} ${column}` : `${agency}, tanpa peran tercatat untuk ${column}`;
  return `${who}: ${cell.activities === 0 ? 'belum ada kegiatan' : broughtWords(cell)}.`;
}

/** "Dinkes: 13 kegiatan di 8 desa, Rp 1.940 juta, melayani 12 indikator." An agency without anything is told so. */
export function agencyHeadline({ agency, contributes, total, cells }: MatrixRow, columnWord: string): string {
  const named = cells.filter((cell) => cell?.role).length;
  const served = cells.filter((cell) => cell && cell.activities > 0 && cell.column !== 'umum').length;
  const word = columnWord.toLowerCase();
  if (!contributes) return `${agency.name} belum ada kontribusi${named > 0 ? `, padahal tercatat berperan di ${formatCount(named)} ${word}` : ''}.`;
  if (total.activities === 0) return `${agency.name}: Rp${NBSP}${formatMillions(total.budgetIdr)} juta tercatat, tetapi belum satu pun kegiatan.`;
  return `${agency.name}: ${broughtWords(total)}${served > 0 ? `, melayani ${formatCount(served)} ${word}` : ''}.`;
}

/** Who leads and acts in a column: "SE05 Sanitasi layak: Dinas PUPR penanggung jawab utama; dua instansi berkegiatan." (F02) */
export function columnHeadline(column: string, foot: MatrixFoot, leads: readonly string[]): string {
  const lead = leads.length > 0 ? `${joinWords(leads)} penanggung jawab utama` : 'belum punya penanggung jawab';
  const acting = foot.agencies === 0 ? (foot.named > 0 ? 'belum ada kegiatan' : 'belum ada OPD') : `${formatCount(foot.agencies)} instansi berkegiatan`;
  return leads.length > 0 ? `${column}: ${lead}; ${acting}.` : `${column} ${lead}; ${acting}.`;
}
