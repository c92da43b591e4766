import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readAgencyBrief } from '@/lib/reports/queries/paper-agency';

export const metadata: Metadata = { title: 'Ringkasan instansi — Simpul' };

interface Props { params: Promise<{ instansi: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { instansi: code } = await params;
  const given = await searchParams;
  const document = await openPage(given, (tx, viewer, query) => readAgencyBrief(tx, viewer, query, code));
  const address = addressOf(`/matriks/${code}/ringkas`, given);
  return <PaperPage document={document} address={address} trail={[{ text: 'Matriks', href: carry(address, '/matriks') }, { text: 'Instansi ini', href: carry(address, `/matriks/${code}`) }, { text: 'Ringkasan satu halaman' }]} forms={['pdf']} />;
}

export default inWords(Page);
