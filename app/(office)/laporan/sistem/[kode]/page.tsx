import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readSystemReport } from '@/lib/reports/queries/system-reports';

export const metadata: Metadata = { title: 'Laporan sistem — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode: code } = await params;
  const given = await searchParams;
  const document = await openPage(given, (tx, viewer, query) => readSystemReport(tx, viewer, query, code));
  const address = addressOf(`/laporan/sistem/${code}`, given);
  return <PaperPage document={document} address={address} files={`${address.path}/berkas`} forms={['pdf', 'xlsx']} trail={[{ text: 'Laporan', href: carry(address, '/laporan') }, { text: document.meta.title }]} />;
}

export default inWords(Page);
