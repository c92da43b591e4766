import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { type Address, carry, linkTo } from '@/lib/address';
import { readingWords } from '@/lib/convergence/rules/explain-cell';
import type { RolledPlace, RollUpReport } from '@/lib/convergence/queries/rollup';
import { formatCount, formatShareBp } from '@/lib/format';
import { isFraction } from '@/lib/indicators/rules/reading';

/** Beyond this many villages they are listed one kecamatan at a time. */
const MOST_VILLAGES = 60;

function Place({ place, href, strong = false }: { place: RolledPlace; href?: string; strong?: boolean }) {
  const { name, sum, shareBp, status, reporting } = place;
  return (
    <tr className={strong ? 'strong' : undefined}>
      <th scope="row">{href ? <a className="do" href={href}>{name}</a> : name}</th>
      <td className="num nowrap">{sum ? <>{formatCount(sum.n)}<span className="faint"> / {formatCount(sum.d)}</span></> : <span className="faint">—</span>}</td>
      <td className="num nowrap">{formatShareBp(shareBp)}</td>
      <td><StatusMark code={status} /></td>
      <td className="source">{reporting}</td>
    </tr>
  );
}

function Villages({ report, address, district }: { report: RollUpReport; address: Address; district: string | null }) {
  const { villages, column } = report;
  const near = district === null ? villages : villages.filter(({ districtCode }) => districtCode === district);
  if (near.length > MOST_VILLAGES) return <p className="help">{near.length} desa: pilih kecamatan di sebelah untuk melihat desanya.</p>;
  return (
    <table className="tight-table dense">
      <caption className="reader">Desa yang dijumlah untuk {column.code}</caption>
      <thead><tr><th scope="col">Desa/kelurahan</th><th scope="col" className="num">n / d</th><th scope="col" className="num">Capaian</th><th scope="col">Keadaan</th></tr></thead>
      <tbody>{near.map(({ code, name, isLokus, reading, status }) => (
        <tr key={code}>
          <th scope="row"><a href={`${carry(address, `/desa/${code}`)}#${column.code}`}>{name}</a>{isLokus ? null : <span className="faint"> bukan lokus</span>}</th>
          <td className="num nowrap">{isFraction(reading) && !reading.published ? <>{formatCount(reading.n)}<span className="faint"> / {formatCount(reading.d)}</span></> : <span className="faint">—</span>}</td>
          <td className="num nowrap">{readingWords(reading, column.valueKind)}</td>
          <td><StatusMark code={status} /></td>
        </tr>
      ))}</tbody>
    </table>
  );
}

/** The kabupaten's own figure: it stands beside the sum and is never bent to fit it (design §4.3). */
function OwnFigure({ own, column }: Pick<RollUpReport, 'own' | 'column'>) {
  if (!own) return <p className="help">Kabupaten tidak mencatat angka sendiri untuk {column.code} pada tahun ini.</p>;
  const { reading, row } = own;
  return (
    <p className="own-figure">
      <b>{readingWords(reading, column.valueKind)}</b> {row.basis === 'published' ? 'angka terbit kabupaten' : 'isian kabupaten'} ({row.periodCode}){column.atVillage ? ', berdiri sendiri di samping jumlah desa' : ''}.
      <small className="source">{row.source ?? 'sumber belum dicatat'}</small>
    </p>
  );
}

/** One indicator from the villages up: Σn ÷ Σd by kecamatan and for the kabupaten, with every village behind it (F61). */
export function RollUpSection({ report, address, district }: { report: RollUpReport; address: Address; district: string | null }) {
  const { column, target, districts, total, everyVillage } = report;
  const to = (changes: Readonly<Record<string, string | null>>): string => linkTo(address, { jelas: null, halaman: null, ...changes }, '#rekap');
  const scope = everyVillage ? { label: 'Hanya desa lokus', href: to({ desa: null }) } : { label: 'Semua desa', href: to({ desa: 'semua' }) };
  return (
    <Section
      id="rekap" className="rollup" title={`${column.code} ${column.shortName}${column.atVillage ? ' per kecamatan' : ' di tingkat kabupaten'}`} example={report.hasExample}
      links={[...(column.atVillage ? [scope] : []), { label: 'Kartu indikator', href: carry(address, `/indikator/${column.code}`) }, { label: 'Tutup', href: linkTo(address, { indikator: null, desa: null, jelas: null }) }]}
      help={column.atVillage
        ? <>Jumlah n dibagi jumlah d dari desa {everyVillage ? 'di wilayah ini' : 'lokus'} yang melapor; tidak pernah rata-rata persentase. {target ? `Target ${formatShareBp(target.targetBp)}, ${target.label}.` : 'Belum ada target.'}</>
        : <>{column.name} tercatat di tingkat kabupaten, tidak per desa.</>}
    >
      {column.atVillage ? (
        <div className="halves">
          <div>
            <table className="tight-table dense">
              <caption className="reader">{column.code} dijumlah per kecamatan</caption>
              <thead><tr><th scope="col">Kecamatan</th><th scope="col" className="num">Σn / Σd</th><th scope="col" className="num">Capaian</th><th scope="col">Keadaan</th><th scope="col">Melapor</th></tr></thead>
              <tbody>{districts.map((place) => <Place key={place.code} place={place} href={place.code === district ? undefined : to({ kecamatan: place.code })} />)}</tbody>
              <tfoot><Place place={total} strong {...(district === null ? {} : { href: to({ kecamatan: null }) })} /></tfoot>
            </table>
            <OwnFigure {...report} />
          </div>
          <Villages report={report} address={address} district={district} />
        </div>
      ) : <OwnFigure {...report} />}
      {column.direction === 'down' ? <p className="help">↓ Makin rendah makin baik.</p> : null}
    </Section>
  );
}
