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
  /** Of the numbers in the tooltip; 0 for counts. */
  decimals?: 0 | 1 | 2;
}

/** Distinct in grey and under colour blindness by dash and marker as well. */
const COLORS = ['#0B6FB8', '#14202B', '#8A5200', '#4A0012', '#5A6773', '#0A5C55'];
const DASHES = [0, 6, 2, 10, 4, 8];
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const;

/** The library's own words are English; the months are not used. */
const INDONESIAN = {
  name: 'id',
  options: {
    toolbar: { selection: 'Pilih', selectionZoom: 'Perbesar pilihan', zoomIn: 'Perbesar', zoomOut: 'Perkecil', pan: 'Geser', reset: 'Kembali ke semula' },
    months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'], shortDays: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  },
};

/** A series looks the same whatever else is drawn; the seventh has the first one's colour with another dash and mark. */
const looks = <T,>(list: readonly T[], places: readonly number[], turn = 0): T[] => places.map((at) => list[(at + turn * Math.floor(at / list.length)) % list.length] as T);

/** Lines without motion, whoever asks for less of it; numbers as Indonesia writes them. */
function optionsOf({ categories, unit, target, kind = 'line', decimals = 2 }: Props, places: readonly number[]): ApexOptions {
  const written = (value: number, most: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: most });
  const say = (value: number | null | undefined): string => (value == null ? 'belum ada data' : `${value.toLocaleString('id-ID', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })} ${unit}`);
  return {
    chart: { toolbar: { show: true, tools: { download: false } }, animations: { enabled: false }, fontFamily: 'inherit', foreColor: '#3F4C58', locales: [INDONESIAN], defaultLocale: 'id', zoom: { enabled: kind === 'line' } },
    colors: looks(COLORS, places), stroke: kind === 'line' ? { width: 2, curve: 'straight', dashArray: looks(DASHES, places, 1) } : { width: 1, colors: ['#fff'] },
    markers: kind === 'line' ? { size: 5, strokeWidth: 0, shape: looks(SHAPES, places, 1) } : {}, grid: { borderColor: '#D8DEE3', padding: kind === 'line' ? { left: 28, right: 28 } : {} }, legend: { position: 'top', horizontalAlign: 'left', showForSingleSeries: true, onItemClick: { toggleDataSeries: false } }, dataLabels: { enabled: false },
    xaxis: { categories: [...categories], axisBorder: { color: '#8793A0' }, labels: { hideOverlappingLabels: true } },
    yaxis: { labels: { formatter: (value) => written(value, 1) }, forceNiceScale: true, ...(kind === 'bar' ? { min: 0 } : {}) },
    tooltip: { shared: true, intersect: false, y: { formatter: say } },
    ...(target === undefined ? {} : { annotations: { yaxis: [{ y: target, borderColor: '#14202B', label: { text: 'target', style: { background: '#fff', color: '#14202B' } } }] } }),
  };
}

/** The button that opened it is gone; whoever came by keyboard goes on from the chart. */
const takeFocus = (chart: HTMLElement | null): void => chart?.focus({ preventScroll: true });

function Opened(props: Props) {
  const { series, label, kind = 'line' } = props;
  const [hidden, hide] = useState<readonly string[]>([]);
  const places = series.flatMap(({ name }, at) => (hidden.includes(name) ? [] : [at]));
  const shown = series.filter(({ name }) => !hidden.includes(name));
  const turn = (name: string): void => hide(hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name]);
  return (
    <div ref={takeFocus} tabIndex={-1} className="explore-chart no-print" role="group" aria-label={label}>
      {series.length > 1 ? (
        <fieldset className="explore-series"><legend className="reader">Yang digambar</legend>
          {series.map(({ name }) => <label key={name}><input type="checkbox" checked={!hidden.includes(name)} onChange={() => turn(name)} /> {name}</label>)}
        </fieldset>
      ) : null}
      {shown.length === 0 ? <p className="help">Pilih sedikitnya satu.</p> : (
        <div aria-hidden="true"><Suspense fallback={<p className="help">Memuat grafik…</p>}><Chart type={kind} height={280} options={optionsOf(props, places)} series={shown.map(({ name, points }) => ({ name, data: [...points] }))} /></Suspense></div>
      )}
    </div>
  );
}

/**
 * The one exploring chart (hover, zoom, choose what is drawn), always beside a table with the same numbers, which readers of
 * the screen get instead. Its library weighs as much as the whole page, so it is fetched only when asked for (ux §4).
 */
export function ExploreChart(props: Props) {
  const [isOpen, open] = useState(false);
  if (isOpen) return <Opened {...props} />;
  return <p className="explore-open no-print"><Button kind="small" type="button" onClick={() => open(true)}>Jelajahi grafik</Button></p>;
}
