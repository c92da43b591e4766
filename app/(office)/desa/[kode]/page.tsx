import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { VillagePage } from '@/components/convergence/village-page';
import { openPage } from '@/lib/auth/page';
import { buildVillage } from '@/lib/convergence/queries/village-report';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Desa — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  return <VillagePage report={await openPage(await searchParams, (tx, viewer, given) => buildVillage(tx, viewer, given, kode))} />;
}

export default inWords(Page);
