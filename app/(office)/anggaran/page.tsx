import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { BudgetPage } from '@/components/budgets/budget-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readBudgetReport } from '@/lib/budgets/queries/report';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Anggaran — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => readBudgetReport(tx, viewer, await readScope(tx, viewer, params), params));
  return <BudgetPage report={report} address={addressOf('/anggaran', given)} />;
}

export default inWords(Page);
