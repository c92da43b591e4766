import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RegisterPage } from '@/components/posyandu/register-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readRegisterReport } from '@/lib/posyandu/queries/register-page';

export const metadata: Metadata = { title: 'Posyandu — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <RegisterPage report={await openPage(given, readRegisterReport)} address={addressOf('/posyandu', given)} />;
}

export default inWords(Page);
