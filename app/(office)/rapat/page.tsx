import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MeetingList } from '@/components/meetings/meeting-list';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMeetingsPage } from '@/lib/meetings/queries/meetings';
import { saveMeetingAction } from './actions';

export const metadata: Metadata = { title: 'Rapat — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <MeetingList page={await openPage(given, readMeetingsPage)} address={addressOf('/rapat', given)} save={saveMeetingAction} />;
}

export default inWords(Page);
