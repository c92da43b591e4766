import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import { formatCount, formatShareBare } from '@/lib/format';
import type { Tally } from '@/lib/posyandu/queries/register';

const figureOf = ({ count, shareBp }: Tally): string => (count !== null ? formatCount(count) : shareBp !== null ? `${formatShareBare(shareBp, shareBp % 100 === 0 ? 0 : 2)}\u00A0%` : 'tidak tercetak');

/** What documents print about posyandu of whole areas, in their own words; nothing is computed from it. */
export function TallySection({ tallies }: { tallies: readonly Tally[] }) {
  if (tallies.length === 0) return null;
  return (
    <Section id="tercetak" title="Tercetak di dokumen" help="Angka seluruh wilayah dengan kata-kata sumbernya. Tidak dijumlahkan ke dalam daftar, karena posyandunya tidak disebut namanya.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Angka tercetak tentang posyandu">
        <table className="tight-table card-table">
          <caption className="reader">Angka tercetak tentang posyandu</caption>
          <thead><tr><th scope="col">Menurut sumber</th><th scope="col">Wilayah</th><th scope="col" className="num">Angka</th><th scope="col">Catatan dan sumber</th></tr></thead>
          <tbody>{tallies.map((tally) => (
            <tr key={tally.id}>
              <th scope="row">“{tally.words}”{tally.isExample ? <> <ExampleTag /></> : null}{tally.timeWords ? <small> {tally.timeWords}</small> : null}</th>
              <td data-name="Wilayah">{tally.place}</td>
              <td className="num nowrap" data-name="Angka" data-figure={`tercetak-${tally.id}`}>{figureOf(tally)}</td>
              <td className="source" data-name="Catatan dan sumber">{tally.note ? <>{tally.note} </> : null}{tally.source}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}
