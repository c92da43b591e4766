import { Notice } from '@/components/ui/notice';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import { parsePeriod, periodLabel } from '@/lib/period';
import type { BoardRow } from '@/lib/reporting/queries/entry-board';

/** What is the viewer's own to fill in now, with the way there: the first cell is two steps from here. */
export function OwnTurn({ mine, period, address }: { mine: BoardRow; period: string; address: Address }) {
  const left = mine.expected - mine.filled - mine.declared;
  const asked = parsePeriod(period);
  const state = left > 0 ? `${formatCount(left)} dari ${formatCount(mine.expected)} isian belum masuk` : `semua ${formatCount(mine.expected)} isian sudah masuk`;
  const returned = mine.returned > 0 ? `, ${formatCount(mine.returned)} dikembalikan untuk diperbaiki` : '';
  return <Notice title={`${mine.shortName}:`}>{state}{returned}. <a href={carry(address, '/pengisian')}>Isi {asked ? periodLabel(asked) : 'data'}</a></Notice>;
}
