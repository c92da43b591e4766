import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { CommitmentFormPage } from '@/components/meetings/commitment-form';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readEditCommitment } from '@/lib/meetings/queries/commitment-form';
import { editCommitmentAction } from '../../actions';

export const metadata: Metadata = { title: 'Ubah komitmen — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer) => readEditCommitment(tx, viewer, id));
  const address = addressOf(`/rapat/komitmen/${id}/ubah`, given);
  return <CommitmentFormPage report={report} address={address} action={editCommitmentAction} back={carry(address, `/rapat/komitmen/${id}`)} />;
}

export default inWords(Page);
