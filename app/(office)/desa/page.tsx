import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { GridPage } from '@/components/convergence/grid-page';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Desa — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <GridPage {...await openPage(await searchParams, async (tx, viewer, params) => ({ report: await buildGrid(tx, viewer, params), mayDecide: may(viewer, 'commitment:manage'), mayList: may(viewer, 'lokus:manage') }))} />;
}

export default inWords(Page);
