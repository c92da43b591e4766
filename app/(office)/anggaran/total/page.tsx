import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { WholePage } from '@/components/budgets/whole-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readWholeForm } from '@/lib/budgets/queries/form';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { saveWhole } from '../actions';

export const metadata: Metadata = { title: 'Seluruh anggaran instansi — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer, params) => readWholeForm(tx, viewer, await readScope(tx, viewer, params), params));
  return <WholePage report={report} action={saveWhole} address={addressOf('/anggaran/total', given)} />;
}

export default inWords(Page);
