import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { FrozenPage } from '@/components/reports/frozen-page';
import { addressOf } from '@/lib/address';
import { baseUrl } from '@/lib/auth/base-url';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readFrozenPage } from '@/lib/reports/queries/snapshot-overview';

export const metadata: Metadata = { title: 'Potret — Simpul' };

interface Props { params: Promise<{ id: string; page: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const [{ id, page }, given] = [await params, await searchParams];
  const frozen = await openPage(given, (tx, viewer) => readFrozenPage(tx, viewer, id, page));
  return <FrozenPage frozen={frozen} address={addressOf(`/rapat/potret/${id}/${page}`, given)} base={baseUrl()} />;
}

export default inWords(Page);
