import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { BodyPage } from '@/components/meetings/body-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readBodiesPage } from '@/lib/meetings/queries/bodies';
import { saveBodyAction } from './actions';

export const metadata: Metadata = { title: 'Tim — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <BodyPage page={await openPage(given, readBodiesPage)} address={addressOf('/rapat/tim', given)} action={saveBodyAction} />;
}

export default inWords(Page);
