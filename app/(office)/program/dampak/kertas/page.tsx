import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readAssessmentPaper } from '@/lib/programs/queries/assessment-paper';

export const metadata: Metadata = { title: 'Instrumen dampak inovasi — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const address = addressOf('/program/dampak/kertas', given);
  const trail = [{ text: 'Program', href: carry(address, '/program') }, { text: 'Dampak inovasi', href: carry(address, '/program/dampak') }, { text: 'Cetak' }];
  return <PaperPage document={await openPage(given, readAssessmentPaper)} address={address} trail={trail} forms={['pdf', 'xlsx']} />;
}

export default inWords(Page);
