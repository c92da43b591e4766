import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { OverlapPage } from '@/components/budgets/overlap-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readOverlapDesk } from '@/lib/budgets/queries/overlaps';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { settleOverlapAction } from './actions';

export const metadata: Metadata = { title: 'Tumpang tindih — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const desk = await openPage(given, async (tx, viewer, params) => readOverlapDesk(tx, viewer, await readScope(tx, viewer, params), params));
  return <OverlapPage desk={desk} address={addressOf('/kegiatan/tumpang-tindih', given)} settle={settleOverlapAction} />;
}

export default inWords(Page);
