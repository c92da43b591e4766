import { linkTo, type Address } from '@/lib/address';
import type { EntryGroup } from '@/lib/reporting/queries/entry-sheet';

const label = (codes: readonly string[]): string => {
  const [first = '', ...rest] = codes;
  const last = rest.at(-1);
  const run = last && first.slice(0, 2) === last.slice(0, 2) && Number(last.slice(2)) - Number(first.slice(2)) === rest.length;
  return run ? `${first}–${last}` : codes.join(', ');
};

/** Groups of at most four indicators as links, with how many cells are filled; nothing when there is but one. */
export function EntryTabs({ groups, address }: { groups: readonly EntryGroup[]; address: Address }) {
  if (groups.length < 2) return null;
  return (
    <nav className="entry-tabs" aria-label="Kelompok indikator">
      <ul>
        {groups.map(({ codes, filled, expected, current }) => (
          <li key={codes.join()}>
            <a href={linkTo(address, { indikator: codes.join(','), halaman: null })} aria-current={current ? 'page' : undefined}>
              <b>{label(codes)}</b> <span>{filled} dari {expected}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
