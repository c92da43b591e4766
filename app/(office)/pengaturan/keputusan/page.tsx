import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { DecreeDesk } from '@/components/desk/decree-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readDecreePage } from '@/lib/jurisdictions/queries/decrees';
import { removeDecreeFileAction, saveDecreeAction } from './actions';

export const metadata: Metadata = { title: 'Dasar keputusan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readDecreePage);
  return <DecreeDesk page={page} address={addressOf('/pengaturan/keputusan', given)} actions={{ save: saveDecreeAction, removeFile: removeDecreeFileAction }} />;
}

export default inWords(Page);
