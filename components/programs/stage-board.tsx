import { Mark, type MarkShape } from '@/components/ui/mark';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { Stage } from '@/lib/programs/queries/parts';
import { type Board, stateWords } from '@/lib/programs/rules/board';
import { STAGE_STATE_WORDS, type StageState } from '@/lib/programs/rules/words';

const SHAPES: Readonly<Record<StageState, MarkShape>> = { done: 'met', running: 'watch', planned: 'none' };
const shapeOf = (state: StageState | null): MarkShape => (state === null ? 'missing' : SHAPES[state]);

/** The steps of the programme in their order. */
export function StageList({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="stage-list">
      {stages.map(({ id, name, state, doneOn, note }) => (
        <li key={id}><Mark shape={shapeOf(state)} /> <span>{name}<small>{stateWords(state)}{doneOn ? `, ${formatDay(doneOn)}` : ''}</small>{note ? <small>{note}</small> : null}</span></li>
      ))}
    </ol>
  );
}

const letterOf = (at: number): string => String.fromCharCode(97 + (at % 26));

/** Villages against steps: the letters are those of the list above. */
export function StageBoard({ board: { stages, rows }, address }: { board: Board; address: Address }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Tahapan per desa">
      <table className="tight-table data-table roomy stage-board">
        <caption className="reader">Tahapan per desa</caption>
        <thead><tr><th scope="col">Desa</th>{stages.map(({ key, name }, at) => <th key={key} scope="col" title={name} className="mid">{letterOf(at)}</th>)}<th scope="col" className="num">Selesai</th></tr></thead>
        <tbody>{rows.map(({ code, name, district, cells, done }) => (
          <tr key={code}>
            <th scope="row"><a href={carry(address, `/desa/${code}`)}>{name}</a> <small className="faint">{district}</small></th>
            {cells.map((cell, at) => <td key={stages[at]?.key} className="mid"><Mark shape={shapeOf(cell?.state ?? null)} label={`${letterOf(at)}: ${cell ? STAGE_STATE_WORDS[cell.state] : 'belum ditandai'}${cell?.doneOn ? `, ${formatDay(cell.doneOn)}` : ''}`} /></td>)}
            <td className="num">{formatCount(done)} dari {formatCount(cells.length)}</td>
          </tr>
        ))}</tbody>
        <tfoot><tr><th scope="row">Desa selesai</th>{stages.map(({ key, done }) => <td key={key} className="mid">{formatCount(done)}</td>)}<td /></tr></tfoot>
      </table>
    </div>
  );
}
