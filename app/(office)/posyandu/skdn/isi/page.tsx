import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MonthPage } from '@/components/posyandu/month-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMonthSheet } from '@/lib/posyandu/queries/month-sheet';
import { recordMonthsAction, returnMonthAction, sendMonthAction, verifyMonthAction, withdrawMonthAction } from '../actions';

export const metadata: Metadata = { title: 'Isi SKDN — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const actions = { save: recordMonthsAction, send: sendMonthAction, withdraw: withdrawMonthAction, verify: verifyMonthAction, giveBack: returnMonthAction };
  return <MonthPage sheet={await openPage(given, readMonthSheet)} address={addressOf('/posyandu/skdn/isi', given)} actions={actions} />;
}

export default inWords(Page);
