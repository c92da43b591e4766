import { ButtonLink } from '@/components/ui/button';
import type { ActivityDetail } from '@/lib/activities/queries/detail';
import { editWarning } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import { type DeedActions, type DeedWords, RecordDeeds } from './record-deeds';

interface Props { activity: ActivityDetail; address: Address; tim: string; mayEdit: boolean; mayVerify: boolean; deeds: DeedActions }

const WORDS: DeedWords = {
  remove: 'Batalkan kegiatan ini', confirmRemove: 'Ya, batalkan kegiatan', restore: 'Pulihkan kegiatan',
  removeHelp: 'Kegiatan keluar dari semua hitungan. Riwayatnya tetap ada dan pembatalan dapat dipulihkan.',
};

/** The steps of an activity in its own words. */
export function ActivityDeeds({ activity, address, mayEdit, ...rest }: Props) {
  return (
    <RecordDeeds {...rest} record={{ ...activity, isOut: activity.state === 'cancelled' }} mayWrite={mayEdit} words={WORDS} help={editWarning(activity) ?? undefined}
      edit={<div><ButtonLink kind="primary" href={carry(address, `/kegiatan/${activity.id}/ubah`)}>Ubah kegiatan</ButtonLink></div>} />
  );
}
