import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { SidePage } from '@/components/convergence/side-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readSideBySide } from '@/lib/convergence/queries/side-by-side';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';

export const metadata: Metadata = { title: 'Kabupaten berdampingan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => readSideBySide(tx, viewer, await readScope(tx, viewer, params), params));
  return <SidePage report={report} address={addressOf('/desa/kabupaten', given)} />;
}

export default inWords(Page);
