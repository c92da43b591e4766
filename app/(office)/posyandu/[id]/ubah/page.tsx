import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PosyanduFormPage } from '@/components/posyandu/posyandu-form-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readEditPosyandu } from '@/lib/posyandu/queries/posyandu';
import { changePosyanduAction } from '../../actions';

export const metadata: Metadata = { title: 'Ubah posyandu — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const form = await openPage(given, (tx, viewer, read) => readEditPosyandu(tx, viewer, id, read));
  return <PosyanduFormPage form={form} action={changePosyanduAction} address={addressOf(`/posyandu/${id}/ubah`, given)} />;
}

export default inWords(Page);
