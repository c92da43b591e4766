'use server';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formAction } from '@/lib/form-action';
import { createCommitment, editCommitment, stepCommitment, stepOwnCommitment } from '@/lib/meetings/commands/commitments';
import { commitmentStepInput, editedCommitmentInput, newCommitmentInput } from '@/lib/meetings/input/commitments';

const show = ({ jurisdictionCode }: Viewer, id: string, news: string): never => redirect(`/rapat/komitmen/${id}?tim=${jurisdictionCode}&kabar=${news}`);

export const addCommitmentAction = formAction(newCommitmentInput, async (viewer, input) => {
  const { id } = await changeAs(viewer, (tx) => createCommitment(tx, viewer, input));
  show(viewer, id, 'dicatat');
});

export const editCommitmentAction = formAction(editedCommitmentInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => editCommitment(tx, viewer, input));
  show(viewer, input.id, 'disimpan');
});

export const stepCommitmentAction = formAction(commitmentStepInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => stepCommitment(tx, viewer, input));
  show(viewer, input.id, 'langkah');
});

export const stepOwnCommitmentAction = formAction(commitmentStepInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => stepOwnCommitment(tx, viewer, input));
  show(viewer, input.id, 'langkah');
});
