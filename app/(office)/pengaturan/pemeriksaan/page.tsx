import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CheckDesk } from '@/components/desk/check-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readCheckPage } from '@/lib/reporting/queries/check-desk';
import { setCheckAction } from './actions';

export const metadata: Metadata = { title: 'Pemeriksaan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readCheckPage);
  return <CheckDesk page={page} address={addressOf('/pengaturan/pemeriksaan', given)} action={setCheckAction} />;
}

export default inWords(Page);
