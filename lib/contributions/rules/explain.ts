import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatCount } from '@/lib/format';
import { type Lens, LENS_NAMES } from '@/lib/indicators/rules/lenses';
import { formatIdr } from '@/lib/money';
import type { Matrix, MatrixRow } from '../rules';
import { addOutside, type Outside, outsideSentence, outsideTotal } from './outside';

/** What an explanation of the matrix needs besides it. `link` keeps team, period and lens. */
export interface ExplainedMatrix {
  matrix: Matrix;
  lens: Lens;
  /** Rupiah that no column holds, by agency id. */
  outside: Readonly<Record<string, Outside>>;
  until: string;
  source: string;
  link: (path: string) => string;
}

const line = (label: string, value: string, href?: string): ExplanationLine => ({ label, value, ...(href ? { href } : {}) });
const IN_FULL = 'Kegiatan yang melayani beberapa kolom tampil penuh di setiap kolomnya. Karena itu kolom-kolom dapat berjumlah lebih dari total; total menghitung setiap kegiatan dan setiap rupiah sekali.';
const exampleCaution = (has: boolean): string[] => (has ? ['Sebagian atau seluruhnya angka contoh, bukan data nyata.'] : []);

function explainTotal(it: ExplainedMatrix, kind: 'rupiah' | 'kegiatan'): Explanation {
  const { matrix: { rows, total }, until, link } = it;
  const isMoney = kind === 'rupiah';
  const outside = addOutside(Object.values(it.outside));
  const giving = rows.filter((row) => (isMoney ? row.total.budgetLines > 0 : row.total.activities > 0));
  return {
    title: isMoney ? 'Anggaran semua instansi' : 'Kegiatan semua instansi', value: isMoney ? formatIdr(total.budgetIdr) : formatCount(total.activities),
    change: `Sama di ketiga lensa: 20 indikator, 6 bidang SPM, 5 bagian PHI`, example: rows.some((row) => row.total.hasExample),
    formula: isMoney
      ? `Jumlah baris anggaran yang berlaku (perubahan menggantikan murni), setiap rupiah sekali, sampai ${until}.`
      : `Jumlah kegiatan yang berlangsung sampai ${until}, setiap kegiatan sekali; yang dibatalkan tidak dihitung.`,
    inputs: giving.map((row) => line(row.agency.name, isMoney ? formatIdr(row.total.budgetIdr) : formatCount(row.total.activities), link(`/matriks/${row.agency.code}`))),
    sources: [line('Data', it.source)], rivals: [],
    cautions: [
      ...(isMoney ? [IN_FULL] : []),
      ...(isMoney && outsideTotal(outside) > 0n ? [outsideSentence(outside, until)] : []),
      ...exampleCaution(rows.some((row) => row.total.hasExample)),
    ],
  };
}

function explainColumn(it: ExplainedMatrix, code: string): Explanation | null {
  const { matrix, lens, link } = it;
  const at = matrix.columns.findIndex((column) => column.code === code);
  const column = matrix.columns[at];
  if (!column) return null;
  const acting = matrix.rows.flatMap(({ agency, cells }) => (cells[at] && cells[at].activities > 0 ? [{ agency, cell: cells[at] }] : []));
  return {
    title: `${column.name}, ${LENS_NAMES[lens]}`, value: formatIdr(column.budgetIdr), change: `${formatCount(column.agencies)} instansi berkegiatan, ${formatCount(column.named)} tercatat berperan`,
    example: acting.some(({ cell }) => cell.hasExample), formula: 'Jumlah dana kegiatan tiap instansi dalam kolom ini; setiap sel penuh.',
    inputs: acting.map(({ agency, cell }) => line(agency.name, `${formatIdr(cell.budgetIdr)}, ${formatCount(cell.activities)} kegiatan`, link(`/matriks/${agency.code}/${code}`))),
    sources: [line('Data', it.source)], rivals: [], cautions: [IN_FULL, ...exampleCaution(acting.some(({ cell }) => cell.hasExample))],
    actions: [{ label: 'Buka kolom ini', href: link(`/matriks/kolom/${code}`) }],
  };
}

