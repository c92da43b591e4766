import { BulletTrack } from '@/components/charts/bullet-track';
import { Mark } from '@/components/ui/mark';
import { STATUS, type StatusCode } from '@/components/ui/status-mark';
import { stateKey } from '@/lib/convergence/grid';
import { readingWords } from '@/lib/convergence/rules/explain-cell';
import type { Day } from '@/lib/day';
import { formatCount, formatScore, formatShareBare, NBSP } from '@/lib/format';
import { isFraction, shareBpOf } from '@/lib/indicators/rules/reading';
import { shareShort } from '@/lib/indicators/rules/shown';
import { dueWords, isOverdue } from '@/lib/meetings/rules/commitment';
import { formatMillions } from '@/lib/money';
import type { VillageSlide as Village } from '@/lib/reports/queries/wall-village';
import { shortWords } from '@/lib/reports/rules/wall';

type Line = Village['lines'][number];
const CODES: Readonly<Record<ReturnType<typeof stateKey>, StatusCode>> = { t: 'T', s: 'S', b: 'B', c: 'C', k: 'K', u: 'KU', n: 'TS', o: 'no_target' };
const WORDS: Readonly<Record<ReturnType<typeof stateKey>, string>> = {
  t: 'tercapai, didukung', s: 'tercapai, tanpa kegiatan', b: 'belum, ditangani', c: 'celah', k: 'belum ada data', u: 'tanpa data dan kegiatan', n: 'tidak ada sasaran', o: 'belum ada target',
};
const ORDER = ['t', 's', 'b', 'c', 'k', 'u', 'n', 'o'] as const;

function valueOf({ reading, targetBp, direction, valueKind }: Line): string {
  return isFraction(reading) && valueKind !== 'boolean' ? `${shareShort(reading, targetBp, direction)}${NBSP}%` : readingWords(reading, valueKind);
}

/** Who is to act or to report; where the lead is at work, that it is handled. */
function awaitedOf({ cell: { letter, leadAbsent, unattended }, lead }: Line): string {
  if (letter === 'C' || leadAbsent || (letter === 'K' && unattended)) return lead?.name ?? 'belum ditunjuk';
  return letter === 'K' ? 'belum melapor' : 'ditangani';
}

function Row({ line }: { line: Line }) {
  const { code, shortName, cell, unit, valueKind, reading, targetBp, decide } = line;
  const status = STATUS[CODES[stateKey(cell)]];
  const who = awaitedOf(line);
  return (
    <tr>
      <th scope="row"><Mark shape={status.shape} label={status.word} /> {shortName}</th>
      <td className="wall-wide">{valueKind === 'boolean' ? <span className="faint">ya/belum per desa</span> : <BulletTrack shareBp={shareBpOf(reading)} targetBp={targetBp} shape={status.shape} />}</td>
      <td className="num nowrap"><b>{valueOf(line)}</b>{targetBp === null || valueKind === 'boolean' ? null : <span className="wall-narrow faint">/{formatShareBare(targetBp, 0)}</span>}</td>
      <td className="num">{cell.people ? <>{formatCount(cell.people)} <span className="wall-wide">{unit}</span></> : '—'}</td>
      <td className={cell.leadAbsent ? 'alarm' : undefined}>{decide ? <a href={decide} aria-label={`${who}: putuskan ${code} ${shortName}`}>{who}</a> : who}</td>
    </tr>
  );
}

function Lines({ village: { lines, restLines, gaps } }: { village: Village }) {
  return (
    <div className="wall-block"><h3>Apa yang kosong: {gaps === 0 ? 'tidak ada celah' : `${gaps} celah`}</h3>
      {lines.length === 0 ? <p>Semua indikator yang dinilai sudah tercapai.</p> : (
        <table className="wall-table">
          <thead><tr><th scope="col">Layanan</th><th scope="col" className="wall-wide">Capaian → target</th><th scope="col" className="num">Capaian</th><th scope="col" className="num">Dijangkau</th><th scope="col">Dinanti</th></tr></thead>
          <tbody>{lines.map((line) => <Row key={line.code} line={line} />)}</tbody>
        </table>
      )}
      {restLines > 0 ? <p className="faint">dan {restLines} indikator lagi</p> : null}
    </div>
  );
}

function Money({ village: { funders, budgetIdr } }: { village: Village }) {
  return (
    <div className="wall-block"><h3>Siapa menyumbang (Rp juta): {formatMillions(budgetIdr)}</h3>
      {funders.shown.length === 0 ? <p className="faint">Belum ada uang yang dilokasikan di desa ini.</p> : (
        <ul className="wall-funders">{funders.shown.map(({ name, budgetIdr: own, absent }) => <li key={name} className={absent ? 'alarm' : undefined}><b>{formatMillions(own)}</b>{name}</li>)}
          {funders.rest > 0 ? <li><b>{formatMillions(funders.restIdr)}</b>{funders.rest} lagi</li> : null}</ul>
      )}
    </div>
  );
}

function Side({ village: { tally, score, decided, restDecided, decide }, today }: { village: Village; today: Day }) {
  return (
    <div className="wall-side">
      <div className="wall-block"><h3>Tercapai {score.onTarget} dari {score.applicable}, skor {score.scoreBp === null ? 'ditahan' : formatScore(score.scoreBp)}</h3>
        <ul className="wall-tally">{ORDER.filter((key) => tally[key] > 0).map((key) => <li key={key}><Mark shape={STATUS[CODES[key]].shape} /><b>{tally[key]}</b> {WORDS[key]}</li>)}</ul>
      </div>
      <div className="wall-block"><h3>Apa yang diputuskan</h3>
        <ol className="wall-list">
          {decided.map((row) => <li key={row.id}><span><b>{row.agency ?? 'belum ada instansi'}</b>: {shortWords(row.text, 48)} <b className={isOverdue(row, today) ? 'alarm' : undefined}>{dueWords(row, today)}</b></span></li>)}
          {restDecided > 0 ? <li className="faint"><span>dan {restDecided} lagi</span></li> : null}
          <li className="faint">{decide ? <a href={decide}>Putusan baru: siapa, apa, kapan?</a> : decided.length === 0 ? <span>belum ada putusan</span> : null}</li>
        </ol>
      </div>
    </div>
  );
}

/** One village on the wall: what is empty and who is awaited, money, what is reached, what was decided. */
export function VillageSlide({ village, today }: { village: Village; today: Day }) {
  return (
    <div className="wall-five">
      <div className="wall-side"><Lines village={village} /><Money village={village} /></div>
      <Side village={village} today={today} />
    </div>
  );
}
