import { StepForm } from '@/components/activities/step-form';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { stepRefusal, type Verification } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import type { LineDetail } from '@/lib/budgets/queries/line';
import type { FormAction } from '@/lib/form-action';

export interface LineDeedActions { remove: FormAction; restore: FormAction; submit: FormAction; verify: FormAction; giveBack: FormAction }

interface Props { line: LineDetail; address: Address; tim: string; deeds: LineDeedActions }

const REASON = { label: 'Alasan', hint: 'Tersimpan dalam riwayat, dibaca semua anggota tim.' };

/** What an operator of the agency or a verifier may do with the line now; each step that takes away asks why. */
export function LineDeeds({ line, address, tim, deeds }: Props) {
  const { id, verification, version, isRemoved, counts, stage, agency, mayWrite, mayVerify } = line;
  if (!mayWrite && !mayVerify) return null;
  const hidden = { tim, id, version: String(version) };
  const can = (to: Verification): boolean => counts && stepRefusal(verification, to, 'ada') === null;
  if (isRemoved) return mayWrite ? <Section id="tindakan" title="Tindakan"><StepForm action={deeds.restore} hidden={hidden} submit="Pulihkan baris" reason={{ ...REASON, id: 'f-alasan-pulih' }} /></Section> : null;
  if (!counts) return <Section id="tindakan" title="Tindakan" help="Baris murni ini sudah digantikan baris perubahan; yang diubah adalah baris perubahannya." />;
  return (
    <Section id="tindakan" title="Tindakan">
      <div className="stack after">
        {mayWrite ? <div className="buttons">
          <ButtonLink kind="primary" href={carry(address, `/anggaran/baris/${id}/ubah`)}>Ubah baris</ButtonLink>
          {stage === 'murni' ? <ButtonLink href={carry(address, `/anggaran/baris/${id}/ubah`, { tahap: 'perubahan' })}>Catat perubahan anggaran</ButtonLink> : null}
        </div> : null}
        {mayWrite && can('submitted') ? <StepForm action={deeds.submit} hidden={hidden} submit="Ajukan untuk diperiksa" /> : null}
        {mayVerify && can('verified') ? <StepForm action={deeds.verify} hidden={hidden} submit="Nyatakan sudah diperiksa" kind="primary" /> : null}
        {mayVerify && can('returned') ? <details><summary>Kembalikan kepada {agency}</summary><StepForm action={deeds.giveBack} hidden={hidden} submit="Kembalikan" reason={{ ...REASON, id: 'f-alasan-kembali' }} /></details> : null}
        {mayVerify && !can('verified') && !can('returned') ? <p className="help">Menunggu diajukan oleh {agency}.</p> : null}
        {mayWrite ? (
          <details>
            <summary>Hapus baris ini …</summary>
            <p className="help">Baris keluar dari semua hitungan. Riwayatnya tetap ada dan penghapusan dapat dipulihkan.</p>
            <StepForm action={deeds.remove} hidden={hidden} submit="Ya, hapus baris" kind="danger" reason={{ ...REASON, id: 'f-alasan-hapus' }} />
          </details>
        ) : null}
      </div>
    </Section>
  );
}
