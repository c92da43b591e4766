import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ParameterSetForm } from '@/components/posyandu/parameter-form-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readSetDesk } from '@/lib/posyandu/queries/parameter-forms';
import { addParameterSetAction } from '../actions';

export const metadata: Metadata = { title: 'Buat daftar parameter — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <ParameterSetForm desk={await openPage(given, readSetDesk)} action={addParameterSetAction} address={addressOf('/posyandu/parameter/baru', given)} />;
}

export default inWords(Page);
