import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CandidatePage } from '@/components/posyandu/candidate-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readCandidates } from '@/lib/posyandu/queries/candidates';

export const metadata: Metadata = { title: 'Calon PHI — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <CandidatePage report={await openPage(given, readCandidates)} address={addressOf('/posyandu/calon', given)} />;
}

export default inWords(Page);
