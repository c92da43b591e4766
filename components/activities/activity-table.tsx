import type { ReactNode } from 'react';
import { Tally } from '@/components/charts/tally';
import { SourceNote } from '@/components/ui/example-tag';
import type { ActivityRow } from '@/lib/activities/queries/list';
import type { AgencyTotal } from '@/lib/activities/queries/totals';
import { progressBp, WIDE_WORDS } from '@/lib/activities/rules';
import { tallySentence } from '@/lib/activities/rules/totals';
import { type Address, carry, linkTo, sortingOf } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatCount, formatPart, formatShareBp, MISSING } from '@/lib/format';
import { absorption, formatMillions } from '@/lib/money';
import { ColumnWords } from './columns';
import { StateWord } from './state-word';

interface Head { key: string; label: string; sort?: 'nama' | 'instansi' | 'mulai' | 'kemajuan' | 'anggaran'; down?: boolean; num?: boolean }

const HEADS: readonly Head[] = [
  { key: 'nama', label: 'Kegiatan', sort: 'nama' }, { key: 'opd', label: 'Instansi', sort: 'instansi' }, { key: 'keadaan', label: 'Keadaan' },
  { key: 'desa', label: 'Di mana' }, { key: 'kolom', label: 'Untuk' }, { key: 'waktu', label: 'Kapan', sort: 'mulai' },
  { key: 'kotak', label: 'Terlaksana' }, { key: 'jumlah', label: 'Kemajuan', sort: 'kemajuan', num: true },
  { key: 'dana', label: 'Rp juta', sort: 'anggaran', down: true, num: true }, { key: 'serapan', label: 'Serapan %', num: true }, { key: 'sumber', label: 'Sumber' },
];

function SortHead({ head, address }: { head: Head; address: Address }) {
  const { key, label, sort, down = false, num } = head;
  const sorting = sortingOf(address, HEADS.flatMap((one) => (one.sort ? [one.sort] : [])));
  const now = sort && sorting?.key === sort ? (sorting.down ? 'descending' : 'ascending') : undefined;
  const falls = now ? now === 'ascending' : down;
  return (
    <th scope="col" className={num ? 'num' : key === 'kotak' ? 'squares' : undefined} aria-sort={now}>
      {sort ? <a href={linkTo(address, { urut: `${falls ? '-' : ''}${sort}`, halaman: null, jelas: null })} title={`Urutkan menurut ${label}`}>
        {label}<span className="arrow" aria-hidden="true">{now ? (now === 'descending' ? '↓' : '↑') : ''}</span></a> : label}
    </th>
  );
}

/** "Uren, Marajai, dan 3 lain"; nothing is the level of the team. */
function Where({ villages, level }: Pick<ActivityRow, 'villages' | 'level'>) {
  if (villages.length === 0) return <span className="faint">{WIDE_WORDS[level]}</span>;
  const names = villages.slice(0, 3).map(({ name }) => name).join(', ');
  const districts = [...new Set(villages.flatMap(({ district }) => (district === null ? [] : [district])))];
  return <>{names}{villages.length > 3 ? ` +${villages.length - 3}` : ''}<small>{districts.length > 2 ? `${districts.length} kecamatan` : districts.join(', ')}</small></>;
}

function When({ startsOn, endsOn }: Pick<ActivityRow, 'startsOn' | 'endsOn'>) {
  if (startsOn === null && endsOn === null) return <span className="faint">tanpa tanggal</span>;
  return <>{formatDay(startsOn)}<small>s.d. {formatDay(endsOn)}</small></>;
}

function Row({ row, address, grouped }: { row: ActivityRow; address: Address; grouped: boolean }) {
  const { id, name, kind, plannedCount: planned, doneCount: done, budgetIdr, spentIdr } = row;
  const share = budgetIdr === null || spentIdr === null ? null : absorption(spentIdr, budgetIdr).shareBp;
  return (
    <tr>
      <th scope="row"><a className="wraps" href={carry(address, `/kegiatan/${id}`)}>{name}</a>{kind && kind !== name ? <small>{kind}</small> : null}</th>
      {grouped ? null : <td data-name="Instansi">{row.agency}</td>}
      <td data-name="Keadaan"><StateWord state={row.state} verification={row.verification} /></td>
      <td data-name="Di mana"><Where villages={row.villages} level={row.level} /></td>
      <td data-name="Untuk"><ColumnWords columns={row.columns} /></td>
      <td className="nowrap" data-name="Kapan"><When startsOn={row.startsOn} endsOn={row.endsOn} /></td>
      <td className="squares">{planned === null || done === null ? null : <Tally done={done} planned={planned} />}</td>
      <td className="num nowrap" data-name="Terlaksana">{planned === null ? <span className="faint">{MISSING}</span> : <><b>{formatCount(done)}</b> dari {formatCount(planned)}</>}
        {planned === null ? null : <small>{row.countUnit} · {formatShareBp(progressBp(done, planned))}</small>}</td>
      <td className="num" data-name="Rp juta">{budgetIdr === null ? <span className="faint nowrap">tanpa dana</span> : formatMillions(budgetIdr)}</td>
      <td className="num" data-name="Serapan %">{share === null ? <span className="faint">{MISSING}</span> : formatPart(spentIdr, budgetIdr, 1)}</td>
      <td className="full" data-name="Sumber"><SourceNote text={row.source ?? 'isian instansi'} example={row.isExample || row.moneyIsExample} /></td>
    </tr>
  );
}

function GroupHead({ group, columns }: { group: AgencyTotal; columns: number }) {
  const { name, activities, villages, tallies, budgetIdr } = group;
  const facts = [`${formatCount(activities)} kegiatan`, `${formatCount(villages)} desa`, ...tallies.map(tallySentence), budgetIdr === null ? 'tanpa dana' : `Rp ${formatMillions(budgetIdr)} juta`];
  return <tr className="sub"><th colSpan={columns} scope="colgroup">{name} <span>{facts.join(' · ')}</span></th></tr>;
}

interface Props { rows: readonly ActivityRow[]; groups: readonly AgencyTotal[]; address: Address; caption: string }

/** The 4W list: who, what, where, when, for whom; with groups the rows of one agency stand under its sums. */
export function ActivityTable({ rows, groups, address, caption }: Props) {
  const grouped = groups.length > 0;
  const heads = HEADS.filter(({ key }) => !(grouped && key === 'opd'));
  const body = rows.flatMap((row, at): ReactNode[] => {
    const group = grouped && rows[at - 1]?.agencyId !== row.agencyId ? groups.find(({ agencyId }) => agencyId === row.agencyId) : undefined;
    const line = <Row key={row.id} row={row} address={address} grouped={grouped} />;
    return group ? [<GroupHead key={group.agencyId} group={group} columns={heads.length} />, line] : [line];
  });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">{caption}</caption>
        <thead><tr>{heads.map((head) => <SortHead key={head.key} head={head} address={address} />)}</tr></thead>
        <tbody>{body}</tbody>
      </table>
    </div>
  );
}
