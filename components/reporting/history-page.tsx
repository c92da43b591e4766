import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay, formatInstant, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { capitalize } from '@/lib/format';
import type { HistoryReport, PastLine } from '@/lib/reporting/queries/history';
import type { HistoryEvent } from '@/lib/reporting/rules/history';
import { remarkWords } from '@/lib/reporting/rules/remarks';
import { RestoreForm } from './history-forms';
import { Remarks } from './remark-list';

interface Actions { restore: FormAction; add: FormAction; resolve: FormAction }
interface Props { report: HistoryReport; address: Address; actions: Actions }

function Step({ event, zone }: { event: HistoryEvent; zone: TimeZone }) {
  const { version, at, by, agency, kind, from, to, fromState, toState, origin, reason, isExample } = event;
  const what = kind === 'state' ? <>{fromState} → <b>{toState}</b>, angka tetap {to}</> : kind === 'first' ? <>diisi <b>{to}</b></> : <>{from} → <b>{to}</b></>;
  const state = kind === 'state' ? null : toState.toLowerCase();
  return (
    <li id={`v${version}`}>
      <p>{what}{isExample ? <> <ExampleTag /></> : null}</p>
      {reason ? <p>“{reason}”</p> : null}
      <small>versi {version} · {formatInstant(new Date(at), zone)} · {[by ?? 'tanpa nama', agency, state, origin].filter(Boolean).join(' · ')}</small>
    </li>
  );
}

