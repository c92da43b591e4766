import { Section } from '@/components/ui/section';
import { carry, type Address } from '@/lib/address';
import type { AssignedIndicator } from '@/lib/reporting/queries/assignment';
import type { EntrySheet } from '@/lib/reporting/queries/entry-sheet';

const TIMING = {
  snapshot: 'Keadaan pada akhir periode.',
  year_to_date: 'Dijumlahkan sejak 1 Januari, bukan tambahan triwulan ini saja.',
} as const;

/** What a column means and what belongs left and right of it (F87). */
function Meaning({ indicator, address }: { indicator: AssignedIndicator; address: Address }) {
  const { code, name, definition, numeratorText, denominatorText, timing, example, caution, valueKind, atVillage } = indicator;
  return (
    <article className="entry-meaning" id={`arti-${code}`}>
      <h3>{code} · {name}</h3>
      <dl>
        <dt>Artinya</dt><dd>{definition}</dd>
        <dt>Cara mengisi</dt>
        <dd>{valueKind === 'boolean' && atVillage ? 'Pilih ya atau belum.' : `Kiri: ${numeratorText}. Kanan: ${denominatorText}.`} {TIMING[timing]}</dd>
        {example ? <><dt>Contoh hitungan</dt><dd>{example}</dd></> : null}
        {caution ? <><dt>Perhatikan</dt><dd>{caution}</dd></> : null}
      </dl>
      <p><a href={carry(address, `/indikator/${code}`)}>Kartu {code} lengkap</a></p>
    </article>
  );
}

export function EntryMeanings({ indicators, address }: { indicators: readonly AssignedIndicator[]; address: Address }) {
  return (
    <Section id="arti" title="Arti dan cara mengisi">
      <div className="entry-meanings">{indicators.map((indicator) => <Meaning key={indicator.code} indicator={indicator} address={address} />)}</div>
    </Section>
  );
}

/** Zero, empty, nobody to serve and changed are four things (design §4.1). */
export function EntryLegend({ hasExample }: { hasExample: boolean }) {
  return (
    <Section id="tanda" title="Isi yang berbeda artinya">
      <table className="tight-table entry-legend"><tbody>
        <tr><td><span className="tile flat">0</span></td><td>Nol sebenarnya: ada sasaran, belum ada yang menerima</td></tr>
        <tr><td><span className="tile flat hatched" /></td><td>Belum diisi: dihitung sebagai data yang belum masuk</td></tr>
        <tr><td><span className="tile flat">TS</span></td><td>Tidak ada sasaran: tidak dihitung dalam skor</td></tr>
        <tr><td><span className="tile flat changed">61</span></td><td>Sudut hitam: berubah, belum disimpan</td></tr>
        {hasExample ? <tr><td><span className="tile flat example">61</span></td><td>Miring: angka contoh; hilang setelah Anda mengisinya</td></tr> : null}
      </tbody></table>
    </Section>
  );
}

/** How far the cells of the whole agency have come. */
export function EntryStates({ sheet: { counts, states } }: { sheet: Pick<EntrySheet, 'counts' | 'states'> }) {
  const empty = counts.expected - counts.filled - counts.declared;
  const rows = [
    ['Sudah masuk', counts.filled], ['Belum ada data', counts.declared], ['Belum diisi', empty],
    ['Dikembalikan', states.returned], ['Dikirim, sedang diperiksa', states.submitted], ['Diperiksa, terkunci', states.verified],
  ] as const;
  return (
    <Section id="keadaan" title="Keadaan isian ini">
      <table className="tight-table"><tbody>
        {rows.map(([label, count]) => <tr key={label}><th scope="row">{label}</th><td className="num">{count} <span className="faint">dari {counts.expected}</span></td></tr>)}
      </tbody></table>
    </Section>
  );
}
