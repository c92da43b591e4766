import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AssessmentPage } from '@/components/programs/assessment-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readAssessment } from '@/lib/programs/queries/assessment';
import { keepAssessment } from '../actions';

export const metadata: Metadata = { title: 'Dampak inovasi — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  return <AssessmentPage report={await openPage(given, readAssessment)} address={addressOf('/program/dampak', given)} action={keepAssessment} />;
}

export default inWords(Page);
