import { escapeCell } from '@/lib/packed';
import type { ReviewCell, ReviewRow } from '@/lib/reporting/queries/review';
import { CELL_STATE_WORDS } from '@/lib/reporting/rules';

interface Look { columns: readonly { code: string }[]; mayDecide: boolean; ticked: ReadonlySet<string>; past: string }

function cellHtml(cell: ReviewCell | null, address: string, name: string, { mayDecide, ticked, past }: Look): string {
  if (!cell) return '<td class="none">—</td>';
  const value = `${address}/${cell.version}`;
  const open = mayDecide && (cell.state === 'submitted' || cell.state === 'verified');
  const box = open ? `<input type="checkbox" name="sel" value="${escapeCell(value)}" aria-label="${escapeCell(name)}"${ticked.has(value) ? ' checked' : ''}>` : '';
  const figure = `<span${cell.example ? ' class="example"' : ''}>${escapeCell(cell.text)}${cell.share && cell.share !== '—' ? ` <b>${escapeCell(cell.share)}</b>${/\d/.test(cell.share) ? ' %' : ''}` : ''}</span>`;
  const small = [CELL_STATE_WORDS[cell.state].toLowerCase(), cell.before === null ? '' : `lalu ${escapeCell(cell.before)}`].filter(Boolean).join(' · ');
  const note = cell.note ? `<small class="note">${escapeCell(cell.note)}</small>` : '';
  const [village = '', indicator = ''] = address.split('/');
  const words = cell.remarks === null ? 'riwayat' : `riwayat, ${cell.remarks} catatan`;
  const link = `<a class="past" href="${escapeCell(`${past}&desa=${village}&indikator=${indicator}`)}" aria-label="${escapeCell(`${words}, ${name}`)}">${words}</a>`;
  return `<td class="${cell.state}"><label>${box}${figure}</label><small>${small} · ${link}</small>${note}</td>`;
}

/** Rows of a report that is checked, as HTML for the server and the browser: figure, share, state, the value before, a tick. */
export function reviewRowsHtml(rows: readonly ReviewRow[], look: Look): string {
  return rows.map(({ code, name, place, cells }) => {
    const parts = cells.map((cell, at) => {
      const column = look.columns[at]?.code ?? '';
      return cellHtml(cell, `${code}/${column}`, `${name}, ${column}`, look).replace('<td', `<td data-name="${escapeCell(column)}"`);
    });
    return `<tr><th scope="row">${escapeCell(name)}<small>${escapeCell(place)}</small></th>${parts.join('')}</tr>`;
  }).join('');
}
