import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PosyanduFormPage } from '@/components/posyandu/posyandu-form-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readNewPosyandu } from '@/lib/posyandu/queries/posyandu';
import { addPosyanduAction } from '../actions';

export const metadata: Metadata = { title: 'Tambah posyandu — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <PosyanduFormPage form={await openPage(given, readNewPosyandu)} action={addPosyanduAction} address={addressOf('/posyandu/baru', given)} />;
}

export default inWords(Page);
