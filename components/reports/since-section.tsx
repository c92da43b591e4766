import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { SinceReport } from '@/lib/reports/queries/changes';
import type { Change } from '@/lib/reports/rules/changes';

/** A list longer than this is read on the live page. */
const MOST = 40;

function ChangeTable({ name, changes, address }: { name: string; changes: readonly Change[]; address: Address }) {
  if (changes.length === 0) return null;
  const rest = changes.length - MOST;
  const open = (href: string): string => { const [path = '', hash] = href.split('#'); return `${path.includes('?') ? path : carry(address, path)}${hash ? `#${hash}` : ''}`; };
  return (
    <>
      <h3>{name} <span data-figure={`berubah.${name.toLowerCase()}`}>{formatCount(changes.length)}</span></h3>
      <table className="tight-table card-table">
        <caption className="reader">{name} yang berubah</caption>
        <thead><tr><th scope="col">Di mana</th><th scope="col">Pada potret</th><th scope="col">Sekarang</th></tr></thead>
        <tbody>{changes.slice(0, MOST).map(({ key, where, before, after, href }) => (
          <tr key={key}><th scope="row"><a href={open(href)}>{where}</a></th><td data-name="Pada potret">{before}</td><td data-name="Sekarang">{after}</td></tr>
        ))}</tbody>
      </table>
      {rest > 0 ? <p className="help">dan {formatCount(rest)} lagi.</p> : null}
    </>
  );
}

/** "Apa yang berubah sejak potret ini" (F116): values, states, money, commitments, and how often people did what. */
export function SinceSection({ since: { values, states, money, commitments, deeds }, address }: { since: SinceReport; address: Address }) {
  const all = values.length + states.length + money.length + commitments.length;
  const title = all === 0 ? 'Tidak ada angka yang berubah sejak potret ini'
    : `Sejak potret ini berubah ${formatCount(values.length)} nilai, ${formatCount(states.length)} keadaan, ${formatCount(money.length)} uang, dan ${formatCount(commitments.length)} komitmen`;
  return (
    <Section id="berubah" className="mb-3" title={title} help={deeds.length > 0 ? `Jejak audit sejak itu: ${deeds.map(({ kind, count }) => `${kind} ${formatCount(count)}`).join(', ')}.` : 'Jejak audit sejak itu kosong.'}>
      <ChangeTable name="Nilai" changes={values} address={address} />
      <ChangeTable name="Keadaan" changes={states} address={address} />
      <ChangeTable name="Uang" changes={money} address={address} />
      <ChangeTable name="Komitmen" changes={commitments} address={address} />
    </Section>
  );
}
