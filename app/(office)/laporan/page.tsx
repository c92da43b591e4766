import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RecordPage } from '@/components/reports/record-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { readRecord } from '@/lib/reports/queries/record';
import { listSystemReports } from '@/lib/reports/queries/system-reports';

export const metadata: Metadata = { title: 'Laporan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { report, systems } = await openPage(given, async (tx, viewer, params) => ({ report: await readRecord(tx, await readScope(tx, viewer, params)), systems: await listSystemReports(tx, viewer) }));
  return <RecordPage report={report} systems={systems} address={addressOf('/laporan', given)} />;
}

export default inWords(Page);
