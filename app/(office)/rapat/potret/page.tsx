import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { SnapshotList } from '@/components/reports/snapshot-list';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readSnapshotList } from '@/lib/reports/queries/snapshot-list';
import { takeSnapshotAction } from './actions';

export const metadata: Metadata = { title: 'Potret — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, readSnapshotList);
  return <SnapshotList report={report} take={takeSnapshotAction} address={addressOf('/rapat/potret', given)} />;
}

export default inWords(Page);
