import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { UnreachedPage } from '@/components/convergence/unreached-page';
import { addressOf } from '@/lib/address';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import { readUnreached } from '@/lib/convergence/queries/unreached';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Belum tersentuh — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { report, mayDecide } = await openPage(given, async (tx, viewer, params) => ({ report: await readUnreached(tx, await readScope(tx, viewer, params)), mayDecide: may(viewer, 'commitment:manage') }));
  return <UnreachedPage report={report} address={addressOf('/desa/belum-tersentuh', given)} mayDecide={mayDecide} />;
}

export default inWords(Page);
