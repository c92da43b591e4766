import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMeetingPack } from '@/lib/reports/queries/paper-pack';

export const metadata: Metadata = { title: 'Bahan rapat — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id: code } = await params;
  const given = await searchParams;
  const document = await openPage(given, (tx, viewer, query) => readMeetingPack(tx, viewer, query, code));
  const address = addressOf(`/rapat/${code}/paket`, given);
  return <PaperPage document={document} address={address} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Rapat ini', href: carry(address, `/rapat/${code}`) }, { text: 'Bahan rapat' }]} forms={['pdf', 'xlsx']} />;
}

export default inWords(Page);
