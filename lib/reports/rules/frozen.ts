type Packed = string | number | boolean | null | Packed[] | { [key: string]: Packed };

/** Marks what JSON does not know; no Report has a key that begins so. */
const BIGINT = '$bigint';
const MAP = '$map';

function packed(value: unknown): Packed {
  if (typeof value === 'bigint') return { [BIGINT]: String(value) };
  if (value instanceof Map) return { [MAP]: [...value].map((pair) => pair.map(packed)) };
  if (Array.isArray(value)) return value.map((item) => packed(item === undefined ? null : item));
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) throw new RangeError(`Bukan isi laporan: ${typeof value}`);
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  const reserved = pairs.find(([key]) => key.startsWith('$'));
  if (reserved) throw new RangeError(`Kunci laporan tidak boleh ${reserved[0]}`);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, packed(item)]));
}

/**
 * A Report as canonical JSON: keys in order, rupiah as `{"$bigint":"…"}`, a Map as `{"$map":[…]}`; the same Report always gives
 * the same characters. Refuses what no Report holds: dates, classes, functions, NaN.
 */
export const freeze = (report: unknown): string => JSON.stringify(packed(report));

function unpacked(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (BIGINT in value && typeof value[BIGINT] === 'string') return BigInt(value[BIGINT]);
  if (MAP in value && Array.isArray(value[MAP])) return new Map(value[MAP] as [unknown, unknown][]);
  return value;
}

/** The Report that `freeze` wrote. The caller names its type: only pages of this product are ever frozen. */
export const thaw = <T>(text: string): T => JSON.parse(text, unpacked) as T;
