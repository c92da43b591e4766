import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { ActivityDetail } from '@/lib/activities/queries/detail';
import { editWarning, stepRefusal, type Verification } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { StepForm } from './step-form';

export interface Deeds { cancel: FormAction; restore: FormAction; submit: FormAction; verify: FormAction; giveBack: FormAction }

interface Props { activity: ActivityDetail; address: Address; tim: string; mayEdit: boolean; mayVerify: boolean; deeds: Deeds }

const REASON = { label: 'Alasan', hint: 'Tersimpan dalam riwayat, dibaca semua anggota tim.' };

/** What an operator of the agency or a verifier may do with the activity now; each step that takes away asks why. */
export function ActivityDeeds({ activity, address, tim, mayEdit, mayVerify, deeds }: Props) {
  const { id, state, verification, version } = activity;
  if (!mayEdit && !mayVerify) return null;
  const hidden = { tim, id, version: String(version) };
  const can = (to: Verification): boolean => stepRefusal(verification, to, 'ada') === null && state !== 'cancelled';
  if (state === 'cancelled') {
    return mayEdit ? <Section id="tindakan" title="Tindakan"><StepForm action={deeds.restore} hidden={hidden} submit="Pulihkan kegiatan" reason={{ ...REASON, id: 'f-alasan-pulih' }} /></Section> : null;
  }
  return (
    <Section id="tindakan" title="Tindakan" help={mayEdit ? editWarning(activity) ?? undefined : undefined}>
      <div className="stack after">
        {mayEdit ? <div><ButtonLink kind="primary" href={carry(address, `/kegiatan/${id}/ubah`)}>Ubah kegiatan</ButtonLink></div> : null}
        {mayEdit && can('submitted') ? <StepForm action={deeds.submit} hidden={hidden} submit="Ajukan untuk diperiksa" /> : null}
        {mayVerify && can('verified') ? <StepForm action={deeds.verify} hidden={hidden} submit="Nyatakan sudah diperiksa" kind="primary" /> : null}
        {mayVerify && can('returned') ? <details><summary>Kembalikan kepada {activity.agency}</summary><StepForm action={deeds.giveBack} hidden={hidden} submit="Kembalikan" reason={{ ...REASON, id: 'f-alasan-kembali' }} /></details> : null}
        {mayVerify && !can('verified') && !can('returned') ? <p className="help">Menunggu diajukan oleh {activity.agency}.</p> : null}
        {mayEdit ? (
          <details>
            <summary>Batalkan kegiatan ini …</summary>
            <p className="help">Kegiatan keluar dari semua hitungan. Riwayatnya tetap ada dan pembatalan dapat dipulihkan.</p>
            <StepForm action={deeds.cancel} hidden={hidden} submit="Ya, batalkan kegiatan" kind="danger" reason={{ ...REASON, id: 'f-alasan-batal' }} />
          </details>
        ) : null}
      </div>
    </Section>
  );
}
