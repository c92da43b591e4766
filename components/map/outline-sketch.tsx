import { boxAround, type Outline } from '@/lib/villages/rules/outlines';

/** Borders without figures, to be looked at before they are saved; each says its name. */
export function OutlineSketch({ outlines, label }: { outlines: readonly Outline[]; label: string }) {
  const box = boxAround(outlines);
  if (!box) return null;
  const [left, top, right, bottom] = box;
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  return (
    <div className="outline-map sketch" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(var(--map-height) * ${Math.round((width / height) * 1000) / 1000})` }}>
      <svg viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={label}>
        {outlines.map(({ code, name, path }) => <g key={code} className="area"><title>{name}</title><path className="ground" d={path} /><path className="shade" d={path} /></g>)}
      </svg>
    </div>
  );
}
