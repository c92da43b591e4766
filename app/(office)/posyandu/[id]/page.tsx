import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PosyanduDetailPage } from '@/components/posyandu/posyandu-detail';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readPosyandu } from '@/lib/posyandu/queries/posyandu';
import { setHazardAction } from '../actions';

export const metadata: Metadata = { title: 'Posyandu — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const detail = await openPage(given, (tx, viewer, read) => readPosyandu(tx, viewer, id, read));
  return <PosyanduDetailPage detail={detail} address={addressOf(`/posyandu/${id}`, given)} setHazard={setHazardAction} />;
}

export default inWords(Page);
