'use client';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { type EntryAnswer, type EntryColumn, sheetRowsHtml } from '@/lib/reporting/grid';

/** Head of one indicator: its target with where it comes from, and who leads it. */
export interface EntryHead { code: string; title: string; target: string; timing: string }

interface Props {
  caption: string;
  placeWord: string;
  heads: readonly EntryHead[];
  columns: readonly EntryColumn[];
  packed: string;
  answer?: EntryAnswer;
  /** Whether arrows and letters work in it as in a spreadsheet. */
  live?: boolean;
}

function Head({ placeWord, heads, columns }: Pick<Props, 'placeWord' | 'heads' | 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>{placeWord}<small>Isi jumlah, bukan persen</small></th>
        {heads.map(({ code, title, target, timing }) => (
          <th key={code} scope="colgroup" colSpan={3} className="first" id={`k-${code}`}>
            <a href={`#arti-${code}`} title="Arti dan cara mengisi">{code} · {title}</a><small>{target}</small><small>{timing}</small>
          </th>
        ))}
      </tr>
      <tr className="parts">
        {columns.map(({ code, kind, numerator, denominator }) => (kind === 'yes_no'
          ? <th key={code} scope="col" colSpan={3} className="first answer" id={`k-${code}-m`}>ya atau belum</th>
          : [
            <th key="n" scope="col" className="first" id={`k-${code}-n`}>{numerator}</th>, <th key="d" scope="col" id={`k-${code}-d`}>{denominator}</th>,
            <th key="m" scope="col" id={`k-${code}-m`}>% dan keadaan</th>,
          ]))}
      </tr>
    </thead>
  );
}

/** So many rows travel as HTML, for whoever has no JavaScript; a script draws the others from the packed text. */
const FIRST_ROWS = 50;

/** Where the packed text of the first rows ends. */
function endOfFirst(packed: string): number {
  let end = -1;
  for (let row = 0; row < FIRST_ROWS; row++) {
    const next = packed.indexOf('~', end + 1);
    if (next < 0) return packed.length;
    end = next;
  }
  return end + 1;
}

/** Villages × indicators: React draws the head, one pure function the rows, on both sides (design §7). */
export const EntryTable = memo(function EntryTable({ caption, placeWord, heads, columns, packed, answer, live = false }: Props) {
  const later = useRef<HTMLTableSectionElement>(null);
  const end = useMemo(() => endOfFirst(packed), [packed]);
  const html = useMemo(() => ({ __html: sheetRowsHtml(packed.slice(0, end), columns, answer) }), [packed, end, columns, answer]);
  useLayoutEffect(() => { if (later.current) later.current.innerHTML = sheetRowsHtml(packed.slice(end), columns, answer); }, [packed, end, columns, answer]);
  return (
    <div className="scroll sheet-pane" tabIndex={0} role="region" aria-label={caption}>
      <table className={columns.length > 4 ? 'sheet broad' : 'sheet'} role={live ? 'grid' : undefined} aria-multiselectable={live || undefined}>
        <caption className="reader">{caption}</caption>
        <colgroup><col className="w-village" />{columns.map(({ code }) => [<col key={`${code} n`} />, <col key={`${code} d`} />, <col key={`${code} r`} className="w-share" />])}</colgroup>
        <Head placeWord={placeWord} heads={heads} columns={columns} />
        <tbody dangerouslySetInnerHTML={html} />
        {end < packed.length ? <tbody ref={later} /> : null}
      </table>
    </div>
  );
});
