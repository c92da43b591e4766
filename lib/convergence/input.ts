import { z } from 'zod';
import { LENSES } from '@/lib/indicators/rules/lenses';

export type GridView = 'state' | 'share' | 'money';
export type GridSort = 'score' | 'name' | 'gaps' | 'met';
/** Rows of one screen of the village grid; never more than 200, unless all of them are frozen (`WHOLE_GRID`). */
export type GridSize = 50 | 100 | 200 | typeof WHOLE_GRID;
/** More than a kabupaten has villages. */
export const WHOLE_GRID = 100_000;

/** Which target villages the grid shows and in which order; the district by its code. */
export interface GridFilter {
  district: string | null;
  gapsOnly: boolean;
  sort: GridSort;
  descending: boolean;
  page: number;
  size: GridSize;
}

/** What /desa reads from its address. `ignored` names what was no choice and fell back. */
export interface GridRequest {
  filter: GridFilter;
  view: GridView;
  /** Column opened as roll-up; over all villages instead of the target villages when `everyVillage`. */
  indicator: string | null;
  everyVillage: boolean;
  /** "Siapa yang dinanti": only celah, or every cell below target whose lead is absent (F100). */
  awaited: 'gaps' | 'absent';
  explain: string | null;
  ignored: string[];
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

const TOO_LONG = '…';
const text = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(200).optional().catch(TOO_LONG));
const gridInput = z.object({
  lihat: text, kecamatan: text, celah: text, urut: text, halaman: text, baris: text, indikator: text, desa: text, dinanti: text, jelas: text,
});

const VIEWS: Readonly<Record<string, GridView>> = { keadaan: 'state', capaian: 'share', rupiah: 'money' };
const SORTS: Readonly<Record<string, { sort: GridSort; descending: boolean }>> = {
  skor: { sort: 'score', descending: false }, '-skor': { sort: 'score', descending: true },
  celah: { sort: 'gaps', descending: false }, '-celah': { sort: 'gaps', descending: true },
  nama: { sort: 'name', descending: false }, '-nama': { sort: 'name', descending: true },
  tercapai: { sort: 'met', descending: false }, '-tercapai': { sort: 'met', descending: true },
};
const SIZES: Readonly<Record<string, GridSize>> = { 50: 50, 100: 100, 200: 200 };
const SERVICE_CODES: readonly string[] = LENSES.indicator.map(({ code }) => code).filter((code) => code !== 'umum');

/** The grid as it opens: lowest score first, 50 villages. */
export const DEFAULT_GRID: GridFilter = { district: null, gapsOnly: false, sort: 'score', descending: false, page: 1, size: 50 };

/** Reads the address of /desa; an unknown choice falls back and is named, the kecamatan is looked up by the query. */
export function parseGridRequest(params: Params): GridRequest {
  const given = gridInput.parse(params);
  const ignored: string[] = [];
  const choose = <T>(name: keyof typeof given, choices: Readonly<Record<string, T>>, fallback: T): T => {
    const word = given[name];
    if (!word) return fallback;
    if (Object.hasOwn(choices, word)) return choices[word] as T;
    ignored.push(`${name}=${word}`);
    return fallback;
  };
  const page = /^[1-9]\d{0,3}$/.test(given.halaman ?? '') ? Number(given.halaman) : 1;
  if (given.halaman && String(page) !== given.halaman) ignored.push(`halaman=${given.halaman}`);
  const indicators = Object.fromEntries(SERVICE_CODES.map((code) => [code, code]));
  return {
    filter: {
      district: given.kecamatan || null,
      gapsOnly: choose('celah', { 1: true, ya: true, 0: false }, false),
      ...choose('urut', SORTS, { sort: 'score', descending: false }),
      page,
      size: choose('baris', SIZES, 50),
    },
    view: choose('lihat', VIEWS, 'state'),
    indicator: choose<string | null>('indikator', indicators, null),
    everyVillage: choose('desa', { semua: true, lokus: false }, false),
    awaited: choose<GridRequest['awaited']>('dinanti', { semua: 'absent', celah: 'gaps' }, 'gaps'),
    explain: given.jelas || null,
    ignored,
  };
}

const villageInput = z.object({ jelas: text });

/** What the page of one village reads from its address: the number to explain. */
export const parseVillageRequest = (params: Params): { explain: string | null } => ({ explain: villageInput.parse(params).jelas || null });
