import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { SessionTable } from '@/components/accounts/session-table';
import { TeamList } from '@/components/accounts/team-list';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { ROLE_LABELS } from '@/lib/auth/access';
import { listOwnSessions, type OwnSession } from '@/lib/auth/own-sessions';
import type { Person } from '@/lib/auth/person';
import { currentPlatformOperator, requirePerson } from '@/lib/auth/session';
import { formatInstant } from '@/lib/day';
import { changePasswordAction, chooseMembershipAction, endOtherSessionsAction, endSessionAction } from './actions';

export const metadata: Metadata = { title: 'Akun — Simpul' };

const PASSWORD_FIELDS: readonly FormField[] = [
  { name: 'old_password', label: 'Sandi lama', kind: 'password', autoComplete: 'current-password' },
  { name: 'password', label: 'Sandi baru', kind: 'password', autoComplete: 'new-password', hint: '12 sampai 128 karakter, apa saja; beberapa kata acak mudah diingat' },
];

const teamOf = ({ active, memberships }: Person) => memberships.map(({ membershipId, jurisdictionName, role, agencyName }) => ({
  membershipId, name: jurisdictionName, role: [ROLE_LABELS[role], agencyName].filter(Boolean).join(', '), active: membershipId === active.membershipId,
}));

const sessionOf = ({ active }: Person) => ({ id, createdAt, lastSeenAt, userAgent, isThis }: OwnSession) => ({
  id, isThis, browser: userAgent ?? 'Tidak diketahui', from: formatInstant(createdAt, active.timeZone), seen: formatInstant(lastSeenAt, active.timeZone),
});

async function AccountPage() {
  const person = await requirePerson();
  const [sessions, platform] = [await listOwnSessions(person), await currentPlatformOperator()];
  return (
    <>
      <PageHead trail={[{ text: 'Akun' }]} sentence={`${person.displayName}, ${ROLE_LABELS[person.active.role]} di ${person.active.jurisdictionName}.`} freshness={<>Nama pengguna <b>{person.username}</b></>} />
      <div className="detail">
        <div className="stack">
          <Section id="tim" title="Tim Anda" help="Tim yang aktif dibuka lebih dulu setelah masuk, sampai Anda keluar.">
            <TeamList teams={teamOf(person)} action={chooseMembershipAction} />
          </Section>
          <Section id="sesi" title={`${sessions.length} sesi sedang berjalan`} help="Sesi berakhir sendiri setelah 8 jam, atau 60 menit tanpa dipakai.">
            <SessionTable sessions={sessions.map(sessionOf(person))} action={endSessionAction} />
            {sessions.length > 1 ? <div className="after"><AccountForm action={endOtherSessionsAction} submit="Akhiri semua sesi lain" kind="plain" /></div> : null}
          </Section>
        </div>
        <div className="stack">
          <Section id="sandi" title="Ganti sandi"><div className="after"><AccountForm action={changePasswordAction} fields={PASSWORD_FIELDS} submit="Ganti sandi" /></div></Section>
          {platform ? <Section id="platform" title="Operator platform" link={{ label: 'Tim di Simpul', href: '/platform' }} help="Membuat tim kabupaten dan provinsi." /> : null}
          <Section id="keluar" title="Keluar"><p className="after"><a className="button" href="/keluar">Keluar dari Simpul</a></p></Section>
        </div>
      </div>
    </>
  );
}

export default inWords(AccountPage);
