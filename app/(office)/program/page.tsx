import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ProgrammeListPage } from '@/components/programs/programme-list';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readProgrammeList } from '@/lib/programs/queries/programmes';

export const metadata: Metadata = { title: 'Program — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <ProgrammeListPage report={await openPage(given, readProgrammeList)} address={addressOf('/program', given)} />;
}

export default inWords(Page);
