import { SelectField } from '@/components/ui/choice';
import { TextArea, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay, formatInstant, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { periodLabel } from '@/lib/period';
import type { PeriodPage, PeriodRow } from '@/lib/reporting/queries/team-periods';
import { deadlineWords } from '@/lib/reporting/rules/deadline';
import { firstPeriods, uncheckedCount, uncheckedSentence } from '@/lib/reporting/rules/periods';
import { AgencyReports } from './agency-reports';
import { StepButton } from './step-button';

export interface PeriodActions { first: FormAction; open: FormAction; approve: FormAction; reopen: FormAction; deadline: FormAction; extend: FormAction }

interface Props { page: PeriodPage; address: Address; actions: PeriodActions }
interface RowProps extends Props { row: PeriodRow }

const STATE = { open: 'terbuka', approved: 'disahkan', reopened: 'dibuka kembali' } as const;

function Stamp({ row: { state, reason, changedBy, changedAt }, zone }: { row: PeriodRow; zone: TimeZone }) {
  if (changedAt === null) return null;
  const deed = state === 'approved' ? 'Disahkan' : state === 'reopened' ? 'Dibuka kembali' : 'Dibuka';
  return <p className="stamps">{deed} {formatInstant(new Date(changedAt), zone)}{changedBy ? ` oleh ${changedBy}` : ''}{reason ? <> karena: “{reason}”</> : null}.</p>;
}

function Approve({ row, page, actions }: RowProps) {
  const left = uncheckedSentence(row);
  return (
    <StepButton action={actions.approve} within={row.code} hidden={{ tim: page.teamCode, periode: row.code, belum: String(uncheckedCount(row)) }} submit={`Sahkan ${formatCount(row.verified)} angka dan tutup periode`} kind={left || row.verified === 0 ? 'plain' : 'primary'}>
      {left ? (
        <>
          <p>Belum semua diperiksa: {left}.</p>
          <label className="tick"><input type="checkbox" name="setuju" id={`setuju-${row.code}`} value="ya" /> Tetap sahkan tanpa sel itu</label>
        </>
      ) : null}
    </StepButton>
  );
}

/** A period that is not closed: how far, the deadline, the agencies, and closing it. */
function OpenPeriod(props: RowProps) {
  const { row, page, address, actions } = props;
  const { code, label, state, dueOn, asked, verified, submitted, empty } = row;
  return (
    <Section id={`p-${code}`} title={`${label}: ${STATE[state]}`} link={{ label: 'Siapa sudah mengisi', href: carry(address, '/pengisian', { opd: 'semua', periode: code }) }}>
      <div className="stack after">
        <p>{formatCount(verified)} sel diperiksa, {formatCount(submitted)} menunggu pemeriksaan, {formatCount(empty)} dari {formatCount(asked)} sel yang diminta masih kosong. {dueOn ? <>Batas waktu <b>{formatDay(dueOn)}</b>, {deadlineWords(dueOn, page.today)}.</> : 'Belum ada batas waktu.'}</p>
        <Stamp row={row} zone={page.zone} />
        <AgencyReports reports={page.agencies[code] ?? []} row={row} address={address} action={actions.extend} tim={page.teamCode} today={page.today} />
        <details>
          <summary>{dueOn ? 'Ubah batas waktu' : 'Tetapkan batas waktu'}</summary>
          <StepButton action={actions.deadline} within={code} hidden={{ tim: page.teamCode, periode: code }} submit="Simpan batas waktu">
            <TextField name="dueOn" id={`dueOn-${code}`} type="date" label="Hari terakhir mengisi" hint="Berakhir tengah malam waktu daerah ini. Kosongkan untuk mencabut." value={dueOn ?? ''} width="narrow" />
          </StepButton>
        </details>
        <Approve {...props} />
      </div>
    </Section>
  );
}

function ClosedPeriod({ row, page, actions }: RowProps) {
  const { code, label, verified } = row;
  return (
    <li>
      <p><b>{label}</b> · disahkan, {formatCount(verified)} angka</p>
      <Stamp row={row} zone={page.zone} />
      <details>
        <summary>Buka kembali {label} …</summary>
        <StepButton action={actions.reopen} within={code} hidden={{ tim: page.teamCode, periode: code }} submit="Buka kembali">
          <TextArea name="reason" id={`reason-${code}`} label="Alasan" hint="Angka yang sudah disahkan tetap tampil sampai periode disahkan lagi." maxLength={500} rows={2} required />
        </StepButton>
      </details>
    </li>
  );
}

/** A team without periods: which one it begins with. */
function FirstPeriod({ page: { teamCode, today }, actions }: Props) {
  return (
    <Section id="pertama" title="Periode pertama" help="Tahun tim ini mulai dari periode ini; periode berikutnya dibuka satu per satu.">
      <StepButton action={actions.first} hidden={{ tim: teamCode }} submit="Buka periode pertama" kind="primary">
        <SelectField name="periode" label="Periode" required choices={firstPeriods(today).map((period) => ({ value: period.code, label: `${periodLabel(period)} (sampai ${formatDay(period.endsOn)})` }))} />
        <TextField name="hari" label="Batas waktu mengisi, hari setelah periode berakhir" value="15" counted required width="narrow" hint="Dapat diubah lagi untuk setiap periode" />
      </StepButton>
    </Section>
  );
}

/** The coordinator's desk of periods: open ones first, the next one to open, closed ones below. */
export function PeriodDesk(props: Props) {
  const { page, actions } = props;
  const closed = page.periods.filter(({ state }) => state === 'approved');
  return (
    <div className="stack period-desk">
      {page.periods.filter(({ state }) => state !== 'approved').map((row) => <OpenPeriod key={row.code} {...props} row={row} />)}
      {page.periods.length === 0 ? <FirstPeriod {...props} /> : null}
      {page.next ? <StepButton action={actions.open} hidden={{ tim: page.teamCode, periode: page.next.code }} submit={`Buka ${page.next.label}`} /> : null}
      {closed.length > 0 ? <Section id="disahkan" title="Periode yang sudah disahkan"><ul className="closed">{closed.map((row) => <ClosedPeriod key={row.code} {...props} row={row} />)}</ul></Section> : null}
    </div>
  );
}
