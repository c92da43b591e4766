import 'server-only';
import type { Tx } from '@/db/client';
import { type Address, addressOf, carry, linkTo } from '@/lib/address';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { listAreasBelow, type OutlineSet, readOutlines } from '@/lib/villages/queries/outlines';
import { type MapMeasure, parseMapRequest } from '../input/map';
import { type AreaMap, byNeed, COUNTED_MEASURES, districtMap, indicatorMap, needMap, regencyMap, scoreMap } from '../rules/map';
import { mapHeadline } from '../rules/map-headline';
import type { Regency } from '../rules/regencies';
import { withPeriod } from './grid-report';
import { readRegencies } from './regencies';
import { listVillages, type VillageList } from './scores';

/** A map with the borders that it is drawn in; without any it is drawn as tiles. `rest`: areas that are left out for want of room. */
export interface DrawnMap { map: AreaMap; of: 'desa' | 'kecamatan' | 'kabupaten'; outlines: OutlineSet; rest: number }

interface Asked { scope: Scope; address: Address; list: VillageList; regencies: readonly Regency[] | null; measure: MapMeasure; /** At most so many tiles; more villages become kecamatan. */ most?: number }

const onlyMost = (map: AreaMap, most: number): { map: AreaMap; rest: number } => {
  const kept = new Set(byNeed(map.areas).slice(0, most).map(({ code }) => code));
  return { map: { ...map, areas: map.areas.filter(({ code }) => kept.has(code)) }, rest: Math.max(0, map.areas.length - most) };
};

/** The map of a page or of the wall: villages of a kabupaten, kabupaten of a province. */
export async function readAreaMap(tx: Tx, _viewer: Viewer, { scope, address, list, regencies, measure, most = Infinity }: Asked): Promise<DrawnMap> {
  if (regencies) {
    const areas = await listAreasBelow(tx, scope.regionId);
    const outlines = await readOutlines(tx, scope.jurisdictionId, 2);
    const shown = outlines.outlines.length > 0 || areas.length <= most ? areas : areas.filter(({ code }) => regencies.some((regency) => regency.code === code)).slice(0, most);
    return { of: 'kabupaten', outlines, map: regencyMap(shown, regencies, (code) => `${carry(address, '/desa')}#kab-${code}`), rest: areas.length - shown.length };
  }
  const outlines = await readOutlines(tx, scope.jurisdictionId, 4);
  if (measure === 'kecamatan' || (outlines.outlines.length === 0 && list.all.length > most)) {
    const districts = await readOutlines(tx, scope.jurisdictionId, 3);
    return { of: 'kecamatan', outlines: districts, ...onlyMost(districtMap(list.all), districts.outlines.length > 0 ? Infinity : most) };
  }
  return { of: 'desa', outlines, map: mapOf(list, measure, { settings: scope.settings, hrefOf: (code) => carry(address, `/desa/${code}`) }), rest: 0 };
}

function mapOf({ all, columns }: VillageList, measure: MapMeasure, drawn: Parameters<typeof scoreMap>[1]): AreaMap {
  if (measure === 'skor') return scoreMap(all, drawn);
  if (measure in COUNTED_MEASURES) return needMap(all, columns, measure as keyof typeof COUNTED_MEASURES, drawn);
  return indicatorMap(all, columns, measure, { ...drawn, hrefOf: (code) => `${drawn.hrefOf(code)}#${measure}` }) ?? scoreMap(all, drawn);
}

/** Everything /desa/peta shows. */
export interface MapReport {
  address: Address; scope: Scope; headline: string; measure: MapMeasure; ignored: string[]; drawn: DrawnMap; isProvince: boolean; hasExample: boolean;
  measures: { key: string; label: string; href: string; current: boolean }[];
  indicators: { code: string; name: string }[];
}

/** Builds the report of /desa/peta from its address. Refuses an unknown period ('not-found'); an unknown measure falls back and is named. */
export async function buildMap(tx: Tx, viewer: Viewer, params: SearchParams): Promise<MapReport> {
  const scope = await readScope(tx, viewer, params);
  const address = addressOf('/desa/peta', withPeriod(params, scope));
  const [list, regencies] = [await listVillages(tx, viewer, scope), await readRegencies(tx, viewer, scope)];
  const { measure, ignored } = parseMapRequest(params, regencies !== null);
  const drawn = await readAreaMap(tx, viewer, { scope, address, list, regencies, measure });
  const choices = regencies ? [['celah', 'Celah']] as const : [['skor', 'Skor'], ['celah', 'Celah'], ['anak', 'Anak'], ['ibu', 'Ibu'], ['keluarga', 'Keluarga'], ['kecamatan', 'Kecamatan']] as const;
  return {
    address, scope, measure, ignored, drawn, isProvince: regencies !== null, headline: mapHeadline(drawn.map, drawn.of),
    hasExample: regencies ? regencies.some(({ villages }) => villages.some(({ hasExample }) => hasExample)) : list.all.some(({ hasExample }) => hasExample),
    measures: choices.map(([key, label]) => ({ key, label, href: linkTo(address, { ukuran: key === choices[0][0] ? null : key }), current: key === measure })),
    indicators: regencies ? [] : list.columns.map(({ code, shortName }) => ({ code, name: shortName })),
  };
}
