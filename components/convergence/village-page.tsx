import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { type Fact, Facts } from '@/components/ui/facts';
import { Figure } from '@/components/ui/figure';
import { FreshnessBadge } from '@/components/ui/freshness-badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { carry, linkTo } from '@/lib/address';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import { formatDay } from '@/lib/day';
import { capitalize, formatCount, formatPart, formatPoints, formatScore, formatShareBare, joinWords, NBSP } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import { decideHref } from './decide-href';
import { type DecidedLine, DecisionLines } from './decision-lines';
import { VillageLines } from './village-lines';
import { VillageRemarks } from './village-remarks';
import { ActivitiesThere, MoneyThere, Provenance, ScoreParts } from './village-side';

type Props = { report: VillageReport };

/** `decided`: commitments of the village that still stand; `mayDecide`: whoever sees “Putuskan”. */
type PageProps = Props & { decided?: readonly DecidedLine[]; mayDecide?: boolean };

function scoreFact({ score: { score }, beforeBp, scope, address }: VillageReport): Fact {
  const threshold = `ambang ${formatShareBare(scope.settings.convergenceThresholdBp, 0)}`;
  if (score.scoreBp === null) return { label: 'Skor', value: <Figure name="skor" address={address}>ditahan</Figure>, note: `data ${score.reported}/${score.applicable}` };
  const change = beforeBp === null ? '' : ` · ${formatPoints(score.scoreBp - beforeBp)}`;
  return { label: 'Skor', value: <Figure name="skor" address={address}>{formatScore(score.scoreBp)}</Figure>, note: `${threshold}${change}` };
}

function factsOf(report: VillageReport): Fact[] {
  const { score: { score }, gaps, unattended, agencies, absentLeads, money, address } = report;
  return [
    scoreFact(report),
    { label: 'Tercapai', value: <Figure name="tercapai" address={address}>{score.onTarget}</Figure>, note: `dari ${score.applicable} indikator` },
    { label: 'Celah', value: gaps, note: unattended > 0 ? `+ ${unattended} tanpa data dan kegiatan` : undefined, alarm: gaps > 0 },
    { label: 'Kelengkapan data', value: `${score.reported}/${score.applicable}`, note: score.applicable === 0 ? undefined : `${formatPart(score.reported, score.applicable, 1)}${NBSP}%` },
    { label: 'OPD dan mitra hadir', value: agencies.length, note: absentLeads.length > 0 ? <span title={joinWords(absentLeads.map(({ name }) => name))}>{absentLeads.length} penanggung jawab belum hadir</span> : undefined },
    { label: 'Uang', value: money.lines.length === 0 ? '—' : <Figure name="uang" address={address}>Rp{NBSP}{formatMillions(money.budgetIdr)}</Figure>, note: money.lines.length === 0 ? 'belum ada yang dilokasikan' : `juta, ${formatPart(money.spentIdr, money.budgetIdr, 0)}${NBSP}% terserap` },
  ];
}

function Freshness({ report: { scope, newest, unverified, hasExample, freshness } }: Props) {
  return (
    <>
      Data s.d. <b>{formatDay(scope.period.endsOn)}</b><br />
      {newest ? <>isian terbaru {formatDay(newest.slice(0, 10))}{unverified > 0 ? `, ${formatCount(unverified)} belum diperiksa` : ', semua diperiksa'}<br /></> : null}
      {freshness ? <><FreshnessBadge freshness={freshness} /><br /></> : null}
      {hasExample ? <>Nilai, uang, dan kegiatan desa <ExampleTag /></> : null}
    </>
  );
}

function NoLokus({ report: { place, scope, address } }: Props) {
  const other = place.lokusYears.at(-1);
  const period = scope.periods.find(({ year }) => year === other)?.code;
  return (
    <Notice title={`${place.name} bukan desa lokus ${scope.year}.`}>
      Yang diketahui tetap ditampilkan; desa ini tidak diperingkat dan tidak masuk jumlah desa lokus.{' '}
      {other !== undefined && period ? <a href={linkTo(address, { periode: period, jelas: null })}>Lokus tahun {other}</a> : null}
    </Notice>
  );
}

