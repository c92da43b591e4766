import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { EntryBoard } from '@/lib/reporting/queries/entry-board';
import { isFilled } from '@/lib/reporting/rules/entry';

const MOST = 5;

/** Which leads have filled in all their cells for the period, and who is missing most. */
export function ReportingSection({ board, address }: { board: EntryBoard; address: Address }) {
  const { rows } = board;
  if (rows.length === 0) return null;
  const open = rows.filter((row) => !isFilled(row) || row.returned > 0);
  return (
    <Section id="laporan" title={`Isian lengkap: ${rows.filter(isFilled).length} dari ${rows.length} instansi utama`} example={rows.some((row) => row.examples > 0)} link={{ label: 'Papan', href: carry(address, '/pengisian', { opd: 'semua' }) }}>
      {open.length === 0 ? null : (
        <table className="tight-table dense">
          <thead><tr><th scope="col">Instansi</th><th scope="col" className="num">Isian masuk</th><th scope="col" className="num">Belum</th></tr></thead>
          <tbody>
            {open.slice(0, MOST).map((row) => (
              <tr key={row.code}>
                <th scope="row"><a href={carry(address, '/pengisian', { opd: row.code })}>{row.shortName}</a></th>
                <td className="num nowrap">{formatCount(row.filled)} dari {formatCount(row.expected)}</td>
                <td className="num">{formatCount(row.expected - row.filled - row.declared)}{row.returned > 0 ? `, ${formatCount(row.returned)} dikembalikan` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
