import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PivotPage } from '@/components/reports/pivot-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { buildPivotPage, PIVOT_PAGE } from '@/lib/reports/queries/pivot';

export const metadata: Metadata = { title: 'Pivot — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, buildPivotPage);
  return <PivotPage report={report} address={addressOf('/laporan/pivot', given)} size={PIVOT_PAGE} />;
}

export default inWords(Page);
