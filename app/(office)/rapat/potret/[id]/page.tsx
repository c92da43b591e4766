import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { SnapshotOverview } from '@/components/reports/snapshot-overview';
import { addressOf } from '@/lib/address';
import { baseUrl } from '@/lib/auth/base-url';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readSnapshotOverview } from '@/lib/reports/queries/snapshot-overview';
import { createShareLinkAction, publishSnapshotAction, revokeShareLinkAction, unpublishSnapshotAction } from '../actions';

export const metadata: Metadata = { title: 'Potret — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const ACTIONS = { publish: publishSnapshotAction, unpublish: unpublishSnapshotAction, share: createShareLinkAction, revoke: revokeShareLinkAction };

async function Page({ params, searchParams }: Props) {
  const [{ id }, given] = [await params, await searchParams];
  const report = await openPage(given, (tx, viewer) => readSnapshotOverview(tx, viewer, id));
  return <SnapshotOverview report={report} address={addressOf(`/rapat/potret/${id}`, given)} actions={ACTIONS} base={baseUrl()} />;
}

export default inWords(Page);
