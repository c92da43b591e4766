import { Section } from '@/components/ui/section';
import { type Address, linkTo } from '@/lib/address';
import { formatCount, formatPart } from '@/lib/format';
import type { AreaTotals } from '@/lib/posyandu/rules/totals';

interface Props { areas: readonly AreaTotals[]; group: 'kecamatan' | 'desa'; address: Address }

const HEADS = ['Posyandu', 'Purnama', 'Mandiri', 'Calon PHI', 'Kader', 'Tanpa alat baku', 'Alat belum diketahui', 'D/S tahun ini'];

function Line({ area: { code, name, within, totals }, group, address }: { area: AreaTotals; group: Props['group']; address: Address }) {
  const { posyandu, strata, candidates, cadres, cadresKnown, withoutKit, kitUnknown, s, d } = totals;
  const cells = [
    formatCount(posyandu), formatCount(strata.purnama), formatCount(strata.mandiri), formatCount(candidates), cadresKnown === 0 ? '—' : `${cadresKnown < posyandu ? '≥\u00A0' : ''}${formatCount(cadres)}`,
    formatCount(withoutKit), formatCount(kitUnknown), d === null || s === null || s === 0 ? '—' : `${formatPart(d, s, 1)}\u00A0%`,
  ];
  return (
    <tr>
      <th scope="row"><a href={linkTo(address, { [group]: code, halaman: null, kelompok: null }, '#daftar')}>{name}</a>{within ? <small> {within}</small> : null}</th>
      {cells.map((cell, at) => <td key={HEADS[at]} className={at === 5 && withoutKit > 0 ? 'num alarm' : 'num'} data-name={HEADS[at]}>{cell}</td>)}
    </tr>
  );
}

/** Totals per kecamatan or village; each name leads to its posyandu. Σ ÷ Σ, never a mean of percentages. */
export function AreaTable({ areas, group, address }: Props) {
  const other = group === 'desa' ? { label: 'Menurut kecamatan', value: null } : { label: 'Menurut desa', value: 'desa' };
  return (
    <Section id="wilayah" title={group === 'desa' ? `${formatCount(areas.length)} desa` : `${formatCount(areas.length)} kecamatan`} link={{ label: other.label, href: linkTo(address, { kelompok: other.value, halaman: null }, '#wilayah') }}
      help="Hanya yang aktif dan cocok dengan saringan. “≥”: kader sebagian posyandu belum diketahui.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Jumlah menurut wilayah">
        <table className="tight-table data-table card-table">
          <caption className="reader">Posyandu menurut {group}</caption>
          <thead><tr><th scope="col">{group === 'desa' ? 'Desa' : 'Kecamatan'}</th>{HEADS.map((head) => <th key={head} scope="col" className="num">{head}</th>)}</tr></thead>
          <tbody>{areas.map((area) => <Line key={area.code} area={area} group={group} address={address} />)}</tbody>
        </table>
      </div>
    </Section>
  );
}
