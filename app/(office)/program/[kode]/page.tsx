import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ProgrammePage } from '@/components/programs/programme-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readProgrammePage } from '@/lib/programs/queries/programme-page';
import { listSystemReports } from '@/lib/reports/queries/system-reports';

export const metadata: Metadata = { title: 'Program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const { report, papers } = await openPage(given, async (tx, viewer, asked) => ({ report: await readProgrammePage(tx, viewer, kode, asked), papers: await listSystemReports(tx, viewer) }));
  return <ProgrammePage report={report} papers={papers.filter(({ programme }) => programme === report.row.code && report.row.home === null)} address={addressOf(`/program/${kode}`, given)} />;
}

export default inWords(Page);
