import { ExampleTag } from '@/components/ui/example-tag';
import { Mark, type MarkShape } from '@/components/ui/mark';
import { cellOf, type PaperCell, type PaperColumn, type PaperMark, type PaperRow, type PaperTable } from '@/lib/paper/document';
import { plainText } from '@/lib/paper/plain-text';

const SHAPES: Readonly<Record<PaperMark, MarkShape>> = {
  T: 'met', S: 'alone', P: 'watch', B: 'watch', L: 'behind', C: 'behind', K: 'missing', TS: 'none', N: 'none',
};

const WORDS: Readonly<Record<PaperMark, string>> = {
  T: 'tercapai', S: 'tercapai tanpa kegiatan', P: 'perhatian', B: 'belum tercapai, ditangani', L: 'tertinggal', C: 'celah', K: 'belum melapor', TS: 'tidak ada sasaran', N: 'belum ada target',
};

function Content({ cell }: { cell: PaperCell }) {
  const { text, note, mark, isExample } = cell;
  return (
    <>
      {mark ? <span className="paper-mark"><Mark shape={SHAPES[mark]} label={WORDS[mark]} /><b aria-hidden="true">{mark === 'TS' ? '–' : mark}</b> </span> : null}
      {plainText(text)}{isExample ? <> <ExampleTag /></> : null}{note ? <small>{plainText(note)}</small> : null}
    </>
  );
}

const SHORT = 14;

/** Columns of short texts stay on one line; longer ones get room on a narrow screen. */
const widthsOf = ({ columns, rows }: PaperTable): string[] => columns.map((_, at) => {
  const longest = Math.max(0, ...rows.map((row) => cellOf(row[at] ?? '').text.length));
  return longest <= SHORT ? 'nowrap' : longest > 2 * SHORT ? 'wide' : '';
});

const classOf = ({ align }: PaperColumn, { isStrong, isFramed }: PaperCell, width = ''): string | undefined =>
  [align === 'right' ? 'num' : align === 'center' ? 'middle' : '', width, isStrong ? 'strong' : '', isFramed ? 'framed' : ''].filter(Boolean).join(' ') || undefined;

function Row({ row, columns, widths }: { row: PaperRow; columns: readonly PaperColumn[]; widths: readonly string[] }) {
  return (
    <tr>{columns.map((column, at) => {
      const cell = cellOf(row[at] ?? '');
      return column.isHead ? <th key={at} scope="row" className={classOf(column, cell, widths[at])}><Content cell={cell} /></th> : <td key={at} className={classOf(column, cell, widths[at])}><Content cell={cell} /></td>;
    })}</tr>
  );
}

/** A table of a document: its heads come back on every printed page, no row is parted. */
export function PaperTableView({ table }: { table: PaperTable }) {
  const { caption, columns, groups = [], rows, totals = [], footnotes = [], empty, hasHiddenCaption, isExample } = table;
  const title = <>{plainText(caption)}{isExample ? <> <ExampleTag /></> : null}</>;
  const widths = widthsOf(table);
  if (rows.length === 0 && empty) return <>{hasHiddenCaption ? null : <h3>{title}</h3>}<p>{plainText(empty)}</p></>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="tight-table paper-table">
          <caption className={hasHiddenCaption ? 'reader' : undefined}>{title}</caption>
          <thead>
            {groups.map((group, line) => <tr key={line} className="group">{group.map(({ text, span }, at) => (text === '' ? <td key={at} colSpan={span} /> : <th key={at} scope="colgroup" colSpan={span}>{text}</th>))}</tr>)}
            <tr>{columns.map((column, at) => <th key={at} scope="col" className={classOf(column, { text: '' })}>{plainText(column.title)}</th>)}</tr>
          </thead>
          <tbody>{rows.map((row, at) => <Row key={at} row={row} columns={columns} widths={widths} />)}</tbody>
          {totals.length > 0 ? <tfoot>{totals.map((row, at) => <Row key={at} row={row} columns={columns} widths={[]} />)}</tfoot> : null}
        </table>
      </div>
      {footnotes.map((text) => <p key={text} className="help">{plainText(text)}</p>)}
    </>
  );
}
