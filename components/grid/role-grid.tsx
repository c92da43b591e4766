import { INDICATOR_HEADS, packRoles, type RoleGridRow } from '@/lib/contributions/grid';
import { PackedRows } from './packed-rows';

export interface RoleColumn { readonly code: string; readonly title: string; readonly lines?: readonly string[]; readonly href?: string; /** A lead is named, but none is at work. */ readonly leadSilent?: boolean }

interface Props {
  caption: string;
  columns: readonly RoleColumn[];
  rows: readonly RoleGridRow[];
  /** A second foot row: sums of the columns in the same order. */
  sums?: { readonly title: string; readonly cells: readonly string[] };
}

/** Agencies × columns of a lens by role: who is named, who is at work, which column has nobody. */
export function RoleGrid({ caption, columns, rows, sums }: Props) {
  const heads = columns.map(({ code, title, lines, href }) => {
    const words = (lines ?? INDICATOR_HEADS[code] ?? [title]).map((line, at) => <span key={line}>{at > 0 ? <br /> : null}{line}</span>);
    return <th key={code} scope="col" title={title}><b>{INDICATOR_HEADS[code] && code !== 'umum' ? code : ''}</b>{href ? <a href={href}>{words}</a> : words}</th>;
  });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={sums ? 'tight-table role-grid amounts' : 'tight-table role-grid'}>
        <caption className="reader">{caption}</caption>
        <colgroup><col className="w-agency" />{columns.map(({ code }) => <col key={code} />)}</colgroup>
        <thead><tr><th scope="col">Instansi</th>{heads}</tr></thead>
        <PackedRows shape="roles" packed={packRoles(rows)} columns={columns.map(({ code }) => code)} />
        <tfoot>
          {sums ? <tr><th scope="row">{sums.title}</th>{columns.map(({ code }, at) => <td key={code}>{sums.cells[at]}</td>)}</tr> : null}
          <tr><th scope="row">Utama, tanpa kegiatan</th>{columns.map(({ code, leadSilent }) => <td key={code} className="alarm">{leadSilent ? <span role="img" aria-label="penanggung jawab belum bekerja">▲</span> : null}</td>)}</tr>
        </tfoot>
      </table>
    </div>
  );
}
