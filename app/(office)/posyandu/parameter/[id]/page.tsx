import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ParameterPage } from '@/components/posyandu/parameter-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readParameters } from '@/lib/posyandu/queries/parameters';

export const metadata: Metadata = { title: 'Parameter sasaran — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  return <ParameterPage report={await openPage(given, (tx, viewer) => readParameters(tx, viewer, id))} address={addressOf(`/posyandu/parameter/${id}`, given)} />;
}

export default inWords(Page);
