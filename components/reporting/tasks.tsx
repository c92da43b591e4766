import { type Address, carry, linkTo } from '@/lib/address';
import { type Day, formatDay } from '@/lib/day';
import { formatCount, joinWords } from '@/lib/format';
import type { QueueRow } from '@/lib/reporting/queries/review';
import type { PeriodTask, ReportTask, Tasks as TasksShape } from '@/lib/reporting/queries/tasks';
import { deadlineWords, waitingWords } from '@/lib/reporting/rules/deadline';
import { standingSentence } from '@/lib/reporting/rules/submission';
import { cellHref } from './send-panel';

/** Of so many a line names each. */
const MOST = 4;

function Report({ task, address, today }: { task: ReportTask; address: Address; today: Day }) {
  const { periodCode, periodLabel, role, state, report: { counts, asked, returned }, empty, first, dueOn } = task;
  const sheet: Address = { path: '/pengisian', params: { ...(address.params.tim ? { tim: address.params.tim } : {}), periode: periodCode } };
  const next = first ? { text: 'Isi sel pertama yang kosong', href: cellHref(sheet, first) }
    : { text: counts.draft + counts.returned > 0 ? 'Periksa dan kirim' : role === 'support' && counts.submitted + counts.verified === 0 ? 'Buka lembar isian' : 'Lihat lembar isian', href: linkTo(sheet) };
  const deadline = dueOn && empty + counts.draft + counts.returned > 0 ? ` Batas waktu ${formatDay(dueOn)}, ${deadlineWords(dueOn, today)}.` : '';
  return (
    <li>
      <b>{periodLabel}:</b> {standingSentence({ counts, asked, empty, state })}{deadline} <a className="go" href={next.href}>{next.text}</a>
      {returned.length > 0 ? (
        <ul>{returned.slice(0, MOST).map((cell) => (
          <li key={`${cell.regionCode} ${cell.indicator}`}><a href={cellHref(sheet, cell)}>{cell.place}, {cell.indicator}</a>: {cell.reason ?? 'dikembalikan untuk diperbaiki'}</li>
        ))}</ul>
      ) : null}
    </li>
  );
}

function Waiting({ row, address, today }: { row: QueueRow; address: Address; today: Day }) {
  const { agency, agencyCode, periodCode, periodLabel, waiting, submittedOn } = row;
  return (
    <li>
      <a href={carry(address, `/verifikasi/${agencyCode}`, { periode: periodCode })}>{agency}</a>, {periodLabel}: {formatCount(waiting)} sel{submittedOn ? `, ${waitingWords(submittedOn, today)}` : ''}
    </li>
  );
}

function Closing({ task: { period, late, unsent }, address, today }: { task: PeriodTask; address: Address; today: Day }) {
  const { label, dueOn, submitted, verified, code } = period;
  const names = late.length > 0 ? late : unsent;
  const who = names.length === 0 ? 'semua instansi sudah mengirim' : `${late.length > 0 ? 'terlambat' : 'belum mengirim'}: ${joinWords(names.length > MOST ? [...names.slice(0, MOST).map(({ shortName }) => shortName), `${names.length - MOST} lagi`] : names.map(({ shortName }) => shortName))}`;
  return (
    <li>
      <b>{label}:</b> {formatCount(verified)} sel diperiksa, {formatCount(submitted)} menunggu; {who}.{dueOn ? ` Batas waktu ${formatDay(dueOn)}, ${deadlineWords(dueOn, today)}.` : ''}{' '}
      <a className="go" href={carry(address, '/pengaturan/periode', { periode: null })}>Kelola periode</a> <a className="go" href={carry(address, '/pengisian', { opd: 'semua', periode: code })}>Siapa sudah mengisi</a>
    </li>
  );
}

/** "Untuk Anda sekarang": the viewer's own open cells, what came back, what waits for their check, what is to be closed (F67). */
export function Tasks({ tasks, address }: { tasks: TasksShape; address: Address }) {
  const { today } = tasks;
  const lines = tasks.kind === 'operator' ? tasks.reports.map((task) => <Report key={task.periodCode} task={task} address={address} today={today} />)
    : tasks.kind === 'verifier' ? tasks.waiting.slice(0, MOST).map((row) => <Waiting key={`${row.periodCode} ${row.agencyCode}`} row={row} address={address} today={today} />)
      : tasks.periods.map((task) => <Closing key={task.period.code} task={task} address={address} today={today} />);
  if (tasks.kind === 'operator' && lines.length === 0) return null;
  const nothing = tasks.kind === 'verifier' ? 'Tidak ada kiriman yang menunggu pemeriksaan.' : 'Tidak ada periode yang terbuka.';
  return (
    <section className="tasks" aria-labelledby="tugas-judul">
      <h2 id="tugas-judul">Untuk Anda sekarang</h2>
      {lines.length === 0 ? <p>{nothing}{tasks.kind === 'coordinator' ? <> <a className="go" href={carry(address, '/pengaturan/periode')}>Kelola periode</a></> : null}</p> : <ul>{lines}</ul>}
      {tasks.kind === 'verifier' ? <p><a className="go" href={carry(address, '/verifikasi')}>Semua kiriman{tasks.waiting.length > MOST ? ` (${tasks.waiting.length} menunggu)` : ''}</a></p> : null}
    </section>
  );
}
