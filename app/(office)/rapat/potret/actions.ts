'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { baseUrl } from '@/lib/auth/base-url';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { publishSnapshot, unpublishSnapshot } from '@/lib/reports/commands/publish-snapshot';
import { createShareLink, revokeShareLink } from '@/lib/reports/commands/share-link';
import { takeSnapshot } from '@/lib/reports/commands/take-snapshot';
import { revokeLinkInput, shareLinkInput, snapshotChoice, snapshotInput } from '@/lib/reports/input/snapshot';

export const takeSnapshotAction = formAction(snapshotInput, async (viewer, { judul, periode, angka, rapat }) => {
  const id = await takeSnapshot(viewer, { title: judul, periodCode: periode, stage: angka === 'disahkan' ? 'approved' : 'working', meetingId: rapat ?? null });
  redirect(`/rapat/potret/${id}?tim=${viewer.jurisdictionCode}`);
});

export const publishSnapshotAction = formAction(snapshotChoice, async (viewer, { potret }) => {
  await changeAs(viewer, (tx) => publishSnapshot(tx, viewer, potret));
  revalidatePath('/rapat/potret', 'layout');
  return 'Potret dipublikasikan; siapa pun dapat membacanya tanpa masuk.';
});

export const unpublishSnapshotAction = formAction(snapshotChoice, async (viewer, { potret }) => {
  await changeAs(viewer, (tx) => unpublishSnapshot(tx, viewer, potret));
  revalidatePath('/rapat/potret', 'layout');
  return 'Publikasi ditarik; halaman umum dan semua tautannya tidak lagi membukanya.';
});

export const createShareLinkAction = formAction(shareLinkInput, async (viewer, input) => {
  const token = await changeAs(viewer, (tx) => createShareLink(tx, viewer, input));
  revalidatePath('/rapat/potret', 'layout');
  return `${baseUrl()}/publik/t/${token} — salin sekarang, tidak akan ditampilkan lagi.`;
});

export const revokeShareLinkAction = formAction(revokeLinkInput, async (viewer, { tautan }) => {
  await changeAs(viewer, (tx) => revokeShareLink(tx, viewer, tautan));
  revalidatePath('/rapat/potret', 'layout');
  return 'Tautan dicabut.';
});
