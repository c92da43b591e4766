import { Section } from '@/components/ui/section';
import type { Address } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatShareBare, formatShareBp } from '@/lib/format';
import type { TargetLine, TargetPage } from '@/lib/indicators/queries/target-desk';
import { DeskHead } from './desk-head';
import { decreeField } from './decree-field';
import { TargetForm, type TargetField } from './target-form';

const typed = (bp: number | null): string => (bp === null ? '' : formatShareBare(bp).replace(/,?0+$/, ''));

const fieldOf = ({ code, name, direction, ownBp, decree, isCopied, inheritedBp, inheritedFrom, nationalBp, isExample }: TargetLine): TargetField => ({
  code, name, own: typed(ownBp), shown: ownBp === null ? '' : String(ownBp), decree: ownBp === null ? '' : decree ?? 'tanpa keputusan', isBare: ownBp !== null && decree === null, isCopied, isExample,
  inherited: inheritedBp === null ? 'tidak ada' : `${formatShareBp(inheritedBp)}, ${inheritedFrom}`, national: nationalBp === null ? '—' : formatShareBp(nationalBp), isFalling: direction === 'down',
});

/** Page /pengaturan/target: the team's own target of each indicator, and what holds without it. */
export function TargetDesk({ page, address, action }: { page: TargetPage; address: Address; action: FormAction }) {
  const { year, teamCode, lines, decrees } = page;
  return (
    <div className="desk">
      <DeskHead title="Target" sentence={page.sentence} address={address} desk={page} />
      <Section id="target" title={`Target ${year} dalam persen`} help="Kosong berarti mewarisi: target sendiri tahun sebelumnya, kalau tidak ada target nasional. Yang berubah memakai keputusan yang dipilih di bawah; skor dan tanda semua halaman langsung dihitung ulang, juga pada tahun sesudahnya yang mewarisi.">
        <TargetForm key={year} action={action} hidden={{ tim: teamCode, tahun: String(year) }} fields={lines.map(fieldOf)} decrees={decreeField(decrees).choices ?? []} />
      </Section>
    </div>
  );
}
