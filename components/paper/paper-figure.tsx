import type { PaperFigure } from '@/lib/paper/document';
import { axisEnd, figureWords } from '@/lib/paper/figure-axis';

const WIDTH = 560;
const HEIGHT = 130;

function Bars({ figure: { labels, series, target }, end }: { figure: PaperFigure; end: number }) {
  const height = series.length * 13 + 6;
  const long = (value: number): number => (value / end) * (WIDTH - 230);
  return (
    <>
      {labels.map((label, at) => (
        <g key={at} transform={`translate(0 ${at * height})`}>
          <text x="0" y="10">{label.slice(0, 26)}</text>
          {series.map(({ values, texts }, row) => {
            const length = long(values[at] ?? 0);
            return <g key={row}><rect className={row === 0 ? 'bar' : 'square open'} x="150" y={row * 13 + 2} width={length} height="9" /><text x={155 + length} y={row * 13 + 10}>{texts[at] ?? '—'}</text></g>;
          })}
        </g>
      ))}
      {target ? <line className="axis" x1={150 + long(target.value)} x2={150 + long(target.value)} y1="0" y2={labels.length * height} /> : null}
    </>
  );
}

function Lines({ figure: { labels, series, target }, end }: { figure: PaperFigure; end: number }) {
  const across = (at: number): number => 40 + (labels.length < 2 ? 200 : ((WIDTH - 100) * at) / (labels.length - 1));
  const up = (value: number): number => HEIGHT - 20 - ((HEIGHT - 40) * value) / end;
  return (
    <>
      {labels.map((label, at) => <text key={at} x={across(at)} y={HEIGHT - 5} textAnchor="middle">{label}</text>)}
      {series.map(({ values, texts }, row) => values.map((value, at) => {
        const before = values[at - 1] ?? null;
        if (value === null) return null;
        return (
          <g key={`${row} ${at}`}>
            {before === null ? null : <line className="axis" x1={across(at - 1)} y1={up(before)} x2={across(at)} y2={up(value)} />}
            <circle className={row === 0 ? 'bar' : 'square open'} cx={across(at)} cy={up(value)} r="3" /><text x={across(at)} y={up(value) - 7} textAnchor="middle">{texts[at]}</text>
          </g>
        );
      }))}
      {target ? <><line className="axis dashed" x1="0" x2={WIDTH} y1={up(target.value)} y2={up(target.value)} /><text x="0" y={up(target.value) - 3}>{target.text}</text></> : null}
    </>
  );
}

/** A drawing of simple series; a screen reader hears every figure of it. */
export function PaperFigureView({ figure }: { figure: PaperFigure }) {
  const { shape, caption, unit, labels, series } = figure;
  const end = axisEnd(figure);
  const height = shape === 'line' ? HEIGHT : labels.length * (series.length * 13 + 6);
  return (
    <figure className="paper-figure">
      <figcaption><b>{caption}</b> <small>{series.length > 1 ? `${unit}; ${series.map(({ name }, at) => `${at === 0 ? 'terisi' : 'kosong'}: ${name}`).join(', ')}` : unit}</small></figcaption>
      <svg viewBox={`0 -4 ${WIDTH} ${height + 8}`} role="img" aria-label={figureWords(figure)}>{shape === 'bar' ? <Bars figure={figure} end={end} /> : <Lines figure={figure} end={end} />}</svg>
    </figure>
  );
}
