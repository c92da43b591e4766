import { linkTo, type Address } from '@/lib/address';
import { formatDay, formatInstant, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { TeamPeriod } from '@/lib/reporting/queries/entry-scope';
import type { ReportState } from '@/lib/reporting/queries/report-state';
import type { Submission } from '@/lib/reporting/queries/submission';
import { deadlineWords } from '@/lib/reporting/rules/deadline';
import { type EmptyCell, sendRefusal, standingSentence } from '@/lib/reporting/rules/submission';
import { PanelRefresh } from './panel-refresh';
import { StepButton } from './step-button';

/** The way to a cell of the sheet: the group and the page that hold it. */
export const cellHref = (address: Address, { regionCode, indicator }: EmptyCell): string =>
  linkTo(address, { sel: `${regionCode}/${indicator}`, indikator: null, halaman: null }, `#r-${regionCode}`);

/** Who sent when, who checked when, why it came back (F64). */
export function Stamps({ sent, zone }: { sent: Submission; zone: TimeZone }) {
  const at = (instant: string, by: string | null): string => `${formatInstant(new Date(instant), zone)}${by ? ` oleh ${by}` : ''}`;
  const decided = sent.decidedAt ? `${sent.state === 'returned' ? 'dikembalikan' : 'diperiksa'} ${at(sent.decidedAt, sent.decidedBy)}` : null;
  const words = [sent.submittedAt ? `Dikirim ${at(sent.submittedAt, sent.submittedBy)}` : null, decided].filter(Boolean);
  if (words.length === 0) return null;
  return <p className="stamps">{words.join(' · ')}{sent.state === 'returned' && sent.reason ? <> karena: “{sent.reason}”</> : null}.</p>;
}

/** Of so many empty cells each is named with its link. */
const MOST = 60;

function EmptyCells({ cells, address }: { cells: readonly EmptyCell[]; address: Address }) {
  if (cells.length === 0) return null;
  const codes = [...new Set(cells.slice(0, MOST).map(({ indicator }) => indicator))];
  return (
    <details className="cells">
      <summary>Lihat {formatCount(cells.length)} sel yang kosong</summary>
      <ul>{codes.map((code) => (
        <li key={code}><b>{code}</b> {cells.slice(0, MOST).filter(({ indicator }) => indicator === code).map((cell) => <a key={cell.regionCode} href={cellHref(address, cell)}>{cell.place}</a>)}</li>
      ))}</ul>
      {cells.length > MOST ? <p>dan {formatCount(cells.length - MOST)} sel lagi.</p> : null}
    </details>
  );
}

function ReturnedCells({ cells, address }: { cells: ReportState['returned']; address: Address }) {
  if (cells.length === 0) return null;
  return (
    <ul className="returned">{cells.slice(0, MOST).map((cell) => (
      <li key={`${cell.regionCode} ${cell.indicator}`}><a href={cellHref(address, cell)}>{cell.place}, {cell.indicator}</a>: {cell.reason ?? 'dikembalikan untuk diperbaiki'}</li>
    ))}</ul>
  );
}

interface Props { report: ReportState; team: TeamPeriod; mayWrite: boolean; isOwn: boolean; address: Address; zone: TimeZone; tim: string; submit: FormAction; withdraw: FormAction }

/** Where the agency's report stands, what is still to do with links to the cells, and the button that sends it (F63, F64). */
export function SendPanel({ report, team, mayWrite, isOwn, address, zone, tim, submit, withdraw }: Props) {
  const { sent, counts, asked, examples, empty, returned } = report;
  const hidden = { tim, periode: team.period.code };
  const maySend = isOwn && mayWrite && sendRefusal({ counts, asked, locked: team.locked }) === null;
  const mayWithdraw = isOwn && sent.state === 'submitted' && !sent.isDecided && team.locked === null;
  // One place for both steps, so that the receipt of the one stays above the other.
  const step = maySend || (isOwn && mayWrite && empty.length > 0) ? { action: submit, words: 'Tandai lengkap dan kirim', kind: empty.length === 0 ? 'primary' as const : 'plain' as const }
    : mayWithdraw ? { action: withdraw, words: 'Tarik kembali kiriman', kind: 'plain' as const } : null;
  return (
    <section className="send-panel" id="kirim" aria-labelledby="kirim-judul">
      <div>
        <h2 id="kirim-judul">{standingSentence({ counts, asked, empty: empty.length, state: sent.state })}</h2>
        {team.dueOn && team.state === 'open' && isOwn ? <p className="stamps">Batas waktu {formatDay(team.dueOn)}, {deadlineWords(team.dueOn, team.today)}{sent.extendedUntil === team.dueOn ? ' (diperpanjang untuk instansi Anda)' : ''}.</p> : null}
        <Stamps sent={sent} zone={zone} />
        <ReturnedCells cells={returned} address={address} />
        <EmptyCells cells={empty} address={address} />
        {maySend && examples > 0 ? <p className="stamps">{formatCount(examples)} angka contoh ikut terkirim bila tidak diganti.</p> : null}
      </div>
      {step ? <StepButton action={step.action} hidden={hidden} submit={step.words} kind={step.kind} unsaved="Ada sel yang belum tersimpan. Simpan dahulu, lalu kirim." /> : null}
      {isOwn && mayWrite ? <PanelRefresh /> : null}
    </section>
  );
}
