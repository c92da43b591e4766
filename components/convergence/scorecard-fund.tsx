import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import type { Scorecard } from '@/lib/convergence/queries/scorecard';
import { FUND_HELP } from '@/lib/convergence/rules/scorecard-book';
import type { FundRow } from '@/lib/convergence/rules/village-fund';
import { formatShareBp, joinWords, MISSING } from '@/lib/format';
import { formatIdr } from '@/lib/money';

interface Props { card: Scorecard; address: Address }

const sourceWord = (source: string): string => (Object.hasOwn(SOURCE_WORDS, source) ? SOURCE_WORDS[source as keyof typeof SOURCE_WORDS] : source);

function Sums({ row: { lines, recordedIdr, stuntingIdr, shareBp }, name }: { row: Omit<FundRow, 'field' | 'label'>; name: string }) {
  const has = lines > 0;
  return (
    <>
      <td className="num nowrap" data-name="Alokasi tercatat" data-figure={`kartu.5.${name}.tercatat`}>{has ? formatIdr(recordedIdr) : MISSING}</td>
      <td className="num nowrap" data-name="Khusus stunting" data-figure={`kartu.5.${name}.stunting`}>{has ? formatIdr(stuntingIdr) : MISSING}</td>
      <td className="num strong" data-name="Bagian" data-figure={`kartu.5.${name}.bagian`}>{formatShareBp(shareBp)}</td>
    </>
  );
}

/** Who fills the table in, and the way there for whoever may. */
function NextStep({ card: { mayRecordFund, fundWriters, village: { place }, fund }, address }: Props) {
  const href = carry(address, '/anggaran/baru', { desa: place.code, sumber: 'dana_desa' });
  const who = fundWriters.length === 0 ? 'Belum ada pemerintah desa atau DPMD dalam daftar instansi; admin tim mendaftarkannya di Pengaturan.' : `Yang mencatat: operator ${joinWords(fundWriters)}.`;
  return (
    <p className="help no-print">
      {fund.total.lines === 0 ? `Belum ada penggunaan dana desa yang dicatat untuk ${place.name}. ` : ''}
      {mayRecordFund ? <a href={href}>Catat penggunaan dana desa</a> : who}
    </p>
  );
}

/** Table 5: the village's own money and its share for stunting (F81), from budget lines that reach the village. */
export function FundTable({ card, address }: Props) {
  const { fund } = card;
  return (
    <Section id="tabel-5" title="5. Penggunaan dana desa untuk pencegahan stunting" example={fund.hasExample} help={FUND_HELP}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Penggunaan dana desa">
        <table className="tight-table dense card-table scorecard-table fund-table">
          <caption className="reader">Penggunaan dana desa untuk pencegahan stunting</caption>
          <thead><tr><th scope="col">Bidang</th><th scope="col" className="num">Alokasi tercatat</th><th scope="col" className="num">Khusus stunting</th><th scope="col" className="num">Bagian</th></tr></thead>
          <tbody>{fund.rows.map(({ field, label, ...row }) => <tr key={field}><th scope="row">{label}</th><Sums row={row} name={field} /></tr>)}</tbody>
          <tfoot><tr><th scope="row">Jumlah</th><Sums row={fund.total} name="jumlah" /></tr></tfoot>
        </table>
      </div>
      {fund.parts.length > 0 ? (
        <ul className="line-list">{fund.parts.map(({ name, agency, fundingSource, budgetIdr, indicators, isExample }, at) => (
          <li key={`${at} ${name}`}>{name}: {formatIdr(budgetIdr)} <span className="faint">{sourceWord(fundingSource)}, dicatat {agency}, {indicators.length > 0 ? indicators.join(', ') : 'belum tertaut ke 20 indikator'}</span>{isExample ? <> <ExampleTag /></> : null}</li>
        ))}</ul>
      ) : null}
      <NextStep card={card} address={address} />
    </Section>
  );
}
