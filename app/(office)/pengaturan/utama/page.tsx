import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { HeadlinePage } from '@/components/desk/headline-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readHeadlineDesk } from '@/lib/indicators/queries/headline';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { setHeadlinesAction } from './actions';

export const metadata: Metadata = { title: 'Indikator utama — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readHeadlineDesk);
  return <HeadlinePage page={page} address={addressOf('/pengaturan/utama', given)} action={setHeadlinesAction} />;
}

export default inWords(Page);
