/** A point of the drawing grid: whole units of 1/10 000 degree of longitude (about 11 m), x from the meridian 90° E, y southwards. */
export type GridPoint = [x: number, y: number];

const UNITS = 10_000;
const WEST = 90;
const RADIAN = 180 / Math.PI;

/** Where all of Indonesia lies, with a little sea around it; degrees, WGS 84. */
export const INDONESIA = { west: 94, east: 142, south: -12, north: 7 } as const;

/** Mercator of a place in degrees, as whole grid units: areas imported at different times fit together. Source: Snyder 1987, eq. 7-1 and 7-2. */
export function toGrid(longitude: number, latitude: number): GridPoint {
  const northing = Math.log(Math.tan(Math.PI / 4 + latitude / RADIAN / 2)) * RADIAN;
  return [Math.round((longitude - WEST) * UNITS), Math.round(-northing * UNITS)];
}

export type Ring = readonly GridPoint[];

/** Twice the area that a ring encloses, in grid units; positive when it runs clockwise on the screen. */
export const doubleArea = (ring: Ring): number => ring.reduce((sum, [x, y], at) => {
  const [nextX, nextY] = ring[(at + 1) % ring.length] as GridPoint;
  return sum + x * nextY - nextX * y;
}, 0);

/** A place well inside the outermost ring: the middle of the widest stretch on the line at half its height. Always inside, also of a crescent. */
export function insideOf(ring: Ring): GridPoint {
  const ys = ring.map(([, y]) => y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 0.25;
  const crossings = ring.flatMap(([x, top], at) => {
    const [nextX, bottom] = ring[(at + 1) % ring.length] as GridPoint;
    return (top > y) === (bottom > y) ? [] : [x + ((y - top) / (bottom - top)) * (nextX - x)];
  }).sort((a, b) => a - b);
  const stretches = crossings.flatMap((from, at) => (at % 2 === 0 && crossings[at + 1] !== undefined ? [{ from, to: crossings[at + 1] as number }] : []));
  const widest = stretches.sort((a, b) => (b.to - b.from) - (a.to - a.from))[0];
  const [first] = ring;
  return widest ? [Math.round((widest.from + widest.to) / 2), Math.round(y)] : first ?? [0, 0];
}

/** Rings as the text of an SVG path: the first point of each as it is, then steps; a closing point is left out. */
export const pathOf = (rings: readonly Ring[]): string => rings.map((ring) => {
  const [first, last] = [ring[0], ring.at(-1)];
  const open = first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
  const steps = open.slice(1).map(([x, y], at) => `${x - (open[at] as GridPoint)[0]} ${y - (open[at] as GridPoint)[1]}`);
  return `M${open[0]?.join(' ')}${steps.length > 0 ? `l${steps.join(' ')}` : ''}z`;
}).join('').replaceAll(' -', '-');

/** Only what `pathOf` writes: nothing else is ever drawn. */
export const PATH = /^(?:M-?\d+(?: |(?=-))-?\d+(?:l(?:-?\d+(?: |(?=-))-?\d+(?: |(?=-))?)+)?z)+$/;