/** Two days of the same cells side by side; a plain form with GET. */
function Compare({ report: { compared, lines, team, place, indicator }, address }: Pick<Props, 'report' | 'address'>) {
  const kept = Object.entries(address.params).filter(([name]) => name !== 'dari' && name !== 'sampai');
  const changed = lines.filter(({ before, after }) => before !== after).length;
  const isCell = place !== null && indicator !== null;
  return (
    <Section id="banding" title="Bandingkan dua tanggal" help="Keadaan pada akhir hari itu menurut waktu daerah.">
      <form method="get" action="/pengisian/riwayat" className="filters day-pair">
        {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <label>Dari <input type="date" name="dari" defaultValue={compared?.from ?? team.period.startsOn} /></label>
        <label>Sampai <input type="date" name="sampai" defaultValue={compared?.to ?? team.today} /></label>
        <button type="submit" className="button small">Bandingkan</button>
      </form>
      {isCell ? <p className="no-print">Bandingkan juga <a href={linkTo(address, { indikator: null })}>semua indikator {place.name}</a> atau <a href={linkTo(address, { desa: null })}>{indicator.code} di semua desa</a>.</p> : null}
      {compared ? (
        <div className="scroll" tabIndex={0} role="region" aria-label="Perbandingan dua tanggal">
          <table className="tight-table roomy compare-table">
            <caption>{changed === 0 ? 'Tidak ada yang berubah' : `${changed} dari ${lines.length} sel berubah`} antara {formatDay(compared.from)} dan {formatDay(compared.to)}</caption>
            <thead><tr><th scope="col">Sel</th><th scope="col">{formatDay(compared.from)}</th><th scope="col">{formatDay(compared.to)}</th></tr></thead>
            <tbody>{lines.map((line) => (
              <tr key={`${line.regionCode} ${line.indicator}`}><th scope="row">{line.place}, {line.indicator}</th><td>{line.before}</td><td>{line.before === line.after ? <span className="faint">sama</span> : <b>{line.after}</b>}</td></tr>
            ))}</tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}

function Cells({ lines, address, zone }: { lines: readonly PastLine[]; address: Address; zone: TimeZone }) {
  return (
    <Section id="sel" title={`${lines.length} sel pernah diisi`} help="Pilih sel untuk membaca riwayatnya, memberi catatan, atau mengembalikan angka.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Sel yang pernah diisi">
        <table className="tight-table roomy data-table">
          <caption className="reader">Sel yang pernah diisi</caption>
          <thead><tr><th scope="col">Sel</th><th scope="col">Sekarang</th><th scope="col">Terakhir berubah</th><th scope="col" className="num">Versi</th><th scope="col">Catatan</th></tr></thead>
          <tbody>{lines.map((line) => (
            <tr key={`${line.regionCode} ${line.indicator}`}>
              <th scope="row"><a href={linkTo(address, { desa: line.regionCode, indikator: line.indicator })}>{line.place}, {line.indicator}</a><small>{line.shortName}</small></th>
              <td>{line.now}{line.isExample ? <> <ExampleTag /></> : null}</td><td>{formatInstant(new Date(line.at), zone)}{line.by ? <small>{line.by}</small> : null}</td>
              <td className="num">{line.versions}</td><td>{line.remarks ? remarkWords(line.remarks) : <span className="faint">—</span>}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

function Timeline({ events, zone }: { events: readonly HistoryEvent[]; zone: TimeZone }) {
  return (
    <Section id="riwayat" title={`Riwayat: ${events.length} versi`} help="Terbaru di atas. Tidak ada versi yang pernah dihapus.">
      <ol className="timeline">{events.map((event) => <Step key={event.version} event={event} zone={zone} />)}</ol>
    </Section>
  );
}

function Restore({ report: { restoring, zone, teamCode, team, place, indicator }, action }: { report: HistoryReport; action: FormAction }) {
  if (restoring === null || place === null || indicator === null) return null;
  const hidden = { tim: teamCode, periode: team.period.code, desa: place.code, indikator: indicator.code, tampil: String(restoring.version) };
  const choices = restoring.choices.map(({ version, words, at }) => ({ value: String(version), label: `${words} (versi ${version}, ${formatInstant(new Date(at), zone)})` }));
  return (
    <Section id="kembalikan" className="no-print" title="Kembalikan angka lama">
      {restoring.whyNot ? <Notice title="Terkunci.">{restoring.whyNot}</Notice> : <RestoreForm action={action} hidden={hidden} choices={choices} />}
    </Section>
  );
}

function headOf({ place, indicator, lines, events }: HistoryReport): string {
  const [line] = lines;
  if (place && indicator && events) return line ? `${indicator.shortName}, ${place.name}: ${line.now}${events.length > 1 ? `, ${events.length} versi` : ''}.` : `${indicator.shortName}, ${place.name}: belum pernah diisi.`;
  const name = place ? place.name : indicator ? `${indicator.code} ${indicator.shortName}` : '';
  const moved = lines.filter(({ versions }) => versions > 1).length;
  return lines.length === 0 ? `${capitalize(name)}: belum ada isian pada periode ini.` : `${capitalize(name)}: ${moved} dari ${lines.length} sel pernah berubah.`;
}

/** /pengisian/riwayat: what a cell said when, by whom and why; remarks on it; the way back to an older figure (F94, U13, F82). */
export function HistoryPage({ report, address, actions }: Props) {
  const { team, teamCode, zone, place, indicator, lines, events, remarks, agencies, ignored } = report;
  const sheet = carry(address, '/pengisian', place && indicator ? { sel: `${place.code}/${indicator.code}`, periode: team.period.code } : { periode: team.period.code });
  const hidden = place && indicator ? { tim: teamCode, periode: team.period.code, desa: place.code, indikator: indicator.code } : null;
  return (
    <>
      <PageHead sentence={headOf(report)} trail={[{ text: 'Pengisian', href: sheet }, { text: place ? place.name : indicator?.shortName ?? '' }, { text: team.label }]}
        freshness={place && place.code !== teamCode ? <a href={carry(address, `/desa/${place.code}`)}>Buka desa {place.name}</a> : null} />
      {ignored.length > 0 ? <Notice>Pilihan yang tidak dikenal dilewati: {ignored.join(', ')}.</Notice> : null}
      <div className="detail history">
        <div className="stack">
          {events === null ? lines.length === 0 ? <EmptyState title={`Belum ada isian pada ${team.label}`} next={{ label: 'Buka lembar isian', href: sheet }} /> : <Cells lines={lines} address={address} zone={zone} />
            : events.length === 0 ? <EmptyState title="Sel ini belum pernah diisi" next={{ label: 'Buka lembar isian', href: sheet }} /> : <Timeline events={events} zone={zone} />}
          {lines.length > 0 ? <Compare report={report} address={address} /> : null}
        </div>
        <div className="stack">
          <Remarks remarks={remarks} zone={zone} hidden={hidden} tim={teamCode} agencies={agencies} actions={actions} />
          <Restore report={report} action={actions.restore} />
        </div>
      </div>
    </>
  );
}
