import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { DashboardPage } from '@/components/reports/dashboard-page';
import { addressOf } from '@/lib/address';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildDashboard } from '@/lib/reports/queries/dashboard';

export const metadata: Metadata = { title: 'Dasbor — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { report, mayDecide } = await openPage(given, async (tx, viewer, params) => ({
    report: await buildDashboard(tx, viewer, await readScope(tx, viewer, params), params), mayDecide: may(viewer, 'commitment:manage'),
  }));
  const changed = report.changedAt ? formatInstant(new Date(report.changedAt), report.scope.timeZone as TimeZone) : null;
  return <DashboardPage report={report} address={addressOf('/dasbor', given)} changed={changed} mayDecide={mayDecide} />;
}

export default inWords(Page);
