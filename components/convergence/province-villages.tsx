import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Mark } from '@/components/ui/mark';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { carry } from '@/lib/address';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { type Regency, type RegencyVillage, sumRegencies } from '@/lib/convergence/rules/regencies';
import { formatDay, formatDayLong } from '@/lib/day';
import { formatScore } from '@/lib/format';
import { parsePeriod, periodLabel } from '@/lib/period';
import { RegencyTable } from './regency-table';

/** Villages of a kabupaten that are listed where there are many. */
const MOST_VILLAGES = 10;
const FEW_IN_ALL = 60;

function Village({ village: { name, district, scoreBp, onTarget, applicable, reported, gaps } }: { village: RegencyVillage }) {
  return (
    <tr>
      <th scope="row">{name} <span className="faint">{district}</span></th>
      <td className="num nowrap">{scoreBp === null ? <span className="faint">{reported === 0 ? 'belum ada nilai' : `ditahan, data ${reported}/${applicable}`}</span> : <b>{formatScore(scoreBp)}</b>}</td>
      <td className="num nowrap">{reported === 0 ? <span className="faint">—</span> : <><b>{onTarget}</b> <span className="faint">dari {applicable}</span></>}</td>
      <td className="num nowrap">{gaps > 0 ? <><Mark shape="behind" /> <b>{gaps}</b></> : <span className="faint">{reported === 0 ? '—' : 0}</span>}</td>
    </tr>
  );
}

function titleOf({ name, lokus, villages }: Regency): string {
  const { scored, convergent } = sumRegencies([{ name, lokus, villages, code: '', periodCode: null }]);
  if (lokus === 0) return `${name}: belum menetapkan desa lokus`;
  return `${name}: ${lokus} desa lokus, ${scored === 0 ? 'belum dapat dinilai' : `${convergent} konvergen`}`;
}

function RegencyVillages({ regency, most }: { regency: Regency; most: number }) {
  const { code, villages, periodCode, lokus } = regency;
  const period = periodCode === null ? null : parsePeriod(periodCode);
  const help = period === null ? (lokus === 0 ? 'Koordinator kabupaten memasukkan daftar lokus beserta keputusannya.' : 'Belum ada periode tahun ini yang disahkan; angka sementara hanya terbaca oleh tim kabupatennya.')
    : `${periodLabel(period)}, angka disahkan${villages.length > most ? `; ${most} skor terendah dari ${villages.length} desa` : villages.some(({ scoreBp }) => scoreBp !== null) ? '; skor terendah di atas' : ''}.`;
  return (
    <Section id={`kab-${code}`} title={titleOf(regency)} help={help} example={sumRegencies([regency]).hasExample}>
      {villages.length === 0 ? null : (
        <table className="tight-table dense">
          <caption className="reader">Desa lokus {regency.name}</caption>
          <thead><tr><th scope="col">Desa/kelurahan, kecamatan</th><th scope="col" className="num">Skor</th><th scope="col" className="num">Tercapai</th><th scope="col" className="num">Celah</th></tr></thead>
          <tbody>{villages.slice(0, most).map((village) => <Village key={village.code} village={village} />)}</tbody>
        </table>
      )}
    </Section>
  );
}

/** /desa of a province: it chooses no villages itself and reads the approved figures of its kabupaten. */
export function ProvinceVillages({ report, regencies, ignored }: { report: GridReport; regencies: readonly Regency[]; ignored: readonly string[] }) {
  const { address, scope, headline } = report;
  const most = sumRegencies(regencies).lokus > FEW_IN_ALL ? MOST_VILLAGES : FEW_IN_ALL;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: `Desa lokus ${scope.year} di kabupaten` }]}
        freshness={<>Sampai <b>{formatDay(scope.period.endsOn)}</b> · angka disahkan kabupaten<br />{regencies.length > 0 ? <a href={carry(address, '/desa/peta')}>Peta kabupaten</a> : scope.jurisdictionName}</>} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      {regencies.length === 0 ? (
        <EmptyState title="Desa lokus ditetapkan dan diisi oleh kabupaten dan kota." next={{ label: 'Buka matriks kontribusi provinsi', href: carry(address, '/matriks') }}>
          <p>Setelah tim kabupaten di {scope.jurisdictionName} terdaftar dan periodenya disahkan, jumlah desa lokus, skor, dan celahnya tampil di sini. Sampai saat itu, yang dapat dibaca adalah kegiatan dan komitmen instansi provinsi.</p>
        </EmptyState>
      ) : (
        <>
          <Section id="kabupaten" title="Keadaan per kabupaten" links={[{ label: 'Bandingkan kabupaten', href: carry(address, '/desa/kabupaten') }, { label: 'Kontribusi kabupaten', href: `${carry(address, '/matriks')}#kabupaten` }]}
            help="Tiap kabupaten dibaca pada periode terbarunya yang disahkan. Isi tiap desa dibuka oleh tim kabupatennya.">
            <RegencyTable regencies={regencies} hrefOf={(code) => `#kab-${code}`} />
          </Section>
          <div className="thirds after">{regencies.map((regency) => <RegencyVillages key={regency.code} regency={regency} most={most} />)}</div>
        </>
      )}
      <PageFoot hint="">{scope.jurisdictionName}, {formatDayLong(scope.period.endsOn)} · konvergen: skor dan kelengkapan mencapai ambang kabupatennya. Skor tidak dirata-ratakan antarkabupaten.</PageFoot>
    </>
  );
}
