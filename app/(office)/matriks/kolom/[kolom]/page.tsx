import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ColumnPage } from '@/components/contributions/column-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readColumnReport } from '@/lib/contributions/queries/column';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { readColumnStates } from '@/lib/reports/queries/column-states';

export const metadata: Metadata = { title: 'Kolom matriks — Simpul' };

interface Props { params: Promise<{ kolom: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kolom } = await params;
  const given = await searchParams;
  const { report, states } = await openPage(given, async (tx, viewer, query) => {
    const scope = await readScope(tx, viewer, query);
    const column = await readColumnReport(tx, viewer, scope, { params: query, column: kolom });
    return { report: column, states: column.lens === 'indicator' ? await readColumnStates(tx, scope, kolom) : {} };
  });
  return <ColumnPage report={report} states={states} address={addressOf(`/matriks/kolom/${kolom}`, given)} />;
}

export default inWords(Page);
