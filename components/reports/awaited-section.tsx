import { decideGroupHref, decideVillageHref } from '@/components/convergence/decide-href';
import { GapList } from '@/components/ui/gap-list';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { formatAtLeast, formatCount } from '@/lib/format';

const MOST = 5;
const VILLAGES = 5;

const inside = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

interface Props { groups: readonly AwaitedGroup[]; gaps: number; unreported: number; example: boolean; units: ReadonlyMap<string, string>; address: Address; mayDecide?: boolean }

/** Who is awaited, for what, for how many people: one line per lead × service (F100, F103). */
export function AwaitedSection({ groups, gaps, unreported, example, units, address, mayDecide = false }: Props) {
  if (groups.length === 0) {
    return unreported > 0 ? <Section id="dinanti" title="Belum ada celah yang terlihat" help={`${formatCount(unreported)} nilai desa belum dilaporkan; celah tampil setelah nilainya masuk.`} />
      : <Section id="dinanti" title="Tidak ada celah yang menunggu instansi" />;
  }
  const lines = groups.slice(0, MOST).map((group) => {
    const { lead, indicator, villages, people, atLeast } = group;
    return {
    agency: lead?.name ?? 'Penanggung jawab belum ditunjuk', service: inside(indicator.name), code: indicator.code,
    href: carry(address, `/indikator/${indicator.code}`),
    villages: villages.slice(0, VILLAGES).map((village) => ({ name: village.name, people: village.people === null ? '—' : formatCount(village.people), ...(mayDecide ? { href: decideVillageHref(address, group, village) } : {}) })),
    people: formatAtLeast({ people, atLeast }), unit: units.get(indicator.code) ?? 'orang', ...(mayDecide ? { decide: decideGroupHref(address, group) } : {}),
    };
  });
  return (
    <Section id="dinanti" title="Siapa yang dinanti, untuk berapa orang" example={example} links={[{ label: 'Tidak dalam rencana siapa pun', href: carry(address, '/desa/belum-tersentuh') }, { label: `Semua ${gaps} celah`, href: carry(address, '/desa', { celah: '1' }) }]}>
      <GapList lines={lines} />
    </Section>
  );
}
