import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AccountForm } from '@/components/accounts/account-form';
import { PageHead } from '@/components/frame/page-head';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { ROLE_LABELS } from '@/lib/auth/access';
import { readMember, type MemberRow } from '@/lib/auth/accounts';
import type { AccountDeed } from '@/lib/auth/input';
import { openPage } from '@/lib/auth/page';
import { formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { changeAccountAction, endMembershipAction } from '../../actions';

export const metadata: Metadata = { title: 'Akun anggota — Simpul' };

interface Deed { id: string; deed: AccountDeed; title: string; help: string; submit: string }

/** The id stays when a deed turns into its opposite, so that the form keeps its answer. */
const deedsFor = ({ disabled, displayName }: MemberRow): Deed[] => [
  { id: 'sandi', deed: 'reset', title: 'Sandi lupa atau bocor', help: 'Sandi lama langsung tidak berlaku; orangnya membuat sandi baru dengan kode sekali pakai.', submit: 'Buat kode sekali pakai' },
  { id: 'sesi', deed: 'end-sessions', title: 'Perangkat hilang', help: `${displayName} harus masuk lagi di semua perangkat.`, submit: 'Akhiri semua sesi' },
  disabled
    ? { id: 'penugasan', deed: 'enable', title: 'Aktifkan kembali', help: 'Sandi lama berlaku lagi.', submit: 'Aktifkan' }
    : { id: 'penugasan', deed: 'disable', title: 'Tidak bertugas lagi', help: 'Tidak dapat masuk sampai diaktifkan kembali; isian dan jejaknya tetap ada.', submit: 'Nonaktifkan' },
];

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function MemberPage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const { viewer, member } = await openPage(search, async (tx, who) => ({ viewer: who, member: await readMember(tx, who, id) }));
  const back = carry(addressOf('/pengaturan', search), '/pengaturan');
  const tim = viewer.jurisdictionCode;
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: back }, { text: member.username }]} sentence={`${member.displayName} adalah ${[ROLE_LABELS[member.role], member.agencyName].filter(Boolean).join(' ')} di ${viewer.jurisdictionName}.`} />
      <Facts facts={[
        { label: 'Nama pengguna', value: member.username },
        { label: 'Keadaan', value: member.disabled ? 'nonaktif' : 'aktif' },
        { label: 'Sesi berjalan', value: String(member.liveSessions), note: member.lastSeenAt ? `terakhir ${formatInstant(member.lastSeenAt, viewer.timeZone)}` : undefined },
      ]} />
      {member.accountId === viewer.accountId ? <Notice>Ini akun Anda sendiri. <a href="/akun">Urus di halaman Akun</a>.</Notice> : (
        <div className="halves">
          {deedsFor(member).map(({ id: section, deed, title, help, submit }) => (
            <Section key={section} id={section} title={title} help={help}>
              <div className="after"><AccountForm action={changeAccountAction} hidden={{ tim, account: member.accountId, deed }} submit={submit} kind={deed === 'disable' ? 'danger' : 'plain'} /></div>
            </Section>
          ))}
          <Section id="keanggotaan" title="Pindah tugas" help={`Mengakhiri peran ini di ${viewer.jurisdictionName}; keanggotaan di tim lain tetap.`}>
            <div className="after"><AccountForm action={endMembershipAction} hidden={{ tim, membership: member.membershipId }} submit="Akhiri keanggotaan" kind="danger" /></div>
          </Section>
        </div>
      )}
    </>
  );
}

export default inWords(MemberPage);
