import { z } from 'zod';

export const PIVOT_AXES = ['desa', 'indikator', 'periode', 'instansi'] as const;
export type PivotAxis = (typeof PIVOT_AXES)[number];
export const PIVOT_VALUES = ['persen', 'pembilang', 'penyebut', 'status'] as const;
export type PivotValue = (typeof PIVOT_VALUES)[number];

/** What is laid out: which question stands on the rows, which on the columns, and what a cell shows. */
export interface PivotView { rows: PivotAxis; columns: PivotAxis; value: PivotValue; indicator: string | null; page: number; ignored: string[] }

const word = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(40).optional().catch('…'));
const pivotInput = z.object({ baris: word, kolom: word, nilai: word, indikator: word, halaman: word });

/** Reads `?baris=`, `?kolom=`, `?nilai=`, `?indikator=`, `?halaman=`; an unknown word falls back and is named in `ignored`. */
export function parsePivot(params: Readonly<Record<string, string | string[] | undefined>>): PivotView {
  const { baris, kolom, nilai, indikator, halaman } = pivotInput.parse(params);
  const rows = PIVOT_AXES.find((axis) => axis === baris) ?? 'desa';
  const asked = PIVOT_AXES.find((axis) => axis === kolom);
  const columns = asked !== undefined && asked !== rows ? asked : rows === 'indikator' ? 'periode' : 'indikator';
  const value = PIVOT_VALUES.find((one) => one === nilai) ?? 'persen';
  const indicator = indikator && /^S[PE]\d\d$/.test(indikator) ? indikator : null;
  const page = /^[1-9]\d{0,3}$/.test(halaman ?? '') ? Number(halaman) : 1;
  const ignored = [
    ...(baris && baris !== rows ? [`baris=${baris}`] : []), ...(kolom && kolom !== columns ? [`kolom=${kolom}`] : []),
    ...(nilai && nilai !== value ? [`nilai=${nilai}`] : []), ...(indikator && indicator === null ? [`indikator=${indikator}`] : []),
  ];
  return { rows, columns, value, indicator, page, ignored };
}
