import type { AreaMap } from '@/lib/convergence/rules/map';
import './map.css';

/** What the shades, marks and letters of a map say, and how many areas have each. */
export function MapLegend({ map }: { map: AreaMap }) {
  return (
    <ul className="map-legend" aria-label="Keterangan peta">
      {map.classes.map(({ key, tone, mark, letter, words, count }) => (
        <li key={key}>
          <svg className={`swatch area ${tone}`} viewBox="0 0 26 18" aria-hidden="true">
            <rect className="ground" width="26" height="18" /><rect className="shade" width="26" height="18" />{mark ? <use href={`#${mark}`} x="3" y="3" width="12" height="12" /> : null}
          </svg>
          <span>{letter ? <b>{letter} </b> : null}{words}{map.unit && tone !== 'unknown' && /\d/.test(words) && map.unit !== 'skor' ? ` ${map.unit}` : ''}</span> <span className="faint">{count}</span>
        </li>
      ))}
    </ul>
  );
}
