import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MapPage } from '@/components/map/map-page';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import { buildMap } from '@/lib/convergence/queries/map-report';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Peta desa — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <MapPage {...await openPage(await searchParams, async (tx, viewer, params) => ({ report: await buildMap(tx, viewer, params), mayImport: may(viewer, 'boundary:import') }))} />;
}

export default inWords(Page);
