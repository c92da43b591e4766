import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import type { EntryInput } from '../input';
import { type KeptFigure, shownText, wordsOf } from '../rules/entry';

/** A cell as the sheet would show it now; `shown` is what its hidden field carries. */
export interface ShownCell { village: string; indicator: string; version: number; shown: string }

type Row = KeptFigure & { village: string; indicator: string; version: number; valueKind: ValueKind };

/** What these cells hold now, in the order asked for: the receipt of autosave. A cell without a row has version 0. */
export async function readShownCells(tx: Tx, viewer: Viewer, { periodCode, cells }: Pick<EntryInput, 'periodCode' | 'cells'>): Promise<ShownCell[]> {
  const rows = [...await tx.execute(sql`
    select r.code as village, i.code as indicator, i.value_kind as "valueKind", v.status, v.numerator, v.denominator, v.carried_from_id as "carriedFromId", v.version
    from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
    where v.jurisdiction_id = ${viewer.jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and p.code = ${periodCode}
      and r.code = any(${sql.param(cells.map(({ village }) => village))}::text[]) and i.code = any(${sql.param(cells.map(({ indicator }) => indicator))}::text[])`)] as unknown as Row[];
  const byAddress = new Map(rows.map((row) => [`${row.village}/${row.indicator}`, row]));
  return cells.map(({ village, indicator }) => {
    const row = byAddress.get(`${village}/${indicator}`);
    return { village, indicator, version: row ? row.version : 0, shown: row ? shownText(row.version, wordsOf(row, row.valueKind)) : '0:::angka' };
  });
}
