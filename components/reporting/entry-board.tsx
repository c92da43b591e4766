import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { downloadLinks } from '@/components/tables/downloads';
import { ExampleTag } from '@/components/ui/example-tag';
import { Mark, type MarkShape } from '@/components/ui/mark';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { linkTo, type Address } from '@/lib/address';
import { formatDay, formatInstant, zoneName, type TimeZone } from '@/lib/day';
import { formatShareShort } from '@/lib/format';
import type { ReportCell, ReportingBoard } from '@/lib/reporting/queries/reporting-board';
import { CELL_STATE_WORDS } from '@/lib/reporting/rules';
import { BOARD_WORDS, type BoardMark, type BoardRates } from '@/lib/reporting/rules/board';
import { boardHeadline } from '@/lib/reporting/rules/entry';
import { Reminders } from './entry-reminders';

const COLUMNS: readonly TableColumn[] = [
  { key: 'agency', label: 'Instansi', kind: 'head', sortable: true },
  { key: 'state', label: 'Keadaan', sortable: true },
  { key: 'days', label: 'Batas waktu', sortable: true },
  { key: 'sent', label: 'Kiriman', sortable: true },
  { key: 'filled', label: 'Sudah masuk', kind: 'number', sortable: true, down: true },
  { key: 'declared', label: 'Belum ada data', kind: 'number', sortable: true, down: true, wideOnly: true },
  { key: 'empty', label: 'Belum diisi', kind: 'number', sortable: true, down: true },
  { key: 'returned', label: 'Dikembalikan', kind: 'number', sortable: true, down: true, wideOnly: true },
  { key: 'last', label: 'Terakhir diisi', sortable: true, down: true, wideOnly: true },
];

const SHAPES: Readonly<Record<BoardMark, MarkShape>> = { complete: 'met', partial: 'watch', empty: 'missing', late: 'behind' };
const ORDER: readonly BoardMark[] = ['late', 'empty', 'partial', 'complete'];

function rowOf(row: ReportCell, address: Address, zone: TimeZone): TableRow {
  const { code, shortName, expected, said, filled, declared, returned, examples, lastAt, mark, days, dueOn, state, firstSubmittedAt, reported } = row;
  const empty = expected - said;
  const count = (n: number): { text: string; sort: number } => ({ text: String(n), sort: n });
  const instant = (at: string | null) => (at === null ? undefined : formatInstant(new Date(at), zone));
  return {
    id: code, gapped: mark === 'late',
    cells: {
      agency: { text: shortName, href: linkTo(address, { opd: code, urut: null, indikator: null, halaman: null }), example: examples > 0 },
      state: { text: BOARD_WORDS[mark], sort: ORDER.indexOf(mark), strong: mark === 'late' },
      days: dueOn === null ? null : { text: days ?? '—', sort: dueOn, note: days === null ? undefined : formatDay(dueOn) },
      sent: { text: reported ? CELL_STATE_WORDS[state] : 'Belum dikirim', sort: state, note: instant(firstSubmittedAt) },
      filled: { text: `${filled} dari ${expected}`, sort: filled / expected }, declared: count(declared), empty: count(empty), returned: count(returned),
      last: lastAt ? { text: instant(lastAt) ?? '', sort: lastAt } : null,
    },
  };
}

/** "2022 · Triwulan III" → "Triwulan III": the year stands in the title. */
const shortLabel = (label: string): string => label.replace(/^\d{4} · /, '');

function YearCell({ cell, address }: { cell: ReportCell | null; address: Address }) {
  if (cell === null) return <td className="faint">—</td>;
  const { mark, days, code, periodCode, reported, expected, said } = cell;
  return (
    <td>
      <span className="board-mark"><Mark shape={SHAPES[mark]} /> <a href={linkTo(address, { opd: code, periode: periodCode, urut: null })}>{reported ? 'Terkirim' : BOARD_WORDS[mark]}</a></span>
      <small>{[`${said}/${expected}`, days].filter(Boolean).join(', ')}</small>
    </td>
  );
}

const rateWords = (bp: number | null, part: number, { expected }: BoardRates): string => (bp === null ? '—' : `${formatShareShort(bp)} (${part}/${expected})`);

/** Agency by period of the year, with the rates below: what a meeting asks first. */
function YearBoard({ board: { year, periods, period: { code } }, address, number }: { board: ReportingBoard; address: Address; number: number }) {
  return (
    <Section id="tahun" title={`Pelaporan sepanjang ${number}`} help="Tingkat pelaporan = yang melapor ÷ yang diminta melapor. Tepat waktu = yang pertama kali terkirim sampai hari batasnya ÷ yang diminta melapor. Yang dikembalikan tetap terhitung melapor.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Pelaporan menurut instansi dan periode">
        <table className="tight-table roomy year-board">
          <caption className="reader">Pelaporan menurut instansi dan periode</caption>
          <thead><tr><th scope="col">Instansi</th>{periods.map((one) => <th key={one.code} scope="col" aria-current={one.code === code ? 'true' : undefined}>{shortLabel(one.label)}<small>{one.dueOn ? `batas ${formatDay(one.dueOn)}` : one.state === 'approved' ? 'disahkan' : 'tanpa batas'}</small></th>)}</tr></thead>
          <tbody>{year.map(({ code: agency, shortName, cells }) => (
            <tr key={agency}><th scope="row">{shortName}</th>{cells.map((cell, at) => <YearCell key={periods[at]?.code} cell={cell} address={address} />)}</tr>
          ))}</tbody>
          <tfoot>
            <tr><th scope="row">Tingkat pelaporan</th>{periods.map(({ code: key, rates }) => <td key={key} data-figure={`lapor.${key}`}>{rateWords(rates.reportedBp, rates.reported, rates)}</td>)}</tr>
            <tr><th scope="row">Tepat waktu</th>{periods.map(({ code: key, rates }) => <td key={key} data-figure={`tepat.${key}`}>{rateWords(rates.onTimeBp, rates.onTime, rates)}</td>)}</tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

interface Props { board: ReportingBoard; address: Address; year: number; teamName: string; teamCode: string; base: string }

/** Who has not reported, agency by agency, most awaited first; the year at a glance; texts to remind (F66, U10). */
export function EntryBoard({ board, address, year, teamName, teamCode, base }: Props) {
  const { rows, villages, period, zone } = board;
  if (rows.length === 0) {
    return (
      <EmptyState title={`Belum ada pembagian indikator untuk ${year}`} next={{ label: 'Lihat katalog indikator', href: '/indikator' }}>
        <p>Sekretaris tim menetapkan penanggung jawab utama tiap indikator; setelah itu lembar isian tiap instansi terbuka di sini.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Section id="papan" title={boardHeadline(rows)} links={downloadLinks({ team: teamCode, table: 'reporting', params: { periode: period.code } }, address)}
        help={<>{period.label}, {villages} desa lokus {year}. Hari dihitung menurut {zoneName(zone)}. Pilih nama instansi untuk membaca lembar isiannya.{rows.some(({ examples }) => examples > 0) ? <> Angka bertanda <ExampleTag /> bukan data nyata.</> : null}</>}>
        <DataTable caption="Laporan tiap instansi" columns={COLUMNS} rows={rows.map((row) => rowOf(row, address, zone))} address={address} roomy cards />
      </Section>
      <YearBoard board={board} address={address} number={year} />
      <Reminders board={board} teamName={teamName} teamCode={teamCode} base={base} />
    </>
  );
}
