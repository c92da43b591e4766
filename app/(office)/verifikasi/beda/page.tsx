import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ConflictPage } from '@/components/reporting/conflict-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readConflictPage } from '@/lib/reporting/queries/conflict-page';
import { addCandidateAction, chooseCandidateAction } from './actions';

export const metadata: Metadata = { title: 'Angka yang berbeda — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, readConflictPage);
  return <ConflictPage report={report} choose={chooseCandidateAction} add={addCandidateAction} address={addressOf('/verifikasi/beda', given)} />;
}

export default inWords(Page);
