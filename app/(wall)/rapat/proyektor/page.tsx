import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { WallPage } from '@/components/wall/wall-page';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { buildWall } from '@/lib/reports/queries/wall';

export const metadata: Metadata = { title: 'Layar rapat — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <WallPage report={await openPage(await searchParams, (tx, viewer, given) => buildWall(tx, viewer, given, null))} />;
}

export default inWords(Page);
