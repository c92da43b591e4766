import { SourceNote } from '@/components/ui/example-tag';
import { type Address, carry } from '@/lib/address';
import { formatCount, formatShareBare, MISSING } from '@/lib/format';
import { GROUP_TITLES } from '@/lib/indicators/rules/card';
import type { CatalogueReport, OtherIndicator } from '@/lib/reporting/queries/indicator-catalogue';
import type { StoredValue } from '@/lib/reporting/queries/stored';
import { shareOf } from '@/lib/share';

/** A stored figure in words: a share in percent, or a count with its unit. */
export function figureWords(value: StoredValue | null, unit: string): string {
  if (value === null) return MISSING;
  if (value.status === 'not_applicable') return 'TS';
  if (value.shareBp !== null) return `${formatShareBare(value.shareBp)}\u00A0%`;
  if (value.numerator === null) return MISSING;
  if (value.denominator === null) return `${formatCount(value.numerator)} ${unit}`;
  return `${formatShareBare(shareOf(value.numerator, value.denominator))}\u00A0% (${formatCount(value.numerator)}/${formatCount(value.denominator)})`;
}

function Row({ of: { card, value, target }, address }: { of: OtherIndicator; address: Address }) {
  return (
    <tr>
      <td className="code nowrap">{card.code}{card.direction === 'down' ? ' ↓' : ''}</td>
      <th scope="row"><a href={carry(address, `/indikator/${card.code}`)}>{card.name}</a></th>
      <td className="num">{figureWords(value, card.unit)}<small>{value ? value.periodCode : ''}</small></td>
      <td className="num nowrap">{target ? `${formatShareBare(target.targetBp)}\u00A0%` : ''}<small>{target ? target.label.replace('target ', '') : ''}</small></td>
      <td>{value ? <SourceNote text={value.source ? `${value.source.slice(0, 60)}${value.source.length > 60 ? '…' : ''}` : 'isian instansi'} example={value.isExample} /> : <span className="source">belum ada angka</span>}</td>
    </tr>
  );
}

/** Indicators outside the twenty, folded: outside every score, shown for what they are. */
export function OtherGroups({ others, address }: { others: CatalogueReport['others']; address: Address }) {
  return (
    <>
      {others.filter(({ indicators }) => indicators.length > 0).map(({ group, indicators }) => {
        const known = indicators.filter(({ value }) => value !== null).length;
        return (
          <details key={group}>
            <summary>{GROUP_TITLES[group]}: {formatCount(indicators.length)} indikator, {known === 0 ? 'belum ada angka' : `${formatCount(known)} ada angkanya`}</summary>
            <div className="scroll" tabIndex={0} role="region" aria-label={GROUP_TITLES[group]}>
              <table className="tight-table roomy">
                <caption className="reader">{GROUP_TITLES[group]}</caption>
                <thead><tr><th scope="col">Kode</th><th scope="col">Indikator</th><th scope="col" className="num">Terakhir</th><th scope="col" className="num">Target</th><th scope="col">Sumber</th></tr></thead>
                <tbody>{indicators.map((of) => <Row key={of.card.code} of={of} address={address} />)}</tbody>
              </table>
            </div>
          </details>
        );
      })}
    </>
  );
}
