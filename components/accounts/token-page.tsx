import { PageHead } from '@/components/frame/page-head';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay, formatInstant, dayIn, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { capitalize, numberWord } from '@/lib/format';
import { AccountForm } from './account-form';

interface Token { id: string; name: string; createdBy: string; createdAt: Date; expiresAt: Date | null; lastUsedAt: Date | null; revokedAt: Date | null }

interface Props { teamCode: string; teamName: string; timeZone: TimeZone; now: Date; tokens: readonly Token[]; create: FormAction; revoke: FormAction; address: Address }

const LIVES = [{ value: '90', label: '90 hari' }, { value: '30', label: '30 hari' }, { value: '365', label: 'satu tahun' }];

function stateOf({ revokedAt, expiresAt }: Token, { now, timeZone }: Pick<Props, 'now' | 'timeZone'>): string {
  if (revokedAt) return `dicabut ${formatInstant(revokedAt, timeZone)}`;
  if (expiresAt && expiresAt <= now) return `berakhir ${formatDay(dayIn(expiresAt, timeZone))}`;
  return expiresAt ? `berlaku sampai ${formatDay(dayIn(expiresAt, timeZone))}` : 'berlaku';
}

function TokenTable({ tokens, teamCode, timeZone, now, revoke }: Pick<Props, 'tokens' | 'teamCode' | 'timeZone' | 'now' | 'revoke'>) {
  return (
    <table className="tight-table card-table">
      <caption className="reader">Token tim ini</caption>
      <thead><tr><th scope="col">Nama</th><th scope="col">Dibuat</th><th scope="col">Terakhir dipakai</th><th scope="col">Keadaan</th><th scope="col"><span className="reader">Cabut</span></th></tr></thead>
      <tbody>{tokens.map((token) => {
        const { id, name, createdBy, createdAt, lastUsedAt, revokedAt, expiresAt } = token;
        const live = !revokedAt && (!expiresAt || expiresAt > now);
        return (
          <tr key={id}>
            <th scope="row">{name}</th><td data-name="Dibuat">{formatInstant(createdAt, timeZone)}, {createdBy}</td>
            <td data-name="Terakhir dipakai">{lastUsedAt ? formatInstant(lastUsedAt, timeZone) : 'belum pernah'}</td><td data-name="Keadaan">{stateOf(token, { now, timeZone })}</td>
            <td>{live ? <AccountForm action={revoke} hidden={{ tim: teamCode, token: id }} submit={`Cabut ${name}`} kind="plain" /> : null}</td>
          </tr>
        );
      })}</tbody>
    </table>
  );
}

/** Page /pengaturan/token: bearer tokens of the read API, made and ended by an admin. */
export function TokenPage({ teamCode, teamName, timeZone, now, tokens, create, revoke, address }: Props) {
  const live = tokens.filter(({ revokedAt, expiresAt }) => !revokedAt && (!expiresAt || expiresAt > now)).length;
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Token API' }]}
        sentence={live === 0 ? 'Belum ada sistem lain yang dapat membaca data tim ini lewat API.' : `${capitalize(numberWord(live))} token dapat membaca data ${teamName} lewat API.`} />
      <Section id="token" title="Token" help="Token hanya membaca, seperti pimpinan; tidak dapat mengubah apa pun. Paling banyak 300 permintaan dalam satu menit.">
        {tokens.length === 0 ? <EmptyState title="Belum ada token"><p>Buat satu untuk tiap sistem yang membaca, agar dapat dicabut sendiri-sendiri.</p></EmptyState>
          : <TokenTable tokens={tokens} teamCode={teamCode} timeZone={timeZone} now={now} revoke={revoke} />}
      </Section>
      <Section id="baru" title="Buat token" help={<>Dipakai sebagai <code>Authorization: Bearer …</code>. Daftar jalur dan arti kolom: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</>}>
        <AccountForm action={create} hidden={{ tim: teamCode }} submit="Buat token"
          fields={[{ name: 'name', label: 'Dipakai oleh', hint: 'nama sistem atau orangnya, misalnya “SIPD Bappeda”' }, { name: 'days', label: 'Masa berlaku', choices: LIVES, value: '90' }]} />
      </Section>
    </>
  );
}
