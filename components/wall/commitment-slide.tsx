import type { Day } from '@/lib/day';
import { type Address, carry } from '@/lib/address';
import { COMMITMENT_WORDS, dueWords, isOverdue } from '@/lib/meetings/rules/commitment';
import type { Slide } from '@/lib/reports/queries/wall';
import { shortWords } from '@/lib/reports/rules/wall';

interface Props { slide: Extract<Slide, { kind: 'commitments' }>; today: Day; address: Address }

/** What was promised and is not done yet: overdue first. */
export function CommitmentSlide({ slide: { rows, rest }, today, address }: Props) {
  if (rows.length === 0) return <p>Tidak ada komitmen yang terbuka.</p>;
  return (
    <>
      <table className="wall-table">
        <thead><tr><th scope="col">Siapa</th><th scope="col">Apa</th><th scope="col">Batas</th><th scope="col">Keadaan</th></tr></thead>
        <tbody>{rows.map((row) => (
          <tr key={row.id}><th scope="row">{row.agency ?? 'belum ada instansi'}</th><td><a href={carry(address, `/rapat/komitmen/${row.id}`)}>{shortWords(row.text)}</a></td>
            <td className={isOverdue(row, today) ? 'alarm' : undefined}>{dueWords(row, today)}</td><td>{COMMITMENT_WORDS[row.status]}</td></tr>
        ))}</tbody>
      </table>
      {rest > 0 ? <p className="wall-note"><span>dan {rest} lagi</span></p> : null}
    </>
  );
}
