import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PaperPage } from '@/components/paper/paper-page';
import { addressOf, carry, linkTo } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { listReportYears, readAnnualReport } from '@/lib/reports/queries/paper-annual';

export const metadata: Metadata = { title: 'Laporan tahunan — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const { document, years } = await openPage(given, async (tx, viewer, query) => ({ document: await readAnnualReport(tx, viewer, query), years: await listReportYears(tx, viewer) }));
  const address = addressOf('/laporan/tahunan', given);
  return <PaperPage
    document={document} address={address} trail={[{ text: 'Laporan', href: carry(address, '/laporan') }, { text: 'Laporan tahunan' }]} forms={['pdf', 'xlsx']}
    others={years.map((year) => ({ label: `Tahun ${year}`, href: linkTo(address, { tahun: String(year), periode: null }) }))} />;
}

export default inWords(Page);
