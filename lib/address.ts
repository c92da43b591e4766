/** The address of a page as links are made from it: its path and its query, one value per name. */
export interface Address {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Reads the search params of a page (repeated names: the first counts; empty values are left out). */
export function addressOf(path: string, params: Readonly<Record<string, string | readonly string[] | undefined>>): Address {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    const first = typeof value === 'string' ? value : value?.[0];
    if (first) kept[name] = first;
  }
  return { path, params: kept };
}

/** The link to the same page with some params changed; null takes one away. `#` parts are kept from `hash`. */
export function linkTo({ path, params }: Address, changes: Readonly<Record<string, string | null>> = {}, hash = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) if (value !== null) query.set(name, value);
  const text = query.toString();
  return `${path}${text ? `?${text}` : ''}${hash}`;
}

/** The params that travel from page to page: team, period, stage of the figures. */
export const TRAVELLING = ['tim', 'periode', 'angka'] as const;

/** A link to another page that keeps team, period and stage. */
export function carry({ params }: Address, path: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const kept = Object.fromEntries(TRAVELLING.flatMap((name) => (params[name] ? [[name, params[name]]] : [])));
  return linkTo({ path, params: kept }, changes);
}

export interface Sorting { readonly key: string; readonly down: boolean }

/** The order a list is asked for: `?urut=nama` rising, `?urut=-nama` falling; null for none or a key not in `keys`. */
export function sortingOf({ params }: Address, keys: readonly string[]): Sorting | null {
  const [, sign, key = ''] = /^(-?)(.+)$/.exec(params.urut ?? '') ?? [];
  return keys.includes(key) ? { key, down: sign === '-' } : null;
}

/** Text from outside without NUL, which no keyboard types and the database cannot hold. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '');

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The same for all values of an address. */
export const readableParams = (params: Params): Record<string, string | string[] | undefined> => Object.fromEntries(Object.entries(params)
  .map(([name, value]) => [name, Array.isArray(value) ? value.map(withoutNul) : value === undefined ? value : withoutNul(value)]));

/** Whether a piece of a path is percent-encoded text. */
function isReadable(piece: string): boolean {
  try {
    decodeURIComponent(piece);
    return true;
  } catch {
    return false;
  }
}

/** The path and query of a request in which every `%` of the path begins a character: where it does not, it is meant as `%`. */
export function readablePath(url: string): string {
  const [path = '', ...query] = url.split('?');
  const pieces = path.split('/').map((piece) => (isReadable(piece) ? piece : piece.replaceAll('%', '%25')));
  return [pieces.join('/'), ...query].join('?');
}