function explainAgency(it: ExplainedMatrix, row: MatrixRow): Explanation {
  const { matrix, link } = it;
  const rest = it.outside[row.agency.id] ?? {};
  return {
    title: `Anggaran ${row.agency.name}`, value: formatIdr(row.total.budgetIdr), change: `${formatCount(row.total.activities)} kegiatan di ${formatCount(row.total.villages)} desa`,
    example: row.total.hasExample, formula: 'Semua baris anggaran instansi ini yang berlaku, setiap rupiah sekali, termasuk yang belum ditandai kegiatannya dan yang kegiatannya belum mulai.',
    inputs: [
      ...row.cells.flatMap((cell, at) => (cell && cell.activities > 0 ? [line(matrix.columns[at]?.name ?? cell.column, formatIdr(cell.budgetIdr), link(`/matriks/${row.agency.code}/${cell.column}`))] : [])),
      ...(rest.untagged ? [line('Belum ditandai kegiatannya', formatIdr(rest.untagged))] : []),
      ...(rest.later ? [line(`Kegiatan yang mulai sesudah ${it.until}`, formatIdr(rest.later))] : []),
      ...(rest.unchecked ? [line('Kegiatan yang belum diperiksa', formatIdr(rest.unchecked))] : []),
      line('Realisasi', formatIdr(row.total.spentIdr)),
    ],
    sources: [line('Data', it.source)], rivals: [], cautions: [IN_FULL, ...exampleCaution(row.total.hasExample)],
    actions: [{ label: 'Buka instansi ini', href: link(`/matriks/${row.agency.code}`) }],
  };
}

function explainCount({ matrix, source, link }: ExplainedMatrix, key: string): Explanation | null {
  const base = { sources: [line('Data', source)], rivals: [], cautions: [] as string[] };
  const agencies = (which: readonly MatrixRow[]): ExplanationLine[] =>
    which.map(({ agency, total }) => line(agency.name, total.activities > 0 ? `${formatCount(total.activities)} kegiatan` : total.budgetLines > 0 ? `${formatCount(total.budgetLines)} baris anggaran` : 'belum ada', link(`/matriks/${agency.code}`)));
  if (key === 'contributing') {
    const giving = matrix.rows.filter((row) => row.contributes);
    return { ...base, title: 'Instansi yang menyumbang', value: `${formatCount(giving.length)} dari ${formatCount(matrix.total.agencies)}`, formula: 'Instansi dengan sedikitnya satu kegiatan (juga yang baru komitmen) atau satu baris anggaran. Peran saja belum menyumbang.', inputs: agencies(matrix.rows) };
  }
  if (key === 'agencies') {
    return { ...base, title: 'Belum ada kontribusi', value: `${formatCount(matrix.agenciesWithoutContribution.length)} instansi`, formula: 'Instansi tanpa kegiatan dan tanpa baris anggaran.', inputs: agencies(matrix.rows.filter((row) => !row.contributes)) };
  }
  if (key !== 'columns') return null;
  return {
    ...base, title: 'Kolom tanpa kegiatan', value: `${formatCount(matrix.columnsWithoutAgency.length)} kolom`, formula: 'Kolom yang belum dilayani kegiatan instansi mana pun; kolom pendukung tidak dihitung.',
    inputs: matrix.columnsWithoutAgency.map(({ code, name }) => line(code.length === 4 ? code : 'Kolom', name, link(`/matriks/kolom/${code}`))),
  };
}

/** The explanation of a number of the matrix by its key (`rupiah`, `kegiatan`, `kolom.SE05`, `instansi.dinkes`, …); null for an unknown one. */
export function explainMatrix(key: string, it: ExplainedMatrix): Explanation | null {
  if (key === 'rupiah' || key === 'kegiatan') return explainTotal(it, key);
  const [, kind, code = ''] = /^(kolom|instansi)\.(.{1,40})$/.exec(key) ?? [];
  if (kind === 'kolom') return explainColumn(it, code);
  const row = kind === 'instansi' ? it.matrix.rows.find(({ agency }) => agency.code === code) : undefined;
  return row ? explainAgency(it, row) : explainCount(it, key);
}
