import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DecreeChoice, listDecrees } from '@/lib/jurisdictions/queries/decrees';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { targetFor, targetLabel, type YearTarget } from '../rules/target';

/** An indicator with its own target of the year (basis points, null: none), what it would inherit, and the national default. */
export interface TargetLine {
  indicatorId: number; code: string; name: string; group: string; direction: 'up' | 'down'; ownBp: number | null; decree: string | null; isCopied: boolean; isExample: boolean;
  inheritedBp: number | null; inheritedFrom: string; nationalBp: number | null;
}

interface Raw extends Pick<TargetLine, 'indicatorId' | 'code' | 'name' | 'group' | 'direction'> { own: (YearTarget & { decree: string | null; isCopied: boolean; isExample: boolean })[]; national: YearTarget[] }

/** The targets of the year: the twenty and the extensions, in the order of the catalogue. */
export async function readTargetLines(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<TargetLine[]> {
  const rows = [...await tx.execute(sql`
    select i.id as "indicatorId", i.code, i.short_name as name, i."group", i.direction,
      coalesce((select json_agg(json_build_object('year', t.year, 'targetBp', t.target_bp, 'decree', d.number, 'isExample', t.is_example, 'isCopied', t.copied_from_year is not null and t.reviewed_at is null))
        from indicator_target t left join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id where t.jurisdiction_id = ${jurisdictionId} and t.indicator_id = i.id), '[]') as own,
      coalesce((select json_agg(json_build_object('year', n.year, 'targetBp', n.target_bp)) from national_target n where n.indicator_id = i.id), '[]') as national
    from indicator i where i."group" in ('specific', 'sensitive', 'extension') or i.code = 'OC01' order by i.sort_order`)] as unknown as Raw[];
  return rows.map(({ own, national, ...words }) => {
    const mine = own.find((target) => target.year === year);
    const inherited = targetFor(year, own.filter((target) => target.year !== year), national);
    const usual = targetFor(year, [], national);
    return {
      ...words, ownBp: mine?.targetBp ?? null, decree: mine?.decree ?? null, isCopied: mine?.isCopied ?? false, isExample: mine?.isExample ?? false,
      inheritedBp: inherited?.targetBp ?? null, inheritedFrom: targetLabel(inherited), nationalBp: usual?.targetBp ?? null,
    };
  });
}

export interface TargetPage extends DeskYear { lines: TargetLine[]; decrees: DecreeChoice[]; sentence: string }

/** Builds /pengaturan/target. Coordinator only. */
export async function readTargetPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<TargetPage> {
  allow(viewer, 'target:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const lines = await readTargetLines(tx, viewer, desk.year);
  const own = lines.filter(({ ownBp }) => ownBp !== null).length;
  const sentence = own === 0 ? `${desk.year} memakai target warisan seluruhnya: belum ada target yang ditetapkan sendiri.` : `${formatCount(own)} dari ${formatCount(lines.length)} indikator punya target sendiri untuk ${desk.year}; lainnya mewarisi.`;
  return { ...desk, lines, decrees: await listDecrees(tx, viewer), sentence };
}
