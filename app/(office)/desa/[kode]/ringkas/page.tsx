import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readVillageBrief } from '@/lib/reports/queries/paper-village';

export const metadata: Metadata = { title: 'Ringkasan desa — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode: code } = await params;
  const given = await searchParams;
  const document = await openPage(given, (tx, viewer, query) => readVillageBrief(tx, viewer, query, code));
  const address = addressOf(`/desa/${code}/ringkas`, given);
  return <PaperPage document={document} address={address} trail={[{ text: 'Desa lokus', href: carry(address, '/desa') }, { text: 'Desa ini', href: carry(address, `/desa/${code}`) }, { text: 'Ringkasan satu halaman' }]} forms={['pdf']} />;
}

export default inWords(Page);
