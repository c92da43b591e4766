import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MatrixPage } from '@/components/contributions/matrix-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readMatrixReport } from '@/lib/contributions/queries/report';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Matriks — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => readMatrixReport(tx, viewer, await readScope(tx, viewer, params), params));
  return <MatrixPage report={report} address={addressOf('/matriks', given)} />;
}

export default inWords(Page);
