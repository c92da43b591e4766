import type { EntryColumn } from '@/lib/reporting/grid';
import { plainState } from '@/lib/reporting/rules/entry';

export type Field = HTMLInputElement | HTMLSelectElement;
export type Part = 'n' | 'd' | 'm';
/** What a cell says as texts; `m` is empty for a figure. */
export interface CellText { n: string; d: string; m: string }
export interface Spot { row: number; column: number; address: string; part: Part; field: Field }
export interface SheetColumn { code: string; part: Part }

/** The fields of a drawn sheet by place: rows are villages, columns the parts of its indicators. */
export interface SheetMap {
  rows: number;
  columns: readonly SheetColumn[];
  at(row: number, column: number): Spot | null;
  of(target: EventTarget | null): Spot | null;
  fields(address: string): Partial<Record<Part | 'w', Field>>;
  addresses: readonly string[];
}

export const isField = (target: unknown): target is Field => target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

const partsOf = ({ code, kind }: EntryColumn): SheetColumn[] => (kind === 'yes_no' ? ['m' as const] : ['n', 'd', 'm'] as const).map((part) => ({ code, part }));

/** Reads the form once; must be read again when its rows were drawn anew. */
export function mapSheet(form: HTMLFormElement, columns: readonly EntryColumn[]): SheetMap {
  const byName = new Map([...form.elements].flatMap((field): [string, Field][] => (isField(field) ? [[field.name, field]] : [])));
  const villages = [...form.querySelectorAll('tbody th[scope="row"]')].map(({ id }) => id.replace(/^r-/, ''));
  const parts = columns.flatMap(partsOf);
  const spots = new Map<string, Spot>();
  villages.forEach((village, row) => parts.forEach(({ code, part }, column) => {
    const field = byName.get(`${village}/${code}/${part}`);
    if (field) spots.set(field.name, { row, column, address: `${village}/${code}`, part, field });
  }));
  const fields: SheetMap['fields'] = (address) => ({ n: byName.get(`${address}/n`), d: byName.get(`${address}/d`), m: byName.get(`${address}/m`), w: byName.get(`${address}/w`) });
  return {
    rows: villages.length, columns: parts, fields, addresses: [...new Set([...spots.values()].map(({ address }) => address))],
    of: (target) => (isField(target) ? spots.get(target.name) ?? null : null),
    at: (row, column) => spots.get(`${villages[row]}/${parts[column]?.code}/${parts[column]?.part}`) ?? null,
  };
}

export const EMPTY_CELL: CellText = { n: '', d: '', m: '' };
export const sameText = (a: CellText, b: CellText): boolean => a.n.trim() === b.n.trim() && a.d.trim() === b.d.trim() && plainState(a.m) === plainState(b.m);
export const isBlankText = (text: CellText): boolean => sameText(text, EMPTY_CELL);

/** The words of a hidden field: what the sheet had shown. */
export function shownIn(w: string): CellText {
  const [, n = '', d = '', m = ''] = w.split(':');
  return { n, d, m: plainState(m) };
}

/** What stands in the fields of a cell now. */
export function readCell(map: SheetMap, address: string): CellText {
  const { n, d, m } = map.fields(address);
  return { n: n ? n.value : '', d: d ? d.value : '', m: m ? plainState(m.value) : '' };
}

export const readShown = (map: SheetMap, address: string): string => map.fields(address).w?.value ?? '0:::angka';

/** What the sheet had shown of a cell; a yes/no has no numbers of its own. */
export function readShownText(map: SheetMap, address: string): CellText {
  const shown = shownIn(readShown(map, address));
  return map.fields(address).n ? shown : { ...EMPTY_CELL, m: shown.m };
}

/** Puts texts into the fields of a cell; a figure's state is called "angka" where there is such a choice. */
export function fillCell(map: SheetMap, address: string, text: CellText): void {
  const { n, d, m } = map.fields(address);
  if (n) n.value = text.n;
  if (d) d.value = text.d;
  if (m) m.value = text.m === '' && n ? 'angka' : text.m;
}
