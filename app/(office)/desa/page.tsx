import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { GridPage } from '@/components/convergence/grid-page';
import { openPage } from '@/lib/auth/page';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Desa — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <GridPage report={await openPage(await searchParams, buildGrid)} />;
}

export default inWords(Page);
