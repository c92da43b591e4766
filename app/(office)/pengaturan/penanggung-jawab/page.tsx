import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ResponsibilityDesk } from '@/components/desk/responsibility-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readResponsibilityPage } from '@/lib/indicators/queries/responsibility-desk';
import { fillCustomaryAction, removeResponsibilityAction, setResponsibilityAction } from './actions';

export const metadata: Metadata = { title: 'Penanggung jawab — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readResponsibilityPage);
  return <ResponsibilityDesk page={page} address={addressOf('/pengaturan/penanggung-jawab', given)} save={setResponsibilityAction} remove={removeResponsibilityAction} fill={fillCustomaryAction} />;
}

export default inWords(Page);
