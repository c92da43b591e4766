import type { LineDetail } from '@/lib/budgets/queries/line';
import { STAGE_WORDS } from '@/lib/budgets/rules/words';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatPart } from '@/lib/format';
import { formatIdr } from '@/lib/money';

/** What each village gets; the rest stands in its own row, so that the table adds up to the line. */
export function PartsTable({ line: { parts, unlocatedIdr, budgetIdr }, address }: { line: LineDetail; address: Address }) {
  if (parts.length === 0) return <p>Seluruh pagu belum dibagi ke desa: tidak dihitung untuk desa mana pun.</p>;
  return (
    <table className="tight-table card-table">
      <caption className="reader">Bagian per desa</caption>
      <thead><tr><th scope="col">Desa atau kelurahan</th><th scope="col">Kecamatan</th><th scope="col" className="num">Rupiah</th><th scope="col" className="num">%</th></tr></thead>
      <tbody>
        {parts.map(({ code, name, district, isTarget, amountIdr }) => (
          <tr key={code}><th scope="row">{isTarget ? <a href={carry(address, `/desa/${code}`)}>{name}</a> : name}</th><td className="full">{district}{isTarget ? '' : ' · di luar lokus'}</td><td className="num nowrap" data-name="Rupiah">{formatIdr(amountIdr)}</td><td className="num" data-name="%">{formatPart(amountIdr, budgetIdr, 1)}</td></tr>
        ))}
        {unlocatedIdr > 0n ? <tr><th scope="row" className="alarm">belum dilokasikan</th><td /><td className="num nowrap" data-name="Rupiah">{formatIdr(unlocatedIdr)}</td><td /></tr> : null}
      </tbody>
      <tfoot><tr><th scope="row" colSpan={2}>Pagu</th><td className="num nowrap" data-name="Rupiah">{formatIdr(budgetIdr)}</td><td /></tr></tfoot>
    </table>
  );
}

export function SpentTable({ line: { spent, budgetIdr } }: { line: LineDetail }) {
  if (spent.length === 0) return <p>Belum ada realisasi yang dilaporkan. Itu bukan Rp 0.</p>;
  return (
    <table className="tight-table card-table">
      <caption className="reader">Realisasi kumulatif</caption>
      <thead><tr><th scope="col">Sampai tanggal</th><th scope="col" className="num">Rupiah</th><th scope="col" className="num">Serapan %</th><th scope="col">Catatan</th></tr></thead>
      <tbody>{spent.map(({ asOf, spentIdr, absorption, falls }) => (
        <tr key={asOf}><th scope="row" className="nowrap">{formatDay(asOf)}</th><td className="num nowrap" data-name="Rupiah">{formatIdr(spentIdr)}</td><td className={absorption.isOver ? 'num alarm' : 'num'} data-name="Serapan %">{formatPart(spentIdr, budgetIdr, 1)}</td>
          <td>{[...(absorption.isOver ? ['melebihi pagu'] : []), ...(falls ? ['turun dari tanggal sebelumnya'] : [])].join(', ')}</td></tr>
      ))}</tbody>
    </table>
  );
}

export function StageList({ line: { stages, id }, address }: { line: LineDetail; address: Address }) {
  return (
    <ul className="line-list">
      {stages.map((stage) => (
        <li key={stage.id}>{stage.id === id ? <b>{STAGE_WORDS[stage.stage]}</b> : <a href={carry(address, `/anggaran/baris/${stage.id}`)}>{STAGE_WORDS[stage.stage]}</a>} {formatIdr(stage.budgetIdr)} <small>{stage.isRemoved ? 'dihapus' : stage.counts ? 'dihitung' : 'digantikan, tidak dihitung'}</small></li>
      ))}
    </ul>
  );
}
