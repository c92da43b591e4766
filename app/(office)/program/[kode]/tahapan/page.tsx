import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { StageDeskPage } from '@/components/programs/stage-desk';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readStageDesk } from '@/lib/programs/queries/desks';
import { keepMarks, keepStage, tieActivity } from '../../actions';

export const metadata: Metadata = { title: 'Tahapan program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer, asked) => readStageDesk(tx, viewer, kode, asked));
  return <StageDeskPage report={report} address={addressOf(`/program/${kode}/tahapan`, given)} actions={{ stage: keepStage, marks: keepMarks, tie: tieActivity }} />;
}

export default inWords(Page);
