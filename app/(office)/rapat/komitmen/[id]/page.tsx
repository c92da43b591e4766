import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CommitmentDetailPage } from '@/components/meetings/commitment-detail';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readCommitment } from '@/lib/meetings/queries/commitment';
import { stepCommitmentAction, stepOwnCommitmentAction } from '../actions';

export const metadata: Metadata = { title: 'Komitmen — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const { detail, tim } = await openPage(given, async (tx, viewer) => ({ detail: await readCommitment(tx, viewer, id), tim: viewer.jurisdictionCode }));
  return <CommitmentDetailPage detail={detail} tim={tim} step={detail.mayManage ? stepCommitmentAction : stepOwnCommitmentAction} address={addressOf(`/rapat/komitmen/${id}`, given)} />;
}

export default inWords(Page);
