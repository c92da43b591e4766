import { AreaPicture } from '@/components/map/area-picture';
import { MapLegend } from '@/components/map/map-legend';
import { byNeed } from '@/lib/convergence/rules/map';
import { firstOf, WALL } from '@/lib/reports/rules/wall';
import type { Slide } from '@/lib/reports/queries/wall';

/** Where the celah are: the map, its legend, and where the borders come from. */
export function MapSlide({ slide: { map: drawn, rest } }: { slide: Extract<Slide, { kind: 'map' }> }) {
  const { map, of, outlines } = drawn;
  if (map.areas.length === 0) return <p>Belum ada desa lokus; koordinator menetapkannya di Pengaturan.</p>;
  return (
    <div className="wall-map">
      <AreaPicture drawn={drawn} names={false} />
      <div className="wall-block"><h3>{map.title} per {of}</h3><MapLegend map={map} />
        {outlines.outlines.length > 0 ? <ol className="wall-list">{firstOf(byNeed(map.areas).filter(({ order }) => order > 0), WALL.named).shown.map(({ code, name, value }) => <li key={code}><span><b>{value}</b> {name}</span></li>)}</ol> : null}
        {rest > 0 ? <p className="faint">dan {rest} {of} lagi</p> : null}
        {outlines.sources.map(({ source }) => <p key={source} className="faint">batas: {source}</p>)}
      </div>
    </div>
  );
}
