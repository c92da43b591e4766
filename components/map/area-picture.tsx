import type { ReactNode } from 'react';
import type { DrawnMap } from '@/lib/convergence/queries/map-report';
import type { AreaMap, MapArea, MapTone } from '@/lib/convergence/rules/map';
import { boxAround, type Outline, percentIn } from '@/lib/villages/rules/outlines';
import { inGroups, TILE, tileLines } from '@/lib/villages/rules/tiles';
import './map.css';

type Look = { tone: MapTone; mark: string | null; letter: string };

const lookOf = ({ classes }: AreaMap, { key }: MapArea): Look => classes.find((one) => one.key === key) ?? { tone: 'none', mark: null, letter: '' };
const nameOf = ({ name, group, said }: MapArea): string => `${name}${group ? `, Kec. ${group}` : ''}: ${said}`;

/** What leads to an area: a link where there is a page of it. Text inside names it; a bare shape is named by its label. */
function Linked({ area, bare = false, children }: { area: MapArea; bare?: boolean; children: ReactNode }) {
  if (!area.href) return <g role="img" aria-label={nameOf(area)}>{children}</g>;
  return <a href={area.href} aria-label={bare ? nameOf(area) : undefined}>{children}</a>;
}

function Tile({ area, look }: { area: MapArea; look: Look }) {
  return (
    <svg className={`tile-area area ${look.tone}`} viewBox={`0 0 ${TILE.width} ${TILE.height}`}>
      <Linked area={area}>
        <title>{nameOf(area)}</title>
        <rect className="ground" width={TILE.width} height={TILE.height} />
        <rect className="shade" width={TILE.width} height={TILE.height} />
        {look.mark ? <use href={`#${look.mark}`} x="6" y="6" width="13" height="13" /> : null}
        {look.letter ? <text className="value" x="22" y="18">{look.letter}</text> : null}
        <text className="value" x={TILE.width - 6} y="18" textAnchor="end">{area.value}</text>
        {tileLines(area.name).map((line, at) => <text key={line} className="name" x="6" y={37 + at * 16}>{line}</text>)}
      </Linked>
    </svg>
  );
}

/** One tile per area, kecamatan by kecamatan: what a map is until a border was imported. */
function TileMap({ map }: { map: AreaMap }) {
  return (
    <div className="tile-map">
      {inGroups(map.areas).map(({ code, name, areas }) => (
        <figure key={code}>{name ? <figcaption>Kec. {name}</figcaption> : null}<div className="tiles">{areas.map((area) => <Tile key={area.code} area={area} look={lookOf(map, area)} />)}</div></figure>
      ))}
    </div>
  );
}

function Shape({ outline, area, look }: { outline: Outline; area: MapArea | undefined; look: Look }) {
  const drawn = <><title>{area ? nameOf(area) : `${outline.name}: di luar daftar ini`}</title><path className="ground" d={outline.path} /><path className="shade" d={outline.path} /></>;
  return area ? <Linked area={area} bare><g className={`area ${look.tone}`}>{drawn}</g></Linked> : <g className="area outside">{drawn}</g>;
}

/** The real borders; letters and values keep their size while the picture shrinks. */
function OutlineMap({ map, outlines, names }: { map: AreaMap; outlines: readonly Outline[]; names: boolean }) {
  const box = boxAround(outlines);
  if (!box) return null;
  const [left, top, right, bottom] = box;
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const byCode = new Map(map.areas.map((area) => [area.code, area]));
  return (
    <div className="outline-map" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(var(--map-height) * ${Math.round((width / height) * 1000) / 1000})` }}>
      <svg viewBox={`${left} ${top} ${width} ${height}`} preserveAspectRatio="none">
        {outlines.map((outline) => { const area = byCode.get(outline.code); return <Shape key={outline.code} outline={outline} area={area} look={area ? lookOf(map, area) : { tone: 'none', mark: null, letter: '' }} />; })}
      </svg>
      <svg className="labels" aria-hidden="true">
        {outlines.map((outline) => {
          const area = byCode.get(outline.code);
          if (!area) return null;
          const look = lookOf(map, area);
          return (
            <svg key={outline.code} {...percentIn(box, outline.label)} className={`area ${look.tone}`}>
              <text className="value" textAnchor="middle" y="4">{[look.letter, area.value].filter(Boolean).join(' ')}</text>
              {names ? <text className="name" textAnchor="middle" y="18">{area.name}</text> : null}
            </svg>
          );
        })}
      </svg>
    </div>
  );
}

const FEW_NAMES = 30;

/** A map as the server draws it: real borders where the team imported them, else tiles; areas without a border stand below as tiles. */
export function AreaPicture({ drawn: { map, outlines: { outlines } }, names = true }: { drawn: DrawnMap; names?: boolean }) {
  if (outlines.length === 0) return <TileMap map={map} />;
  const known = new Set(outlines.map(({ code }) => code));
  const bare = map.areas.filter(({ code }) => !known.has(code));
  return (
    <>
      <OutlineMap map={map} outlines={outlines} names={names && map.areas.length <= FEW_NAMES && map.areas.length * 2 > outlines.length} />
      {bare.length > 0 ? <><p className="help">Belum ada batasnya:</p><TileMap map={{ ...map, areas: bare }} /></> : null}
    </>
  );
}
