import { ScoreBar } from '@/components/charts/score-bar';
import { Mark } from '@/components/ui/mark';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatScore } from '@/lib/format';
import type { DashboardReport } from '@/lib/reports/queries/dashboard';

type Villages = DashboardReport['villages'];
const MOST = 10;
/** Letters that the column has room for. */
const ROOM = 15;

function Awaited({ names }: { names: Villages['rows'][number]['awaited'] }) {
  if (names.length === 0) return <span className="faint">–</span>;
  const texts = names.map(({ name, count }) => `${name} ${count}`);
  const fitting = texts.filter((_, at) => at === 0 || texts.slice(0, at + 1).join(' · ').length <= ROOM);
  const rest = texts.length - fitting.length;
  return <span title={names.map(({ name, count }) => `${name}: ${count} celah`).join('; ')}>{fitting.join(' · ')}{rest > 0 ? ` · +${rest}` : ''}</span>;
}

function Row({ village, address, thresholdBp }: { village: Villages['rows'][number]; address: Address; thresholdBp: number }) {
  const { code, name, scoreBp, onTarget, applicable, reported, gaps, awaited } = village;
  return (
    <tr>
      <th scope="row" className="nowrap"><a href={carry(address, `/desa/${code}`)}>{name}</a></th>
      <td className="nowrap">{scoreBp === null ? <span className="faint">ditahan, data {reported}/{applicable}</span> : (
        <span className="score-line"><b>{formatScore(scoreBp)}</b><ScoreBar scoreBp={scoreBp} thresholdBp={thresholdBp} short /></span>
      )}</td>
      <td className="num nowrap"><b>{onTarget}</b> <span className="faint">dari {applicable}</span></td>
      <td className="num nowrap">{gaps > 0 ? <><Mark shape="behind" /> <b>{gaps}</b></> : <span className="faint">0</span>}</td>
      <td className="nowrap phone-hide"><Awaited names={awaited} /></td>
    </tr>
  );
}

/** Target villages, lowest score first; a withheld score is said, not drawn. */
export function VillageSection({ villages, scope, address }: { villages: Villages; scope: DashboardReport['scope']; address: Address }) {
  const { rows, convergent, hasExample } = villages;
  if (rows.length === 0) return <Section id="desa" title={`Desa lokus ${scope.year}: belum ditetapkan`} help="Koordinator memasukkan daftar lokus beserta SK; setelah itu skor tiap desa tampil di sini." />;
  const title = rows.every(({ scoreBp }) => scoreBp === null) ? `${rows.length} desa lokus, belum dapat dinilai` : `Desa lokus: ${convergent} dari ${rows.length} konvergen`;
  return (
    <Section id="desa" title={title} example={hasExample} link={{ label: rows.length > MOST ? `Semua ${rows.length} desa` : `Kisi ${rows.length} × 18`, href: carry(address, '/desa') }}>
      <div className="scroll"><table className="tight-table">
        <thead><tr><th scope="col">Desa/kelurahan</th><th scope="col">Skor, ambang {formatScore(scope.settings.convergenceThresholdBp).replace(',0', '')}</th><th scope="col" className="num">Tercapai</th><th scope="col" className="num">Celah</th><th scope="col" className="phone-hide">Yang dinanti</th></tr></thead>
        <tbody>{rows.slice(0, MOST).map((village) => <Row key={village.code} village={village} address={address} thresholdBp={scope.settings.convergenceThresholdBp} />)}</tbody>
      </table></div>
      {rows.length > MOST ? <p className="help">{MOST} skor terendah dari {rows.length} desa.</p> : null}
    </Section>
  );
}
