import { fictionalAreas } from '../../reference/own-areas';

export const REGENCY = '99.01';
export const QUARTERS = ['2025-TW1', '2025-TW2', '2025-TW3', '2025-TW4', '2026-TW1', '2026-TW2', '2026-TW3'] as const;
/** The newest quarter is still open. */
export const OPEN_QUARTER = '2026-TW3';
export const YEARS = [2025, 2026] as const;

const areas = fictionalAreas();
const depth = (code: string): number => code.split('.').length;

export const districts: readonly { code: string; name: string; villages: readonly string[] }[] = areas
  .filter(([code]) => depth(code) === 3)
  .map(([code, name]) => ({
    code, name, villages: areas.filter(([village]) => depth(village) === 4 && village.startsWith(`${code}.`)).map(([village]) => village),
  }));

export const villages: readonly string[] = districts.flatMap((district) => district.villages);
