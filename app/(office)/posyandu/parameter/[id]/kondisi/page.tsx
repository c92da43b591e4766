import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RoundFormPage } from '@/components/posyandu/parameter-form-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readRoundDesk } from '@/lib/posyandu/queries/parameter-forms';
import { saveRoundAction } from '../../actions';

export const metadata: Metadata = { title: 'Kondisi sasaran — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const desk = await openPage(given, (tx, viewer, read) => readRoundDesk(tx, viewer, id, read));
  return <RoundFormPage desk={desk} action={saveRoundAction} address={addressOf(`/posyandu/parameter/${id}/kondisi`, given)} />;
}

export default inWords(Page);
