import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ScorecardPage } from '@/components/convergence/scorecard-page';
import { openPage } from '@/lib/auth/page';
import { buildScorecard } from '@/lib/convergence/queries/scorecard';
import type { SearchParams } from '@/lib/jurisdictions/input';

export const metadata: Metadata = { title: 'Kartu konvergensi desa — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  return <ScorecardPage card={await openPage(await searchParams, (tx, viewer, given) => buildScorecard(tx, viewer, given, kode))} />;
}

export default inWords(Page);
