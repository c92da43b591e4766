import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CardPage } from '@/components/indicators/card-page';
import { parseActivityView } from '@/lib/activities/input';
import { listActivities } from '@/lib/activities/queries/list';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readIndicatorLinesOfMoney } from '@/lib/budgets/queries/by-indicator';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { readIndicatorCard } from '@/lib/reporting/queries/indicator-card';

export const metadata: Metadata = { title: 'Kartu indikator — Simpul' };

const MOST = 200;

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params: path, searchParams }: Props) {
  const [{ kode }, given] = [await path, await searchParams];
  const card = await openPage(given, async (tx, viewer, params) => {
    const scope = await readScope(tx, viewer, params);
    const report = await readIndicatorCard(tx, viewer, scope, { code: kode, params });
    const { filter } = parseActivityView({ indikator: report.card.code });
    const served = report.line !== null;
    return {
      report, activities: served ? await listActivities(tx, viewer, scope, { filter, limit: MOST }) : [], money: served ? await readIndicatorLinesOfMoney(tx, scope, report.card.code) : [],
    };
  });
  return <CardPage {...card} address={addressOf(`/indikator/${card.report.card.code}`, given)} />;
}

export default inWords(Page);
