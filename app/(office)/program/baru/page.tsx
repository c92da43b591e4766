import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ProgrammeFormPage } from '@/components/programs/programme-form';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readNewProgramme } from '@/lib/programs/queries/desks';
import { addProgramme } from '../actions';

export const metadata: Metadata = { title: 'Catat program — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <ProgrammeFormPage report={await openPage(given, readNewProgramme)} address={addressOf('/program/baru', given)} action={addProgramme} />;
}

export default inWords(Page);
