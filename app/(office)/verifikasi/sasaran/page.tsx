import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PopulationPage } from '@/components/reporting/population-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readPopulationPage } from '@/lib/reporting/queries/population-page';
import { decidePopulationsAction } from './actions';

export const metadata: Metadata = { title: 'Jumlah sasaran — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, readPopulationPage);
  return <PopulationPage report={report} action={decidePopulationsAction} address={addressOf('/verifikasi/sasaran', given)} />;
}

export default inWords(Page);
