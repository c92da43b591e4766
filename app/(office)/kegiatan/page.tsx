import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ActivityList } from '@/components/activities/activity-list';
import { readActivityReport } from '@/lib/activities/queries/report';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Kegiatan — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => readActivityReport(tx, viewer, await readScope(tx, viewer, params), params));
  return <ActivityList report={report} address={addressOf('/kegiatan', given)} />;
}

export default inWords(Page);
