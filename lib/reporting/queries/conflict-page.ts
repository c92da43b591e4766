import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { conflictSentence } from '../rules/conflicts';
import { type RivalSet, readRivalSets, readSizeConflicts, type SizeConflict } from './conflicts';

interface Choice { value: string; label: string }

export interface ConflictReport {
  sentence: string; year: number; teamCode: string; teamName: string; periodCode: string; mayChoose: boolean; rivals: RivalSet[]; sizes: SizeConflict[]; more: number; indicators: Choice[]; places: Choice[];
}

/** Rows of differing sizes on one page. */
const SHOWN = 50;

/** Builds /verifikasi/beda: rival figures of every period, and differing denominators of the year (F110). */
export async function readConflictPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<ConflictReport> {
  const { year, jurisdictionName, period, regionId } = await readScope(tx, viewer, params);
  const rivals = await readRivalSets(tx, viewer);
  const sizes = await readSizeConflicts(tx, viewer, year);
  const indicators = [...await tx.execute(sql`select code as value, code || ' ' || short_name as label from indicator where "group" = 'outcome' order by sort_order`)] as unknown as Choice[];
  const places = [...await tx.execute(sql`select code as value, case when id = ${regionId} then ${jurisdictionName} else 'Kecamatan ' || name end as label from region
    where id = ${regionId} or (parent_id = ${regionId} and level = 3) order by level, name`)] as unknown as Choice[];
  return {
    sentence: conflictSentence(rivals.map(({ figures }) => figures.some(({ chosen }) => chosen)), sizes.length), year, teamCode: viewer.jurisdictionCode, teamName: jurisdictionName, periodCode: period.code,
    mayChoose: may(viewer, 'candidate:choose'), rivals, sizes: sizes.slice(0, SHOWN), more: Math.max(0, sizes.length - SHOWN), indicators, places,
  };
}
