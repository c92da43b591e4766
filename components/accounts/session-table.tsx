import type { FormAction } from '@/lib/form-action';
import { AccountForm } from './account-form';

export interface SessionRow { readonly id: string; readonly isThis: boolean; readonly browser: string; readonly from: string; readonly seen: string }

/** "Chrome di Windows" from the browser's own long line; the line itself where none is known. */
function browserName(line: string): string {
  const browser = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']].find(([sign]) => line.includes(sign ?? ''))?.[1];
  const system = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']].find(([sign]) => line.includes(sign ?? ''))?.[1];
  return browser ? [browser, system].filter(Boolean).join(' di ') : line.slice(0, 60);
}

export function SessionTable({ sessions, action }: { sessions: readonly SessionRow[]; action: FormAction }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Sesi Anda">
      <table className="tight-table roomy card-table">
        <caption className="reader">Sesi Anda</caption>
        <thead><tr><th scope="col">Peramban</th><th scope="col">Masuk</th><th scope="col">Terakhir dipakai</th><th scope="col"><span className="reader">Tindakan</span></th></tr></thead>
        <tbody>
          {sessions.map(({ id, isThis, browser, from, seen }) => (
            <tr key={id}>
              <th scope="row" title={browser}>{browserName(browser)}</th><td className="nowrap" data-name="Masuk">{from}</td><td className="nowrap" data-name="Terakhir dipakai">{seen}</td>
              <td>{isThis ? <span className="faint">sesi ini</span> : <AccountForm action={action} hidden={{ session: id }} submit="Akhiri" kind="small" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
