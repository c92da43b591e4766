import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CataloguePage } from '@/components/indicators/catalogue-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readMoneyByIndicator } from '@/lib/budgets/queries/by-indicator';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { readIndicatorCatalogue } from '@/lib/reporting/queries/indicator-catalogue';

export const metadata: Metadata = { title: 'Indikator — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const { report, money } = await openPage(given, async (tx, viewer, params) => {
    const scope = await readScope(tx, viewer, params);
    return { report: await readIndicatorCatalogue(tx, viewer, scope, params), money: await readMoneyByIndicator(tx, scope) };
  });
  return <CataloguePage report={report} money={money} address={addressOf('/indikator', given)} />;
}

export default inWords(Page);
