import type { FormAction } from '@/lib/form-action';
import { AccountForm } from './account-form';

export interface TeamChoice { readonly membershipId: string; readonly name: string; readonly role: string; readonly active: boolean }

/** The memberships of a person; one of them is active. */
export function TeamList({ teams, action }: { teams: readonly TeamChoice[]; action: FormAction }) {
  return (
    <table className="tight-table roomy">
      <caption className="reader">Tim Anda</caption>
      <thead><tr><th scope="col">Tim</th><th scope="col">Peran</th><th scope="col"><span className="reader">Tindakan</span></th></tr></thead>
      <tbody>
        {teams.map(({ membershipId, name, role, active }) => (
          <tr key={membershipId}>
            <th scope="row">{active ? <b>{name}</b> : name}</th><td>{role}</td>
            <td>{active ? <span className="faint">aktif</span> : <AccountForm action={action} hidden={{ membership: membershipId }} submit="Jadikan aktif" kind="small" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
