import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ThresholdDesk } from '@/components/desk/threshold-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readThresholdPage } from '@/lib/jurisdictions/queries/years';
import { setThresholdsAction } from './actions';

export const metadata: Metadata = { title: 'Ambang — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readThresholdPage);
  return <ThresholdDesk page={page} address={addressOf('/pengaturan/ambang', given)} action={setThresholdsAction} />;
}

export default inWords(Page);
