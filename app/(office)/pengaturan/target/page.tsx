import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { TargetDesk } from '@/components/desk/target-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readTargetPage } from '@/lib/indicators/queries/target-desk';
import { setTargetsAction } from './actions';

export const metadata: Metadata = { title: 'Target — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readTargetPage);
  return <TargetDesk page={page} address={addressOf('/pengaturan/target', given)} action={setTargetsAction} />;
}

export default inWords(Page);
