'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addAgency, changeAgency } from '@/lib/agencies/commands';
import { agencyInput, newAgencyInput } from '@/lib/agencies/input';
import { addMember, changeAccount, endMembership } from '@/lib/auth/accounts';
import { accountDeedInput, membershipInput, newMemberInput } from '@/lib/auth/input';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';

export const addMemberAction = formAction(newMemberInput, async (viewer, { username, display_name, role, agency }) => {
  const added = await changeAs(viewer, (tx) => addMember(tx, viewer, { username, displayName: display_name, role, agencyId: agency }));
  revalidatePath('/pengaturan');
  return added.code
    ? `${added.username} ditambahkan. Kode sekali pakai: ${added.code} (berlaku 24 jam; hanya tampil sekali). Sandi dibuat di /masuk/sandi.`
    : `${added.username} sudah punya akun dan kini menjadi anggota tim ini. Sandinya tidak berubah.`;
});

const DONE = {
  'disable': 'dinonaktifkan; semua sesinya berakhir.',
  'enable': 'diaktifkan kembali.',
  'end-sessions': 'sudah dikeluarkan dari semua sesi.',
} as const;

export const changeAccountAction = formAction(accountDeedInput, async (viewer, { account, deed }) => {
  const { username, code } = await changeAs(viewer, (tx) => changeAccount(tx, viewer, account, deed));
  revalidatePath('/pengaturan');
  if (deed !== 'reset') return `${username} ${DONE[deed]}`;
  return `Sandi lama ${username} tidak berlaku lagi. Kode sekali pakai: ${code} (berlaku 24 jam; hanya tampil sekali).`;
});

export const endMembershipAction = formAction(membershipInput, async (viewer, { membership }) => {
  await changeAs(viewer, (tx) => endMembership(tx, viewer, membership));
  revalidatePath('/pengaturan');
  redirect(`/pengaturan?tim=${viewer.jurisdictionCode}`);
});

export const addAgencyAction = formAction(newAgencyInput, async (viewer, given) => {
  await changeAs(viewer, (tx) => addAgency(tx, viewer, given));
  redirect(`/pengaturan?tim=${viewer.jurisdictionCode}&kabar=ditambah#instansi`);
});

export const changeAgencyAction = formAction(agencyInput, async (viewer, given) => {
  await changeAs(viewer, (tx) => changeAgency(tx, viewer, given));
  redirect(`/pengaturan?tim=${viewer.jurisdictionCode}&kabar=disimpan#instansi`);
});
