import { ExploreChart, type ExploreSeries } from '@/components/charts/explore-chart';
import { Section } from '@/components/ui/section';
import { formatShareBare } from '@/lib/format';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import type { IndicatorCard } from '@/lib/reporting/queries/indicator-card';

/** More periods than this are a line each area; fewer are read better as bars side by side. */
const MOST_BARS = 3;

const percent = (bp: number | null): number | null => (bp === null ? null : bp / 100);

/** A figure of the whole area and of those below it over the periods of one source: the table, and a chart to explore it (F12). */
export function AreaSection({ report: { areas, card } }: { report: IndicatorCard }) {
  if (!areas) return null;
  const { periods, places, source, hasExample } = areas;
  const asBars = periods.length <= MOST_BARS;
  const series: ExploreSeries[] = asBars ? periods.map(({ label }, at) => ({ name: label, points: places.map(({ points }) => percent(points[at] ?? null)) })) : places.map(({ name, points }) => ({ name: shortAreaName(name), points: points.map(percent) }));
  const title = `${places.length} wilayah, ${periods.length === 1 ? periods[0]?.label : `${periods.length} periode`}`;
  return (
    <Section id="wilayah" title={title} example={hasExample} help={`Satu sumber saja: ${sourceKindWord(source)}. “—” tidak tersedia di sumber.`}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Nilai per wilayah dan periode"><table className="tight-table">
        <caption className="reader">{card.shortName} per wilayah dan periode, persen</caption>
        <thead><tr><th scope="col">Wilayah</th>{periods.map(({ code, label }) => <th key={code} scope="col" className="num nowrap">{label}</th>)}</tr></thead>
        <tbody>{places.map(({ code, name, points }) => <tr key={code}><th scope="row">{shortAreaName(name)}</th>{periods.map((period, at) => <td key={period.code} className="num">{formatShareBare(points[at] ?? null)}</td>)}</tr>)}</tbody>
      </table></div>
      <ExploreChart label={`${card.shortName} per wilayah; angka yang sama ada di tabel di atas`} kind={asBars ? 'bar' : 'line'} unit="%"
        categories={asBars ? places.map(({ name }) => shortAreaName(name)) : periods.map(({ label }) => label)} series={series} />
    </Section>
  );
}
