import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { BorderDeskPage } from '@/components/map/border-desk';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readBorderDesk } from '@/lib/villages/queries/border-desk';
import { discardBordersAction, saveBordersAction, undoBordersAction } from './actions';

export const metadata: Metadata = { title: 'Peta — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const desk = await openPage(given, readBorderDesk);
  return <BorderDeskPage desk={desk} address={addressOf('/pengaturan/peta', given)} actions={{ save: saveBordersAction, discard: discardBordersAction, undo: undoBordersAction }} />;
}

export default inWords(Page);
