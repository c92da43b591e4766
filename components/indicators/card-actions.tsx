import { StateWord } from '@/components/activities/state-word';
import { SourceNote } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import type { ActivityRow } from '@/lib/activities/queries/list';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Address, carry } from '@/lib/address';
import type { BudgetLine } from '@/lib/budgets/queries/lines';
import { formatCount, formatPart } from '@/lib/format';
import { formatMillions, sumOf } from '@/lib/money';

const MOST = 5;

interface Props { code: string; activities: readonly ActivityRow[]; money: readonly BudgetLine[]; address: Address }

const whereOf = ({ villages }: ActivityRow): string => {
  if (villages.length === 0) return 'tingkat kabupaten';
  return `${villages.slice(0, 3).map(({ name }) => name).join(', ')}${villages.length > 3 ? ` +${villages.length - 3}` : ''}`;
};

/** What is done for the indicator, and with which money (F78). */
export function CardActions({ code, activities, money, address }: Props) {
  const budget = sumOf(money.map((line) => line.budgetIdr));
  const spent = sumOf(money.map((line) => line.spentIdr));
  const agencies = new Set(activities.map(({ agencyId }) => agencyId)).size;
  return (
    <>
      <Section id="kegiatan" title={activities.length === 0 ? 'Belum ada kegiatan untuk indikator ini' : `${formatCount(activities.length)} kegiatan dari ${formatCount(agencies)} instansi`} example={activities.some(({ isExample }) => isExample)}
        links={[{ label: 'Semua', href: carry(address, '/kegiatan', { indikator: code }) }]}>
        {activities.length === 0 ? <p>Instansi yang bekerja untuknya menautkan kegiatannya ke {code} di halaman Kegiatan.</p> : (
          <ul className="line-list">{activities.slice(0, MOST).map((activity) => (
            <li key={activity.id}><b>{activity.agency}</b>: <a href={carry(address, `/kegiatan/${activity.id}`)}>{activity.name}</a>
              <small>{whereOf(activity)} · <StateWord state={activity.state} verification={activity.verification} /></small></li>
          ))}</ul>
        )}
      </Section>
      <Section id="uang" title={money.length === 0 ? 'Belum ada uang yang tertaut' : `Rp ${formatMillions(budget)} juta tertaut, terserap ${formatPart(spent, budget, 0)}\u00A0%`} example={money.some(({ isExample }) => isExample)}
        links={[{ label: 'Semua', href: carry(address, '/anggaran', { indikator: code }) }]} help={money.length === 0 ? undefined : 'Baris yang melayani beberapa indikator dihitung penuh di tiap indikator.'}>
        {money.length === 0 ? null : (
          <table className="tight-table roomy">
            <caption className="reader">Baris anggaran yang tertaut</caption>
            <thead><tr><th scope="col">Baris</th><th scope="col">Sumber</th><th scope="col" className="num">Rp juta</th><th scope="col" className="num">Serapan %</th></tr></thead>
            <tbody>{money.slice(0, MOST).map((line) => (
              <tr key={line.id}><th scope="row"><a href={carry(address, `/anggaran/baris/${line.id}`)}>{line.name}</a><small>{line.agency}</small></th><td>{SOURCE_WORDS[line.fundingSource]} {line.isExample ? <SourceNote text="" example /> : null}</td>
                <td className="num">{formatMillions(line.budgetIdr)}</td><td className="num">{line.isSpentKnown ? formatPart(line.spentIdr, line.budgetIdr, 0) : '—'}</td></tr>
            ))}</tbody>
          </table>
        )}
      </Section>
    </>
  );
}
