import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ParameterListPage } from '@/components/posyandu/parameter-list';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readParameterSets } from '@/lib/posyandu/queries/parameters';

export const metadata: Metadata = { title: 'Parameter sasaran — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <ParameterListPage report={await openPage(given, readParameterSets)} address={addressOf('/posyandu/parameter', given)} />;
}

export default inWords(Page);
