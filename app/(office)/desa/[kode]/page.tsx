import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { VillagePage } from '@/components/convergence/village-page';
import { may } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import { buildVillage } from '@/lib/convergence/queries/village-report';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { listDecided } from '@/lib/meetings/queries/commitments';

export const metadata: Metadata = { title: 'Desa — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  return <VillagePage {...await openPage(await searchParams, async (tx, viewer, given) => ({
    report: await buildVillage(tx, viewer, given, kode), decided: await listDecided(tx, viewer, kode), mayDecide: may(viewer, 'commitment:manage'),
  }))} />;
}

export default inWords(Page);
