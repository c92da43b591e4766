import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readLeaderBrief } from '@/lib/reports/queries/paper-leader';

export const metadata: Metadata = { title: 'Ringkasan pimpinan — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const document = await openPage(given, readLeaderBrief);
  const address = addressOf('/pimpinan/ringkas', given);
  return <PaperPage document={document} address={address} trail={[{ text: 'Pimpinan', href: carry(address, '/pimpinan') }, { text: 'Ringkasan satu halaman' }]} forms={['pdf']} />;
}

export default inWords(Page);
