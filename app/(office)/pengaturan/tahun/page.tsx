import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RolloverDesk } from '@/components/desk/rollover-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readRolloverPage } from '@/lib/reporting/queries/rollover-desk';
import { reviewCopiesAction, rollOverAction } from './actions';

export const metadata: Metadata = { title: 'Tahun baru — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readRolloverPage);
  return <RolloverDesk page={page} address={addressOf('/pengaturan/tahun', given)} roll={rollOverAction} review={reviewCopiesAction} />;
}

export default inWords(Page);
