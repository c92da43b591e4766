import { SelectField } from '@/components/ui/choice';
import { TextArea, TextField } from '@/components/ui/field';
import { type Address, carry } from '@/lib/address';
import { type Day, formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import type { AgencyReport, PeriodRow } from '@/lib/reporting/queries/team-periods';
import { deadlineOf, deadlineWords } from '@/lib/reporting/rules/deadline';
import { StepButton } from './step-button';

const SENT: Readonly<Record<string, string>> = { draft: 'belum mengirim', submitted: 'menunggu pemeriksaan', returned: 'dikembalikan', verified: 'sudah diperiksa' };

interface Props { reports: readonly AgencyReport[]; row: PeriodRow; address: Address; action: FormAction; tim: string; today: Day }

/** Agencies of an open period: what is empty, what they sent, their own deadline; and an extension for one of them. */
export function AgencyReports({ reports, row: { code, dueOn }, address, action, tim, today }: Props) {
  if (reports.length === 0) return <p className="help">Belum ada instansi yang diminta mengisi pada periode ini.</p>;
  return (
    <>
      <table className="tight-table agency-reports">
        <caption className="reader">Kiriman tiap instansi</caption>
        <thead><tr><th scope="col">Instansi</th><th scope="col" className="num">Kosong</th><th scope="col">Kiriman</th></tr></thead>
        <tbody>{reports.map(({ code: agency, shortName, asked, empty, state, extendedUntil }) => {
          const last = deadlineOf({ dueOn, extendedUntil });
          const late = state === 'draft' && last !== null && last < today ? `, ${deadlineWords(last, today)}` : '';
          return (
            <tr key={agency}>
              <th scope="row"><a href={carry(address, '/pengisian', { opd: agency, periode: code })}>{shortName}</a></th>
              <td className="num">{empty} <span className="faint">dari {asked}</span></td>
              <td>{SENT[state]}{late}{extendedUntil ? `; diperpanjang sampai ${formatDay(extendedUntil)}` : ''}</td>
            </tr>
          );
        })}</tbody>
      </table>
      {dueOn ? (
        <details>
          <summary>Perpanjang untuk satu instansi</summary>
          <StepButton action={action} within={code} hidden={{ tim, periode: code }} submit="Perpanjang">
            <SelectField name="opd" id={`opd-${code}`} label="Instansi" choices={reports.map(({ code: value, shortName }) => ({ value, label: shortName }))} required width="medium" />
            <TextField name="until" id={`until-${code}`} type="date" label="Sampai" hint={`Setelah ${formatDay(dueOn)}.`} required width="narrow" />
            <TextArea name="reason" id={`reason-${code}`} label="Alasan" maxLength={500} rows={2} required />
          </StepButton>
        </details>
      ) : null}
    </>
  );
}
