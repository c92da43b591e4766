import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ActivityPage } from '@/components/activities/activity-detail';
import { ActivityDeeds } from '@/components/activities/deeds';
import { readActivity } from '@/lib/activities/queries/detail';
import { addressOf } from '@/lib/address';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import type { TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { cancel, giveBack, restore, submit, verify } from '../actions';

export const metadata: Metadata = { title: 'Kegiatan — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const { activity, viewer } = await openPage(given, async (tx, asker) => ({ activity: await readActivity(tx, asker, id), viewer: asker }));
  const here = activity.jurisdictionId === viewer.jurisdictionId;
  const address = addressOf(`/kegiatan/${id}`, given);
  return (
    <ActivityPage activity={activity} address={address} timeZone={viewer.timeZone as TimeZone}>
      <ActivityDeeds activity={activity} address={address} tim={viewer.jurisdictionCode} deeds={{ remove: cancel, giveBack, restore, submit, verify }}
        mayEdit={here && may(viewer, 'activity:write', activity)} mayVerify={here && may(viewer, 'activity:verify')} />
    </ActivityPage>
  );
}

export default inWords(Page);
