import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RecapPage } from '@/components/posyandu/recap-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readRecapReport } from '@/lib/posyandu/queries/recap-page';

export const metadata: Metadata = { title: 'SKDN bulanan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <RecapPage report={await openPage(given, readRecapReport)} address={addressOf('/posyandu/skdn', given)} />;
}

export default inWords(Page);
