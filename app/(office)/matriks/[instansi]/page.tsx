import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AgencyPage } from '@/components/contributions/agency-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readAgencyReport } from '@/lib/contributions/queries/behind';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Instansi dalam matriks — Simpul' };

interface Props { params: Promise<{ instansi: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { instansi } = await params;
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, query) => readAgencyReport(tx, viewer, await readScope(tx, viewer, query), { params: query, agency: instansi }));
  return <AgencyPage report={report} address={addressOf(`/matriks/${instansi}`, given)} />;
}

export default inWords(Page);
