import { PrevalenceHead, PrevalenceLegend, type PrevalenceScale, PrevalenceTrack } from '@/components/charts/prevalence-track';
import { Figure } from '@/components/ui/figure';
import { FreshnessBadge } from '@/components/ui/freshness-badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatPointsSigned, formatShareBare, formatShareBp } from '@/lib/format';
import { sourceKindTitle } from '@/lib/indicators/rules/card';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { figureDate } from '@/lib/reporting/rules/last-known';
import type { PrevalenceArea, PrevalenceReport } from '@/lib/reporting/queries/prevalence';

const ARROWS = { naik: '↑', turun: '↓', tetap: '→' } as const;

function scaleOf(areas: readonly PrevalenceArea[], extra: readonly (number | null)[]): PrevalenceScale {
  const known = [...areas.flatMap(({ now, before }) => [now?.shareBp ?? null, before?.shareBp ?? null]), ...extra].filter((bp) => bp !== null);
  return { minBp: Math.max(0, Math.min(...known) - 300), maxBp: Math.max(...known) + 300 };
}

function Level({ area, meanBp }: { area: PrevalenceArea; meanBp: number | null }) {
  if (area.now) return <b>{formatShareBare(area.now.shareBp)}</b>;
  if (area.side && meanBp !== null) return <>{area.side === 'above' ? '>' : '<'} {formatShareBare(meanBp)}</>;
  return <span className="faint" title="tidak tersedia di sumber">—</span>;
}

function Row({ area, meanBp, scale, targetBp, address }: { area: PrevalenceArea; meanBp: number | null; scale: PrevalenceScale; targetBp: number | null; address?: Address }) {
  const { word, deltaBp, isPrinted } = area;
  const level = <Level area={area} meanBp={meanBp} />;
  return (
    <tr>
      <th scope="row" className="nowrap">{shortAreaName(area.name)}</th>
      <td className="chart"><PrevalenceTrack scale={scale} beforeBp={area.before?.shareBp ?? null} nowBp={area.now?.shareBp ?? null} {...(area.side ? { side: area.side } : {})} meanBp={meanBp} targetBp={targetBp} /></td>
      <td className="num nowrap">{address ? <Figure name="prevalence" address={address}>{level}</Figure> : level}</td>
      <td className={word === 'naik' ? 'nowrap alarm' : 'nowrap'}>{word ? `${ARROWS[word]} ${word}` : <span className="faint">—</span>}{deltaBp === null ? '' : ` ${formatPointsSigned(deltaBp)}`}{isPrinted && deltaBp !== null ? '*' : ''}{area.isContradicted ? '†' : ''}</td>
    </tr>
  );
}

/** "e-PPGBM, September 2022": the sources print months, not days. */
const sourceWords = (kind: string | null, asOf: string | null): string => [
  kind === null ? '' : sourceKindTitle(kind), asOf === null ? '' : figureDate({ asOf, periodCode: '' }),
].filter(Boolean).join(', ');

/** Figures from before a year that has none; the newest opens its explanation. */
const MOST_EARLIER = 4;

function LastKnown({ prevalence: { earlier, whole }, year, address }: { prevalence: PrevalenceReport; year: number; address: Address }) {
  const [last] = earlier;
  if (!last) return null;
  return (
    <Section id="prevalensi" title={<>Prevalensi stunting, terakhir: {formatShareBp(last.shareBp)} ({figureDate(last)})</>} example={last.isExample}
      help={`${sourceKindTitle(last.sourceKind)}, ${shortAreaName(whole.name)}. Angka ${year} tidak tersedia di sumber.`}>
      <table className="tight-table">
        <caption className="reader">Prevalensi yang diketahui sebelum {year}, terbaru di atas</caption>
        <thead><tr><th scope="col">Keadaan per</th><th scope="col" className="num">%</th></tr></thead>
        <tbody>{earlier.slice(0, MOST_EARLIER).map((value, at) => (
          <tr key={value.periodId}><th scope="row">{figureDate(value)}</th><td className="num">{at === 0 ? <Figure name="prevalence" address={address}><b>{formatShareBare(value.shareBp)}</b></Figure> : formatShareBare(value.shareBp)}</td></tr>
        ))}</tbody>
      </table>
    </Section>
  );
}

/** Prevalence of the area and its districts: last year → this year, mean and target. A level that no source prints is not drawn (F12, F13). */
export function PrevalenceSection({ prevalence, year, address }: { prevalence: PrevalenceReport; year: number; address: Address }) {
  const { whole, districts, target, sourceKind } = prevalence;
  const shown = districts.filter((area) => area.now ?? area.before ?? area.word ?? area.side);
  if (!whole.now && !districts.some((area) => area.now ?? area.word ?? area.side)) {
    if (prevalence.earlier.length > 0) return <LastKnown prevalence={prevalence} year={year} address={address} />;
    return <Section id="prevalensi" title={`Prevalensi stunting ${year}: tidak tersedia di sumber`} help="Angka e-PPGBM atau survei dimasukkan bersama sumber dan tanggal tarikannya." />;
  }
  const meanBp = whole.now?.shareBp ?? null;
  const targetBp = target?.targetBp ?? null;
  const scale = scaleOf([whole, ...shown], [targetBp]);
  const common = { meanBp, scale, targetBp };
  return (
    <Section id="prevalensi" title={shown.length > 0 ? 'Prevalensi per kecamatan' : 'Prevalensi stunting'} example={[whole, ...shown].some(({ now, before }) => now?.isExample || before?.isExample)} help={sourceWords(sourceKind, whole.now?.asOf ?? null)} link={{ label: 'Menurut tahun', href: carry(address, '/indikator/OC01') }}>
      {prevalence.freshness ? <p><FreshnessBadge freshness={prevalence.freshness} /></p> : null}
      {prevalence.measured ? <Notice kind="warning" title="Perlu hati-hati.">{prevalence.measured}</Notice> : null}
      <PrevalenceLegend before={String(year - 1)} now={String(year)} hatched={shown.some((area) => !area.now && area.side)} />
      <div className="scroll"><table className="tight-table prevalence">
        <thead><tr><th scope="col">Wilayah</th><th scope="col"><span className="reader">Letak terhadap rata-rata dan target</span><PrevalenceHead scale={scale} meanBp={meanBp} targetBp={targetBp} meanWord="rata-rata" targetWord={target?.label ?? 'target'} /></th><th scope="col" className="num">%</th><th scope="col">vs {year - 1}, poin</th></tr></thead>
        <tbody>
          {shown.map((area) => <Row key={area.code} area={area} {...common} />)}
          <Row area={whole} {...common} address={address} />
        </tbody>
      </table></div>
      {shown.some((area) => area.isPrinted && area.deltaBp !== null) ? <p className="help">* Selisih seperti tercetak; angkanya sendiri tidak tersedia di sumber.</p> : null}
      {shown.filter((area) => area.isContradicted).map((area) => <p key={area.code} className="help">† {area.name}: sumber juga mencetak selisih {area.remarks.flatMap((remark) => (remark.deltaBp === null ? [] : [formatPointsSigned(remark.deltaBp)])).join(', ')}.</p>)}
    </Section>
  );
}
