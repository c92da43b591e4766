'use client';
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { linkTo, sortingOf, type Address } from '@/lib/address';
import { TableCell, type CellContent } from './table-cell';

/** A column as plain data. `kind` is how it looks; `down`: the first click sorts falling (figures, dates). */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly kind?: 'text' | 'head' | 'number' | 'code' | 'note' | 'do';
  readonly sortable?: boolean;
  readonly down?: boolean;
  readonly title?: string;
  /** Leave it out on the phone. */
  readonly wideOnly?: boolean;
}

export interface TableRow { readonly id: string; readonly gapped?: boolean; readonly cells: Readonly<Record<string, CellContent>> }

interface Props {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  address: Address;
  /** Rows come sorted from the server (a paged list); otherwise the table sorts what it holds. */
  sortedByServer?: boolean;
  showCaption?: boolean;
  roomy?: boolean;
  /** On the phone one block per row, each cell under the name of its column. */
  cards?: boolean;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Column = ColumnDef<typeof features, TableRow>;
type Value = string | number | undefined;

/** What a cell sorts by; nothing known goes last in either direction. */
const sortValue = (cell: CellContent | undefined): Value => {
  if (cell === undefined || cell === null) return undefined;
  return typeof cell === 'string' ? cell : cell.sort === undefined ? cell.text : cell.sort ?? undefined;
};

const inOrder = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'id', { numeric: true });

const columnOf = ({ key }: TableColumn): Column => ({
  id: key, accessorFn: (row) => sortValue(row.cells[key]), sortUndefined: 'last',
  sortFn: (a, b, id) => inOrder(a.getValue<Value>(id), b.getValue<Value>(id)),
});

const classOf = ({ kind, wideOnly }: TableColumn): string | undefined =>
  [kind === 'number' ? 'num nowrap' : kind === 'code' || kind === 'do' ? kind : kind === 'note' ? 'source' : '', wideOnly ? 'wide-only' : ''].filter(Boolean).join(' ') || undefined;

function Head({ columns, address }: Pick<Props, 'columns' | 'address'>) {
  const sorting = sortingOf(address, columns.map(({ key }) => key));
  return (
    <thead><tr>{columns.map((column) => {
      const { key, label, sortable, down = false, title } = column;
      const now = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : undefined;
      const falls = now ? now === 'ascending' : down;
      const href = linkTo(address, { urut: `${falls ? '-' : ''}${key}`, halaman: null, jelas: null });
      return (
        <th key={key} scope="col" className={classOf(column)} title={title} aria-sort={now}>
          {sortable ? <a href={href} title={`Urutkan menurut ${label}`}>{label}{now ? <span className="arrow" aria-hidden="true">{now === 'descending' ? '↓' : '↑'}</span> : null}</a> : label}
        </th>
      );
    })}</tr></thead>
  );
}

/** A sortable list: the order stands in the address, the heads are links, so it works without JavaScript. */
export function DataTable({ caption, columns, rows, address, sortedByServer = false, showCaption = false, roomy = false, cards = false }: Props) {
  const sorting = sortingOf(address, columns.map(({ key }) => key));
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features, data, columns: useMemo(() => columns.map(columnOf), [columns]), getRowId: (row) => row.id, manualSorting: sortedByServer,
    state: { sorting: sorting ? [{ id: sorting.key, desc: sorting.down }] : [] },
  });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={`tight-table data-table${roomy ? ' roomy' : ''}${cards ? ' card-table' : ''}`}>
        <caption className={showCaption ? undefined : 'reader'}>{caption}</caption>
        <Head columns={columns} address={address} />
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} className={original.gapped ? 'gapped' : undefined}>
              {columns.map((column) => <TableCell key={column.key} name={column.label} head={column.kind === 'head'} className={classOf(column)} content={original.cells[column.key] ?? null} address={address} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
