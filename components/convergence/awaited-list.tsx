import { GapList } from '@/components/ui/gap-list';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { formatAtLeast, formatCount } from '@/lib/format';
import { decideGroupHref, decideVillageHref } from './decide-href';

const MOST_VILLAGES = 6;
const MOST_GROUPS = 9;

const inside = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

function villagesOf(group: AwaitedGroup, decideAt: Address | null): { name: string; people: string; href?: string }[] {
  const { villages } = group;
  const shown = villages.slice(0, MOST_VILLAGES).map((village) => ({
    name: village.name, people: village.people === null ? '—' : formatCount(village.people), ...(decideAt ? { href: decideVillageHref(decideAt, group, village) } : {}),
  }));
  const rest = villages.length - shown.length;
  return rest > 0 ? [...shown, { name: `dan ${rest} desa lain`, people: '' }] : shown;
}

interface Props {
  address: Address;
  awaited: { groups: readonly AwaitedGroup[]; gaps: number; absent: number };
  kind: 'gaps' | 'absent';
  units: ReadonlyMap<string, string>;
  example: boolean;
  /** Cells without a value: where nothing is known, no celah can be seen. */
  unreported: number;
  mayDecide?: boolean;
}

/** Who is awaited, for which service, in which villages, for how many: celah, or every absent lead below target (F100, F103). */
export function AwaitedList({ address, awaited: { groups, gaps, absent }, kind, units, example, unreported, mayDecide = false }: Props) {
  const other = kind === 'gaps'
    ? { label: `Juga yang ditangani pihak lain (${absent})`, href: linkTo(address, { dinanti: 'semua', jelas: null }, '#dinanti') }
    : { label: `Hanya celah (${gaps})`, href: linkTo(address, { dinanti: null, jelas: null }, '#dinanti') };
  const lines = groups.map((group) => ({
    agency: group.lead?.name ?? 'Penanggung jawab (belum ditunjuk)', service: inside(group.indicator.name), code: group.indicator.code,
    href: linkTo(address, { indikator: group.indicator.code, jelas: null, halaman: null }, '#rekap'),
    villages: villagesOf(group, mayDecide ? address : null), ...(mayDecide ? { decide: decideGroupHref(address, group) } : {}), unit: units.get(group.indicator.code) ?? 'orang',
    people: <Figure name={`dinanti.${group.indicator.code}`} address={address}>{formatAtLeast(group)}</Figure>,
  }));
  return (
    <Section id="dinanti" title="Siapa yang dinanti" example={example} links={[...(absent > gaps || kind === 'absent' ? [other] : []), { label: 'Tidak dalam rencana siapa pun', href: carry(address, '/desa/belum-tersentuh') }]}>
      {lines.length === 0 ? <p className="help">{unreported > 0 ? `Belum ada celah yang terlihat: ${formatCount(unreported)} nilai belum dilaporkan.` : 'Tidak ada celah: setiap indikator yang belum tercapai sudah ditangani seseorang.'}</p> : <GapList lines={lines.slice(0, MOST_GROUPS)} />}
      {lines.length > MOST_GROUPS ? <details className="more"><summary>{lines.length - MOST_GROUPS} layanan lagi</summary><GapList lines={lines.slice(MOST_GROUPS)} /></details> : null}
      <p className="help">Dijumlah per indikator; satu orang dapat terhitung lebih dari sekali. Tanda ≥: sebagian belum dilaporkan, jadi angkanya paling sedikit.</p>
    </Section>
  );
}
