import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { SearchPage } from '@/components/reports/search-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { buildSearch } from '@/lib/reports/queries/search';
import { dropViewAction, saveViewAction } from './actions';

export const metadata: Metadata = { title: 'Cari — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, buildSearch);
  return <SearchPage report={report} address={addressOf('/cari', given)} save={saveViewAction} drop={dropViewAction} />;
}

export default inWords(Page);
