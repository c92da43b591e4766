import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CellPage } from '@/components/contributions/cell-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readCellReport } from '@/lib/contributions/queries/behind';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Sel matriks — Simpul' };

interface Props { params: Promise<{ instansi: string; kolom: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { instansi, kolom } = await params;
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, query) => readCellReport(tx, viewer, await readScope(tx, viewer, query), { params: query, agency: instansi, column: kolom }));
  return <CellPage report={report} address={addressOf(`/matriks/${instansi}/${kolom}`, given)} />;
}

export default inWords(Page);
