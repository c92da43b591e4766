import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { MonitoringPage } from '@/components/programs/monitoring-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMonitoring } from '@/lib/programs/queries/monitoring';

export const metadata: Metadata = { title: 'Pemantauan program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer, asked) => readMonitoring(tx, viewer, kode, asked));
  return <MonitoringPage report={report} address={addressOf(`/program/${kode}/pemantauan`, given)} />;
}

export default inWords(Page);
