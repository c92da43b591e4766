import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { formatCount } from '@/lib/format';
import { groupByCode, TARGET_GROUPS, type TargetGroup } from '@/lib/indicators/rules/groups';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import { readAgreedSizes, readFormerSizes, readUsedSizes, type UsedSize } from './populations';

/** A village of the list as the page shows it; `suggested`: the one size that all agencies use, where they agree. */
export interface PopulationLine { village: string; name: string; district: string; people: number | null; suggested: number | null; used: string; state: 'agreed' | 'differs' | 'open' | 'unused'; by: string | null; reason: string | null; isExample: boolean }

export interface PopulationReport {
  year: number; teamCode: string; teamName: string; group: TargetGroup; groups: readonly TargetGroup[]; sentence: string; mayDecide: boolean; lines: PopulationLine[];
  former: { text: string; by: string }[];
}

const usedWords = (used: readonly UsedSize[]): string => used.map(({ indicator, agency, people, hasReason }) => `${indicator} ${formatCount(people)}${agency ? ` (${agency})` : ''}${hasReason ? ', dengan alasan' : ''}`).join('; ');

function stateOf(people: number | null, used: readonly UsedSize[]): PopulationLine['state'] {
  const sizes = new Set(used.filter(({ hasReason }) => !hasReason).map((one) => one.people));
  if (people !== null) return [...sizes].every((size) => size === people) ? 'agreed' : 'differs';
  return sizes.size === 0 ? 'unused' : sizes.size > 1 ? 'differs' : 'open';
}

/** The sentence of the page: how many villages are agreed, and where agencies still divide by different sizes. */
export function populationSentence({ name }: TargetGroup, lines: readonly Pick<PopulationLine, 'people' | 'state'>[]): string {
  if (lines.length === 0) return 'Belum ada desa lokus untuk tahun ini.';
  const agreed = lines.filter(({ people }) => people !== null).length;
  const differing = lines.filter(({ state }) => state === 'differs').length;
  const first = agreed === 0 ? `Jumlah ${name} belum disepakati di satu desa pun.` : `Jumlah ${name} sudah disepakati di ${formatCount(agreed)} dari ${formatCount(lines.length)} desa.`;
  return differing === 0 ? first : `${first} Di ${formatCount(differing)} desa instansi memakai jumlah yang berbeda.`;
}

/** Builds /verifikasi/sasaran: one group, all target villages, agreed and used sizes side by side (F111). Refuses an unknown group. */
export async function readPopulationPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PopulationReport> {
  const { year, jurisdictionName } = await readScope(tx, viewer, params);
  const asked = Array.isArray(params.kelompok) ? params.kelompok[0] : params.kelompok;
  const group = groupByCode(asked ?? 'under_five');
  if (!group) throw refuse('not-found', `Kelompok sasaran “${String(asked).slice(0, 40)}” tidak ada dalam daftar.`);
  const what = { year, groupCode: group.code };
  const sizes = await readAgreedSizes(tx, viewer, what);
  const used = await readUsedSizes(tx, viewer, what);
  const lines = sizes.map((row): PopulationLine => {
    const of = used.filter(({ regionId }) => regionId === row.regionId);
    const distinct = [...new Set(of.map(({ people }) => people))];
    return {
      village: row.village, name: row.name, district: row.district, people: row.people, suggested: distinct.length === 1 ? distinct[0] ?? null : null, used: usedWords(of), state: stateOf(row.people, of),
      by: row.decidedAt ? `${row.decidedBy ?? 'tim'}, ${formatInstant(new Date(row.decidedAt), viewer.timeZone)}` : null, reason: row.reason, isExample: of.some(({ isExample }) => isExample),
    };
  });
  const former = (await readFormerSizes(tx, viewer, what)).map(({ name, people, reason, replacedBy, replacedAt }) => ({
    text: `${name}: ${formatCount(people)} ${group.unit}${reason ? ` — ${reason}` : ''}`, by: `diganti ${replacedBy ?? 'tim'}, ${formatInstant(new Date(replacedAt), viewer.timeZone)}`,
  }));
  return { year, teamCode: viewer.jurisdictionCode, teamName: jurisdictionName, group, groups: TARGET_GROUPS, sentence: populationSentence(group, lines), mayDecide: may(viewer, 'population:decide'), lines, former };
}
