'use client';
import { useMemo } from 'react';
import { roleRowsHtml } from '@/lib/contributions/grid';
import { villageRowsHtml, type GridColumn } from '@/lib/convergence/grid';

type Props =
  | { shape: 'villages'; packed: string; columns: readonly GridColumn[]; threshold: number }
  | { shape: 'roles'; packed: string; columns: readonly string[] };

/** React draws the page, a string draws the grid: the packed text becomes HTML by the same pure function on both sides. */
export function PackedRows(props: Props) {
  const html = useMemo(() => ({
    __html: props.shape === 'villages' ? villageRowsHtml(props.packed, props.columns, props.threshold) : roleRowsHtml(props.packed, props.columns),
  }), [props]);
  return <tbody dangerouslySetInnerHTML={html} />;
}
