import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { HistoryPage } from '@/components/reporting/history-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readHistory } from '@/lib/reporting/queries/history';
import { addRemarkAction, resolveRemarkAction, restoreValueAction } from './actions';

export const metadata: Metadata = { title: 'Riwayat isian — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, readHistory);
  return <HistoryPage report={report} address={addressOf('/pengisian/riwayat', given)} actions={{ restore: restoreValueAction, add: addRemarkAction, resolve: resolveRemarkAction }} />;
}

export default inWords(Page);
