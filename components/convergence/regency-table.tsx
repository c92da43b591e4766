import { Mark } from '@/components/ui/mark';
import { formatCount } from '@/lib/format';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { type Regency, type RegencySum, sumRegencies } from '@/lib/convergence/rules/regencies';

function Cells({ of }: { of: RegencySum }) {
  const { lokus, scored, convergent, gaps, reported, applicable } = of;
  return (
    <>
      <td className="num"><b>{formatCount(lokus)}</b></td>
      <td className="num nowrap">{scored === 0 ? <span className="faint">—</span> : <><b>{formatCount(convergent)}</b> <span className="faint">dari {formatCount(scored)}</span></>}</td>
      <td className="num nowrap">{gaps > 0 ? <><Mark shape="behind" /> <b>{formatCount(gaps)}</b></> : <span className="faint">{scored === 0 ? '—' : 0}</span>}</td>
      <td className="num nowrap">{applicable === 0 ? <span className="faint">—</span> : <>{formatCount(reported)} <span className="faint">dari {formatCount(applicable)}</span></>}</td>
    </>
  );
}

/** The kabupaten of a province: target villages, how many can be judged and converge, celah, values in. */
export function RegencyTable({ regencies, hrefOf }: { regencies: readonly Regency[]; hrefOf: (code: string) => string }) {
  return (
    <div className="scroll"><table className="tight-table">
      <caption className="reader">Desa lokus per kabupaten, angka yang disahkan</caption>
      <thead><tr><th scope="col">Kabupaten</th><th scope="col" className="num">Desa lokus</th><th scope="col" className="num" title="Dari desa yang dapat dinilai">Konvergen</th><th scope="col" className="num">Celah</th><th scope="col" className="num" title="Nilai desa yang dilaporkan, dari yang ada sasarannya">Nilai terisi</th></tr></thead>
      <tbody>{regencies.map((one) => (
        <tr key={one.code}><th scope="row"><a href={hrefOf(one.code)}>{shortAreaName(one.name)}</a></th><Cells of={sumRegencies([one])} /></tr>
      ))}</tbody>
      {regencies.length > 1 ? <tfoot><tr><th scope="row">Jumlah</th><Cells of={sumRegencies(regencies)} /></tr></tfoot> : null}
    </table></div>
  );
}
