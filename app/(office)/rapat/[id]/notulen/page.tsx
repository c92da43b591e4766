import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MinutesPage } from '@/components/meetings/minutes-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMeetingPage } from '@/lib/meetings/queries/meeting';

export const metadata: Metadata = { title: 'Notulen — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer) => readMeetingPage(tx, viewer, id));
  return <MinutesPage report={report} address={addressOf(`/rapat/${id}/notulen`, given)} />;
}

export default inWords(Page);
