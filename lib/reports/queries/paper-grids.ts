import 'server-only';
import { type Matrix, ROLE_WORDS } from '@/lib/contributions/rules';
import { cellMoney, sumMoney } from '@/lib/contributions/rules/cells';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { cellValue, type VillageGridCell } from '@/lib/convergence/grid';
import { formatCount, formatScore } from '@/lib/format';
import { LENS_NAMES, type Lens } from '@/lib/indicators/rules/lenses';
import type { PaperBlock, PaperCell, PaperTable } from '@/lib/paper/document';
import { moneyCell } from './paper-tables';

const MOST_AGENCIES = 60;
/** Rows of the grid on paper; the order of the page has those of lowest score first. */
const MOST_VILLAGES = 60;

function matrixCell(cell: Matrix['rows'][number]['cells'][number]): PaperCell | string {
  if (!cell) return '';
  const money = cellMoney(cell);
  const done = cell.plannedCount > 0 ? `, ${formatCount(cell.doneCount)}/${formatCount(cell.plannedCount)}` : '';
  return { text: [cell.letter, money.text].filter(Boolean).join(' '), note: cell.activities > 0 ? `${formatCount(cell.activities)} kegiatan${done}` : null, isStrong: cell.letter === 'U', isFramed: cell.isSilent };
}

/** F01: who brings what to which column; whoever is named and silent stands in a thick frame. */
export function matrixBlocks(matrix: Matrix, lens: Lens): PaperBlock[] {
  const columns = matrix.columns.filter(({ code, agencies }) => code !== 'umum' || agencies > 0);
  const at = columns.map(({ code }) => matrix.columns.findIndex((one) => one.code === code));
  const rest = matrix.rows.length - MOST_AGENCIES;
  const empty = matrix.columnsWithoutAgency.map(({ name }) => name);
  return [
    { kind: 'heading', level: 2, text: `Matriks kontribusi menurut ${LENS_NAMES[lens]}: ${matrix.total.contributing} dari ${matrix.total.agencies} instansi berkontribusi`, note: `U ${ROLE_WORDS.lead.toLowerCase()}, P ${ROLE_WORDS.support.toLowerCase()}, D ${ROLE_WORDS.funder.toLowerCase()}; angka: Rp juta, tiap sel penuh; di bawahnya kegiatan dan berapa kali terlaksana dari rencana. Bingkai tebal: berperan tetapi belum ada kegiatan.${empty.length > 0 ? ` Belum ada instansi yang berkegiatan di: ${empty.join(', ')}.` : ''}`, isExample: matrix.rows.some(({ total }) => total.hasExample) },
    {
      kind: 'table', caption: `Matriks kontribusi menurut ${LENS_NAMES[lens]}`, hasHiddenCaption: true,
      columns: [{ title: 'Instansi', isHead: true }, ...columns.map(({ code, name }) => ({ title: code === 'umum' ? 'Pendukung' : name })), { title: 'Jumlah', align: 'right' as const }],
      rows: matrix.rows.slice(0, MOST_AGENCIES).map(({ agency, cells, total, contributes }) => [
        contributes ? agency.name : { text: agency.name, note: 'belum ada kontribusi' }, ...at.map((index) => matrixCell(cells[index] ?? null)), { ...moneyCell(total.budgetIdr), text: sumMoney(total) },
      ]),
      totals: [['Jumlah, tiap rupiah sekali', ...columns.map(({ agencies }) => (agencies === 0 ? 'belum ada instansi' : `${agencies} instansi`)), { ...moneyCell(matrix.total.budgetIdr), text: sumMoney(matrix.total) }]],
      ...(rest > 0 ? { footnotes: [`${formatCount(rest)} instansi lain ada di halaman Matriks.`] } : {}),
    },
  ];
}

function gridCell(cell: VillageGridCell): PaperCell {
  return { text: cellValue(cell), mark: cell.letter, isFramed: cell.letter === 'C' || cell.unattended === true };
}

/** The village grid: every target village × the services of villages, need × action by shape and letter. */
export function gridBlocks({ rows, list, totals, hasExample }: GridReport): PaperBlock[] {
  if (rows.length === 0) return [];
  const { columns } = list;
  const specific = columns.filter(({ group }) => group === 'specific').length;
  const groups: NonNullable<PaperTable['groups']> = [[{ text: '', span: 3 }, { text: 'Gizi spesifik', span: specific }, { text: 'Gizi sensitif', span: columns.length - specific }].filter(({ span }) => span > 0)];
  return [
    { kind: 'heading', level: 2, text: `${formatCount(rows.length)} desa lokus menurut indikator`, isExample: hasExample, note: 'T tercapai dan didukung, S tercapai tanpa kegiatan, B belum tercapai tetapi ditangani, C celah, K belum melapor, – tanpa sasaran, N belum ada target. Angka: persen, dibulatkan ke bawah. Bingkai tebal: tidak ada yang bekerja.' },
    {
      kind: 'table', caption: 'Desa lokus menurut indikator', hasHiddenCaption: true, groups,
      columns: [{ title: 'Desa', isHead: true, width: 27 }, { title: 'Skor', align: 'right', width: 12 }, { title: 'Capai', align: 'right', width: 12 }, ...columns.map(({ code, shortName }) => ({ title: `${code} ${shortName}`, align: 'center' as const, width: 12 }))],
      rows: rows.slice(0, MOST_VILLAGES).map(({ name, district, scoreBp, reason, onTarget, applicable, cells }) => [{ text: name, note: district }, scoreBp === null ? reason ?? 'ditahan' : formatScore(scoreBp), `${onTarget}/${applicable}`, ...cells.map(gridCell)]),
      totals: [['Mencapai target', '', '', ...totals.map(({ onTarget, applicable, gaps }) => ({ text: `${onTarget}/${applicable}`, note: gaps > 0 ? `${gaps} celah` : null }))]],
      ...(rows.length > MOST_VILLAGES ? { footnotes: [`${formatCount(rows.length - MOST_VILLAGES)} desa lokus lain ada di halaman Desa; baris terakhir menghitung semuanya.`] } : {}),
    },
  ];
}
