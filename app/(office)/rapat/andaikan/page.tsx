import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { WhatIfPage } from '@/components/meetings/what-if-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readWhatIf } from '@/lib/meetings/queries/what-if';

export const metadata: Metadata = { title: 'Andaikan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <WhatIfPage report={await openPage(given, readWhatIf)} address={addressOf('/rapat/andaikan', given)} />;
}

export default inWords(Page);
