import { type Lens, lensColumn } from '@/lib/indicators/rules/lenses';
import type { Segment } from '@/lib/sentence';
import { type Matrix, matrixHeadline } from '../rules';
import { COLUMN_WORDS } from './lens';

/** Name of a column in the sentence: indicators by code and short name. */
const namedColumn = (lens: Lens, code: string, name: string): string => (lens === 'indicator' ? `${code} ${lensColumn(lens, code)?.shortName ?? name}` : name);

/** The sentence of a matrix, the same on every page: a column with a named role lacks activities, not an OPD. */
export function headlineOfMatrix(matrix: Matrix, lens: Lens): Segment[] {
  return matrixHeadline({
    agencies: matrix.total.agencies, withoutContribution: matrix.agenciesWithoutContribution, columnWord: COLUMN_WORDS[lens],
    columnsWithoutAgency: matrix.columnsWithoutAgency.map(({ code, name }) => ({
      code, name: namedColumn(lens, code, name), isNamed: matrix.columns.some((column) => column.code === code && column.named > 0),
    })),
    named: matrix.rows.filter(({ cells }) => cells.some((cell) => cell?.role)).length,
  });
}
