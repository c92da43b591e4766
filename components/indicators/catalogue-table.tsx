import { BulletTrack, PercentScale } from '@/components/charts/bullet-track';
import { Figure } from '@/components/ui/figure';
import { STATUS, StatusMark } from '@/components/ui/status-mark';
import { type Address, carry } from '@/lib/address';
import type { IndicatorMoney } from '@/lib/budgets/queries/by-indicator';
import { formatCount, formatShareBare, MINUS, MISSING } from '@/lib/format';
import { GROUP_TITLES } from '@/lib/indicators/rules/card';
import { formatMillions } from '@/lib/money';
import type { CatalogueLine } from '@/lib/reporting/queries/indicator-catalogue';

export type MoneyByCode = Readonly<Record<string, IndicatorMoney>>;

/** Distance in points with the sign of the side that is missing; reached is a check mark. */
export function gapWords({ gapBp, status, direction }: Pick<CatalogueLine, 'gapBp' | 'status' | 'direction'>): string {
  if (gapBp === null) return MISSING;
  if (gapBp === 0 || status === 'T') return '✓';
  return `${direction === 'up' ? MINUS : '+'}${formatShareBare(gapBp)}`;
}

/** Where the shown figure comes from: printed, entered for the whole area, or rolled up from villages. */
function Source({ line: { isExample, shown, whole, rollUp } }: { line: CatalogueLine }) {
  if (shown === null) return <td className="source">belum dilaporkan</td>;
  if (isExample) return <td className="source example">contoh{shown === 'roll-up' ? `, ${rollUp.reported}/${rollUp.of} desa` : ''}</td>;
  if (shown === 'whole' && whole) return <td className="source" title={whole.source ?? undefined}>{whole.basis === 'published' ? 'angka terbit' : 'isian'} {whole.periodCode}</td>;
  return <td className="source">{rollUp.reported}/{rollUp.of} desa</td>;
}

function Row({ line, money, address }: { line: CatalogueLine; money: IndicatorMoney | undefined; address: Address }) {
  const { code, name, shortName, direction, shareBp, target, status, roles, unit } = line;
  const lead = roles.find(({ role }) => role === 'lead');
  const supports = roles.filter(({ role }) => role !== 'lead').map(({ name: agency }) => agency);
  return (
    <tr>
      <td className="code nowrap">{code}{direction === 'down' ? ' ↓' : ''}</td>
      <th scope="row"><a href={carry(address, `/indikator/${code}`)} title={name}>{shortName}</a>
        <small>{lead ? <b>{lead.name}</b> : <b className="alarm">belum ada penanggung jawab</b>}{supports.length > 0 ? ` · ${supports.slice(0, 3).join(', ')}${supports.length > 3 ? ` +${supports.length - 3}` : ''}` : ''}</small></th>
      <td className="chart"><BulletTrack shareBp={shareBp} targetBp={target && target.targetBp} shape={STATUS[status].shape} /></td>
      <td className="num strong">{shareBp === null ? MISSING : <Figure name={`nilai:${code}`} address={address}>{formatShareBare(shareBp)}</Figure>}</td>
      <td className="num nowrap points">{gapWords(line)}</td>
      <td className="letter"><StatusMark code={status} letterOnly /></td>
      <td className="wide-only num nowrap">{target ? formatShareBare(target.targetBp) : MISSING}<small>{target ? target.label.replace('target ', '') : 'belum ada'}</small></td>
      <td className="wide-only num">{line.people === null ? MISSING : formatCount(line.people)}<small>{line.people === null ? '' : unit}</small></td>
      <td className="wide-only num">{money ? formatCount(money.activities) : '0'}</td>
      <td className="wide-only num">{money && money.lines > 0 ? formatMillions(money.budgetIdr) : <span className="faint">0</span>}</td>
      <Source line={line} />
    </tr>
  );
}

interface Props { lines: readonly CatalogueLine[]; money: MoneyByCode; address: Address; grouped: boolean }

/** The twenty: what is reached, the gap, the target and its origin, who answers, what is done and paid (F03, F76, F78). */
export function CatalogueTable({ lines, money, address, grouped }: Props) {
  const body = lines.flatMap((line, at) => {
    const row = <Row key={line.code} line={line} money={money[line.code]} address={address} />;
    return grouped && lines[at - 1]?.group !== line.group ? [<tr key={line.group} className="sub"><th colSpan={11} scope="colgroup">{GROUP_TITLES[line.group]}</th></tr>, row] : [row];
  });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Katalog indikator layanan">
      <table className="tight-table bullet roomy">
        <caption className="reader">Indikator layanan, capaian dan target dalam persen</caption>
        <thead><tr>
          <th scope="col">Kode</th><th scope="col">Indikator; penanggung jawab · pendukung</th><th scope="col"><PercentScale /></th><th scope="col" className="num">Capaian %</th><th scope="col" className="num">Selisih, poin</th>
          <th scope="col"><span className="reader">Keadaan</span></th><th scope="col" className="num wide-only">Target %</th><th scope="col" className="num wide-only">Perlu dijangkau</th><th scope="col" className="num wide-only">Kegiatan</th>
          <th scope="col" className="num wide-only">Rp juta</th><th scope="col">Sumber</th>
        </tr></thead>
        <tbody>{body}</tbody>
      </table>
    </div>
  );
}
