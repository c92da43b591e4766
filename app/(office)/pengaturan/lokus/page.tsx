import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { LokusDesk } from '@/components/desk/lokus-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readLokusPage } from '@/lib/villages/queries';
import { addVillagesAction, removeVillageAction, setVillageDecreeAction } from './actions';

export const metadata: Metadata = { title: 'Desa lokus — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readLokusPage);
  return <LokusDesk page={page} address={addressOf('/pengaturan/lokus', given)} actions={{ add: addVillagesAction, remove: removeVillageAction, decree: setVillageDecreeAction }} />;
}

export default inWords(Page);
