import { formatAtLeast } from '@/lib/format';
import { GROUP_WORDS } from '@/lib/convergence/rules/gap-list';
import type { Slide } from '@/lib/reports/queries/wall';
import { placesInShort } from '@/lib/reports/rules/wall';
import { Mark } from '@/components/ui/mark';

/** The celah by who is awaited: for what, where, for how many, and the way to a decision. */
export function AwaitedSlide({ slide: { gaps, rest, unreported } }: { slide: Extract<Slide, { kind: 'gaps' }> }) {
  if (gaps.length === 0) return <p>{unreported > 0 ? `${unreported} nilai desa belum dilaporkan; celah tampil setelah nilainya masuk.` : 'Semua yang belum tercapai sudah ditangani.'}</p>;
  const decides = gaps.some(({ decide }) => decide !== null);
  return (
    <>
      <table className="wall-table">
        <thead><tr><th scope="col">Layanan</th><th scope="col">Desa</th><th scope="col" className="num">Perlu dijangkau</th><th scope="col">Yang dinanti</th></tr></thead>
        <tbody>{gaps.map(({ lead, indicator, villages, people, atLeast, decide, agendaAt }) => (
          <tr key={`${lead?.code} ${indicator.code}`}>
            <th scope="row"><Mark shape="behind" /> {indicator.name}</th>
            <td>{placesInShort(villages.map(({ name }) => name), 2)}</td>
            <td className="num"><b>{formatAtLeast({ people, atLeast })}</b> {GROUP_WORDS[indicator.group ?? 'people']}</td>
            <td className="alarm">{decide ? <a href={decide} aria-label={`${lead?.name ?? 'belum ditunjuk'}: putuskan ${indicator.name}`}>{lead?.name ?? 'belum ditunjuk'}</a> : lead?.name ?? 'belum ditunjuk'}{agendaAt === null ? null : <small className="faint"> agenda {agendaAt}</small>}</td>
          </tr>
        ))}</tbody>
      </table>
      <p className="wall-note">{rest > 0 ? <span>dan {rest} lagi</span> : null}{unreported > 0 ? <span>{unreported} nilai desa belum dilaporkan</span> : null}{decides ? <span className="faint">pilih nama instansi untuk memutuskan</span> : null}</p>
    </>
  );
}
