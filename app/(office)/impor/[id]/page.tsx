import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { ImportPreview } from '@/components/imports/import-preview';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readImportView } from '@/lib/imports/queries/import-page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { discardImportAction, readAgainAction, saveImportAction } from '../actions';

export const metadata: Metadata = { title: 'Periksa impor — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const address = addressOf(`/impor/${id}`, given);
  const look = () => openPage(given, (tx, viewer, read) => readImportView(tx, viewer, id, read));
  const seen = await look();
  // Work that ended between the snapshot and the look at its lock appears broken off; a second look knows.
  const view = seen.phase === 'stopped' || seen.phase === 'unsaved' ? await look() : seen;
  const desk = carry(address, '/impor');
  return (
    <>
      {view.phase === 'working' ? <meta httpEquiv="refresh" content="2" /> : null}
      <PageHead sentence={view.headline} trail={[{ text: 'Impor', href: desk }, { text: view.formTitle }, { text: view.time }]} address={address}
        freshness={<>{view.fileName}<br />diunggah {view.uploaded}</>} />
      <ImportPreview view={view} address={address} deskHref={desk} actions={{ save: saveImportAction, again: readAgainAction, discard: discardImportAction }} />
    </>
  );
}

export default inWords(Page);