/** Where the targets come from: the most common first, the others with their codes. */
function targetHelp({ groups }: VillageReport): string {
  const byLabel = new Map<string, string[]>();
  for (const { code, targetLabel, targetDecree } of groups.flatMap(({ lines }) => lines)) {
    const label = targetDecree ? `${targetLabel}, ${targetDecree}` : targetLabel;
    byLabel.set(label, [...byLabel.get(label) ?? [], code]);
  }
  const [most, ...others] = [...byLabel].sort((a, b) => b[1].length - a[1].length);
  if (!most) return '';
  return `${capitalize(most[0])}${others.map(([label, codes]) => `; ${codes.sort().join(', ')} ${label}`).join('')}.`;
}

/** On screen: the commitments of the village that still stand. */
function DecidedThere({ decided, address }: { decided: readonly DecidedLine[]; address: VillageReport['address'] }) {
  if (decided.length === 0) return null;
  return (
    <Section id="komitmen" className="no-print" title={`${formatCount(decided.length)} komitmen berjalan`}>
      <ul className="line-list">{decided.map(({ id, who, what, due }) => <li key={id}><b>{who}</b> · <a href={carry(address, `/rapat/komitmen/${id}`)}>{what}</a> <small>{due}</small></li>)}</ul>
    </Section>
  );
}

/** One village: its indicators with what needs a decision on top, its score to the parts, its money, who is there. */
export function VillagePage({ report, decided = [], mayDecide = false }: PageProps) {
  const { address, scope, place, headline, groups, explanation, unknownExplanation } = report;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const lokus = place.lokus ? ` · lokus ${scope.year}${place.lokus.decree ? ` (${place.lokus.decree})` : ''}` : '';
  const trail = [
    { text: 'Desa lokus', href: carry(address, '/desa') },
    { text: `Kec. ${place.district}`, href: carry(address, '/desa', { kecamatan: place.districtCode }) },
    { text: `${place.name} · ${place.code}${lokus}` },
  ];
  return (
    <>
      <PageHead sentence={headline} address={address} trail={trail} freshness={<Freshness report={report} />} />
      {unknownExplanation ? <Notice>Penjelasan “{unknownExplanation}” tidak dikenal dan diabaikan.</Notice> : null}
      {place.lokus ? null : <NoLokus report={report} />}
      <Facts facts={factsOf(report)} />
      <p className="help no-print mb-3"><a href={carry(address, `/desa/${place.code}/kartu`)}>Kartu konvergensi desa, lima tabel</a> · <a href={carry(address, `/desa/${place.code}/ringkas`)}>Ringkasan satu halaman (PDF)</a> · <a href={carry(address, `/desa/${place.code}/kartu.xlsx`)}>Unduh kartu untuk Excel</a> · <a href={carry(address, '/rapat/andaikan', { desa: place.code })}>Andaikan</a>{mayDecide ? <> · <a href={decideHref(address, { village: place.code })}>Putuskan untuk desa ini</a></> : null}</p>
      <div className="detail village-sheet">
        <div className="stack">
          <Section id="indikator" title={`${count} indikator, yang perlu keputusan di atas`} help={targetHelp(report)}>
            <VillageLines groups={groups} address={address} name={place.name} remarked={report.remarks.map(({ indicator }) => indicator)} decideIn={mayDecide ? place.code : null} />
          </Section>
          <VillageRemarks report={report} />
          <ActivitiesThere report={report} />
        </div>
        <div className="stack">
          <ScoreParts report={report} />
          <MoneyThere report={report} />
          <DecisionLines groups={groups} decided={decided} />
          <DecidedThere decided={decided} address={address} />
          <Provenance report={report} />
        </div>
      </div>
      <PageFoot hint="Pilih angka bergaris titik untuk membuka penjelasannya.">n = yang menerima, d = sasaran. ↓ makin rendah makin baik. Garis tegak = target. SE02 dan SE09 tercatat di tingkat kabupaten.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </>
  );
}
