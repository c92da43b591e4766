import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { ZakatReport } from '@/lib/budgets/queries/zakat';
import { ZAKAT_WORDS } from '@/lib/budgets/rules/zakat';
import { formatShareBp, MISSING } from '@/lib/format';
import { formatMillions } from '@/lib/money';

function title({ years: [newest] }: ZakatReport): string {
  if (!newest || newest.shareBp === null) return 'Zakat untuk keluarga miskin: belum ada anggarannya';
  const share = newest.unmarkedLines > 0 ? `sedikitnya ${formatShareBp(newest.shareBp)}` : formatShareBp(newest.shareBp);
  return `Zakat untuk keluarga miskin ${newest.year}: ${share}, ${ZAKAT_WORDS[newest.verdict]}`;
}

/** How much of the zakat money lifts poor families, by year, against the 70 % line (F08, seed 003). */
export function ZakatSection({ zakat, address }: { zakat: ZakatReport; address: Address }) {
  return (
    <Section id="zakat" title={title(zakat)} example={zakat.hasExample} links={[{ label: 'Baris dana zakat', href: carry(address, '/anggaran', { sumber: 'zakat' }).concat('#baris') }]}
      help="Bagian = pagu baris zakat bertanda “pemberdayaan keluarga miskin” ÷ seluruh pagu baris zakat tahun itu; setiap rupiah dihitung sekali. Garisnya 70 %.">
      {zakat.years.length === 0 ? null : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Zakat menurut tahun">
          <table className="tight-table card-table">
            <caption className="reader">Zakat menurut tahun, Rp juta</caption>
            <thead><tr><th scope="col">Tahun</th><th scope="col" className="num">Zakat, Rp juta</th><th scope="col" className="num">Keluarga miskin</th><th scope="col" className="num">Lainnya</th><th scope="col" className="num">Belum ditandai</th><th scope="col" className="num">Bagian</th><th scope="col">Terhadap 70 %</th></tr></thead>
            <tbody>{zakat.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th><td className="num" data-name="Zakat">{formatMillions(year.totalIdr)}</td><td className="num" data-name="Keluarga miskin">{formatMillions(year.empoweringIdr)}</td>
                <td className="num" data-name="Lainnya">{formatMillions(year.otherIdr)}</td><td className="num" data-name="Belum ditandai">{formatMillions(year.unmarkedIdr)}</td>
                <td className="num" data-name="Bagian">{year.shareBp === null ? MISSING : formatShareBp(year.shareBp)}{year.unmarkedLines > 0 && year.mostBp !== null ? <small> sampai {formatShareBp(year.mostBp)}</small> : null}</td><td data-name="Terhadap 70 %">{ZAKAT_WORDS[year.verdict]}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
      {zakat.pledges.length > 0 ? (
        <ul className="line-list after">{zakat.pledges.map(({ id, agency, name, source, isExample }) => (
          <li key={id}>Janji {agency}: <a href={carry(address, `/kegiatan/${id}`)}>{name}</a>{isExample ? <> <ExampleTag /></> : null}{source ? <small>{source}</small> : null}</li>
        ))}</ul>
      ) : null}
    </Section>
  );
}
