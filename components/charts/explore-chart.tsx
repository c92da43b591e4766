'use client';
import type { ApexOptions } from 'apexcharts';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';

const Chart = lazy(() => import('react-apexcharts'));

export interface ExploreSeries { readonly name: string; readonly points: readonly (number | null)[] }

interface Props {
  /** What the chart shows, for those who do not see it: the table beside it has the numbers. */
  label: string;
  categories: readonly string[];
  series: readonly ExploreSeries[];
  unit: string;
  kind?: 'line' | 'bar';
  target?: number;
}

/** Distinct in grey and under colour blindness by dash and marker as well. */
const COLORS = ['#0B6FB8', '#14202B', '#8A5200', '#4A0012', '#5A6773', '#0A5C55'];
const DASHES = [0, 6, 2, 10, 4, 8];

function optionsOf({ categories, unit, target }: Props): ApexOptions {
  const say = (value: number | null | undefined): string => (value == null ? 'belum ada data' : `${value.toLocaleString('id-ID')} ${unit}`);
  return {
    chart: { toolbar: { show: true, tools: { download: false } }, animations: { enabled: false }, fontFamily: 'inherit', foreColor: '#3F4C58' },
    colors: COLORS, stroke: { width: 2, curve: 'straight', dashArray: DASHES }, markers: { size: 4, strokeWidth: 0 },
    grid: { borderColor: '#D8DEE3' }, legend: { position: 'top', horizontalAlign: 'left' }, dataLabels: { enabled: false },
    xaxis: { categories: [...categories], axisBorder: { color: '#8793A0' } },
    yaxis: { labels: { formatter: (value) => value.toLocaleString('id-ID', { maximumFractionDigits: 1 }) } },
    tooltip: { y: { formatter: say } },
    ...(target === undefined ? {} : { annotations: { yaxis: [{ y: target, borderColor: '#14202B', label: { text: 'target', style: { background: '#fff', color: '#14202B' } } }] } }),
  };
}

/** The button that opened it is gone; whoever came by keyboard goes on from the chart. */
const takeFocus = (chart: HTMLElement | null): void => chart?.focus({ preventScroll: true });

/**
 * The one exploring chart (hover, zoom, hide a series), always beside a table with the same numbers. Its library weighs as
 * much as the whole page, so it is fetched only when asked for (ux §4).
 */
export function ExploreChart(props: Props) {
  const [isOpen, open] = useState(false);
  if (!isOpen) return <p className="explore-open no-print"><Button kind="small" type="button" onClick={() => open(true)}>Jelajahi dalam grafik</Button></p>;
  const series = props.series.map(({ name, points }) => ({ name, data: [...points] }));
  return (
    <div ref={takeFocus} tabIndex={-1} className="explore-chart no-print" role="img" aria-label={props.label}>
      <Suspense fallback={<p className="help">Memuat grafik…</p>}><Chart type={props.kind ?? 'line'} height={280} options={optionsOf(props)} series={series} /></Suspense>
    </div>
  );
}
