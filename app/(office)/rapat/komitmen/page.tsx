import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CommitmentPage } from '@/components/meetings/commitment-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readCommitmentReport } from '@/lib/meetings/queries/commitments';

export const metadata: Metadata = { title: 'Komitmen — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <CommitmentPage report={await openPage(given, readCommitmentReport)} address={addressOf('/rapat/komitmen', given)} />;
}

export default inWords(Page);
