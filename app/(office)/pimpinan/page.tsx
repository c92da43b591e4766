import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { LeaderPage } from '@/components/reports/leader-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildLeaderPage } from '@/lib/reports/queries/leader';

export const metadata: Metadata = { title: 'Pimpinan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => buildLeaderPage(tx, viewer, await readScope(tx, viewer, params), params));
  const changed = report.changedAt ? formatInstant(new Date(report.changedAt), report.scope.timeZone as TimeZone) : null;
  return <LeaderPage report={report} address={addressOf('/pimpinan', given)} changed={changed} />;
}

export default inWords(Page);
