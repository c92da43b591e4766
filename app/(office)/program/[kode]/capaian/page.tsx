import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { OutputDeskPage } from '@/components/programs/output-desk';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readOutputDesk } from '@/lib/programs/queries/desks';
import { keepOutput } from '../../actions';

export const metadata: Metadata = { title: 'Angka program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer, asked) => readOutputDesk(tx, viewer, kode, asked));
  return <OutputDeskPage report={report} address={addressOf(`/program/${kode}/capaian`, given)} action={keepOutput} />;
}

export default inWords(Page);
