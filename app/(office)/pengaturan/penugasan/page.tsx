import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AssignmentDesk } from '@/components/desk/assignment-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readAssignmentPage } from '@/lib/reporting/queries/assignment-desk';
import { assignCellsAction, removeAssignmentAction } from './actions';

export const metadata: Metadata = { title: 'Penugasan — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readAssignmentPage);
  return <AssignmentDesk page={page} address={addressOf('/pengaturan/penugasan', given)} assign={assignCellsAction} remove={removeAssignmentAction} />;
}

export default inWords(Page);
