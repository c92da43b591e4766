import { type Address, carry } from '@/lib/address';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';

interface Subject { village?: string; indicator?: string; agency?: string | null; people?: number | null }

/** “Putuskan”: the form of a new commitment, prefilled with the village, the indicator, the awaited lead and the people to reach. */
export const decideHref = (address: Address, { village, indicator, agency, people }: Subject): string => carry(address, '/rapat/komitmen/baru', {
  desa: village ?? null, indikator: indicator ?? null, instansi: agency ?? null, orang: people ? String(people) : null,
});

/** The same for a lead × service: as a whole, or in its one village. */
export const decideGroupHref = (address: Address, { lead, indicator, villages, people }: AwaitedGroup): string =>
  decideHref(address, { village: villages.length === 1 ? villages[0]?.code : undefined, indicator: indicator.code, agency: lead?.code, people });

/** The same for each of its villages. */
export const decideVillageHref = (address: Address, { lead, indicator }: AwaitedGroup, { code, people }: AwaitedGroup['villages'][number]): string =>
  decideHref(address, { village: code, indicator: indicator.code, agency: lead?.code, people });
