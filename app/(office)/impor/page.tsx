import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { ImportDesk } from '@/components/imports/import-desk';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readImportDesk } from '@/lib/imports/queries/import-page';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Impor Excel — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const address = addressOf('/impor', params);
  const desk = await openPage(params, readImportDesk);
  const { kabar } = params;
  return (
    <>
      <PageHead sentence={`Isi ${desk.agency} lewat Excel: unduh templat, isi, unggah lagi.`} trail={[{ text: 'Pengisian', href: carry(address, '/pengisian') }, { text: 'Impor' }, { text: desk.periodLabel }]} address={address} />
      <ImportDesk desk={desk} address={address} news={typeof kabar === 'string' ? kabar : null} />
    </>
  );
}

export default inWords(Page);
