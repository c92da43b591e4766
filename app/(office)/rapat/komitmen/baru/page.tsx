import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CommitmentFormPage } from '@/components/meetings/commitment-form';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readNewCommitment } from '@/lib/meetings/queries/commitment-form';
import { addCommitmentAction } from '../actions';

export const metadata: Metadata = { title: 'Catat komitmen — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, readNewCommitment);
  const address = addressOf('/rapat/komitmen/baru', given);
  return <CommitmentFormPage report={report} address={address} action={addCommitmentAction} back={carry(address, '/rapat/komitmen')} />;
}

export default inWords(Page);
