import { Section } from '@/components/ui/section';
import type { Address } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { CheckPage } from '@/lib/reporting/queries/check-desk';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';

/** Page /pengaturan/pemeriksaan: the soft checks of a year, on or off and with which limit (F62). */
export function CheckDesk({ page, address, action }: { page: CheckPage; address: Address; action: FormAction }) {
  const { year, teamCode, checks } = page;
  return (
    <div className="desk">
      <DeskHead title="Pemeriksaan" sentence={page.sentence} address={address} desk={page} />
      <p className="help mb-3">Pemeriksaan ini tidak menolak angka, hanya meminta alasan. Pemeriksaan pasti (pembilang melebihi sasaran, bukan angka, bukan sel sendiri) selalu berlaku.</p>
      <div className="stack">{checks.map(({ code, title, explanation, isActive, limitBp, defaultLimitBp, asked, seen }) => (
        <Section key={code} id={code} title={`${title}: ${isActive ? 'berlaku' : 'dimatikan'}`} help={`${explanation} ${asked > 0 ? `${formatCount(asked)} sel ${year} sudah menjawabnya.` : `Belum pernah bertanya pada ${year}.`}`}>
          <DeskForm key={seen} action={action} within={code} hidden={{ tim: teamCode, tahun: String(year), kode: code, seen }} submit="Simpan" fields={[
            { kind: 'tick', name: 'aktif', label: 'Berlaku', value: isActive ? 'ya' : '' },
            ...(defaultLimitBp === null ? [] : [{ kind: 'counted', name: 'batas', label: 'Batas (poin)', required: true, width: 'narrow', value: limitBp === null ? '' : String(limitBp / 100), hint: `Bawaan ${defaultLimitBp / 100} poin.` } as const]),
          ]} />
        </Section>
      ))}</div>
    </div>
  );
}
