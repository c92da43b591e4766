import { type PrevalenceScale, PrevalenceTrack } from '@/components/charts/prevalence-track';
import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatPoints, formatShareBare } from '@/lib/format';
import { sourceKindTitle, sourceKindWord } from '@/lib/indicators/rules/card';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import type { PrevalenceReport } from '@/lib/reporting/queries/prevalence';
import type { StoredValue } from '@/lib/reporting/queries/stored';
import { figureDate } from '@/lib/reporting/rules/last-known';
import { againstTarget } from '@/lib/reports/rules/leader-changes';

interface Goal { words: string; bp: number }

const goalsOf = ({ target, national }: PrevalenceReport): Goal[] => [
  ...(target && target.from !== 'national' ? [{ words: `Target ${target.label} ${target.year}`, bp: target.targetBp }] : []),
  ...(national ? [{ words: `Target nasional ${national.year}`, bp: national.targetBp }] : []),
];

function scaleOf(levels: readonly (number | null)[]): PrevalenceScale {
  const known = levels.filter((bp) => bp !== null);
  return { minBp: Math.max(0, Math.min(...known) - 300), maxBp: Math.max(...known) + 300 };
}

const NONE = { beforeBp: null, nowBp: null, meanBp: null, targetBp: null };

function GoalRow({ goal, now, scale }: { goal: Goal; now: number | null; scale: PrevalenceScale }) {
  const judged = now === null ? null : againstTarget(now, goal.bp);
  return (
    <tr>
      <th scope="row">{goal.words}</th>
      <td className="chart phone-hide"><PrevalenceTrack {...NONE} scale={scale} targetBp={goal.bp} /></td>
      <td className="num">{formatShareBare(goal.bp)}</td>
      <td className={judged && !judged.reached ? 'alarm' : undefined}>{judged ? `${judged.reached ? '✓ tercapai' : '▲ belum'}, ${judged.words}` : '—'}</td>
    </tr>
  );
}

function OtherRow({ other, scale }: { other: StoredValue; scale: PrevalenceScale }) {
  return (
    <tr>
      <th scope="row">{shortAreaName(other.regionName)}{other.isExample ? <> <ExampleTag /></> : null}</th>
      <td className="chart phone-hide"><PrevalenceTrack {...NONE} scale={scale} nowBp={other.shareBp} /></td>
      <td className="num">{formatShareBare(other.shareBp)}</td>
      <td className="faint" title={other.source ?? undefined}>{sourceKindWord(other.sourceKind)}, {figureDate(other)}</td>
    </tr>
  );
}

/** Prevalence against the RPJMD and the national target, with the comparators that a source names (F12–F14). */
export function LeaderPrevalence({ prevalence, year, address }: { prevalence: PrevalenceReport; year: number; address: Address }) {
  const { whole, comparators, earlier, sourceKind } = prevalence;
  const [last] = earlier;
  const shown = whole.now ?? last ?? null;
  if (!shown) return <Section id="prevalensi" title={`Prevalensi stunting ${year}: tidak tersedia di sumber`} help="Angka e-PPGBM atau survei dimasukkan bersama sumber dan tanggal tarikannya." />;
  const goals = goalsOf(prevalence);
  const others = comparators.filter(({ shareBp }) => shareBp !== null);
  const beforeBp = whole.now ? whole.before?.shareBp ?? null : null;
  const scale = scaleOf([shown.shareBp, beforeBp, ...goals.map(({ bp }) => bp), ...others.map(({ shareBp }) => shareBp)]);
  return (
    <Section id="prevalensi" title={whole.now ? 'Prevalensi stunting, target dan pembanding' : `Prevalensi stunting, terakhir ${figureDate(shown)}`} example={shown.isExample} link={{ label: 'Per wilayah', href: carry(address, '/indikator/OC01') }}
      help={`${sourceKindTitle(sourceKind ?? shown.sourceKind)}, ${figureDate(shown)}. Sumber yang berbeda tidak dapat diperbandingkan langsung.`}>
      <div className="scroll"><table className="tight-table goals">
        <thead><tr><th scope="col">Wilayah atau target</th><th scope="col" className="phone-hide"><span className="reader">Letak</span></th><th scope="col" className="num">%</th><th scope="col">Keterangan</th></tr></thead>
        <tbody>
          <tr>
            <th scope="row">{shortAreaName(whole.name)}</th>
            <td className="chart phone-hide"><PrevalenceTrack {...NONE} scale={scale} beforeBp={beforeBp} nowBp={shown.shareBp} /></td>
            <td className="num"><Figure name="prevalence" address={address}><b>{formatShareBare(shown.shareBp)}</b></Figure></td>
            <td>{whole.word && whole.deltaBp !== null ? `${whole.word === 'tetap' ? 'tetap' : formatPoints(whole.deltaBp)} dari ${year - 1}` : 'tanpa pembanding tahun lalu'}</td>
          </tr>
          {goals.map((goal) => <GoalRow key={goal.words} goal={goal} now={shown.shareBp} scale={scale} />)}
          {others.map((other) => <OtherRow key={`${other.regionCode} ${other.sourceKind} ${other.periodId}`} other={other} scale={scale} />)}
        </tbody>
      </table></div>
    </Section>
  );
}
