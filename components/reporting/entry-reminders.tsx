import { Section } from '@/components/ui/section';
import type { ReportCell, ReportingBoard } from '@/lib/reporting/queries/reporting-board';
import { agencyReminder, groupReminder, type Owed, type ReminderContext } from '@/lib/reporting/rules/reminder';

function Text({ name, text }: { name: string; text: string }) {
  return (
    <details className="copy">
      <summary>Salin pengingat untuk {name}</summary>
      <textarea readOnly rows={7} defaultValue={text} data-copy="" aria-label={`Pengingat untuk ${name}`} />
    </details>
  );
}

interface Props { board: ReportingBoard; teamName: string; teamCode: string; base: string }

/** Texts for WhatsApp: for the group, and for each agency that is awaited. Opening one copies it; without JavaScript it is selected by hand. */
export function Reminders({ board: { rows, period, today, zone }, teamName, teamCode, base }: Props) {
  const awaited = rows.filter(({ reported, state }) => !reported || state === 'returned');
  if (awaited.length === 0 || period.state === 'approved') return null;
  const link = (opd: string): string => `${base}/pengisian?${new URLSearchParams({ tim: teamCode, periode: period.code, opd }).toString()}`;
  const context: ReminderContext = { team: teamName, period: period.label, today, zone, link: link('semua') };
  const owedBy = ({ code, shortName, expected, said, returned, dueOn }: ReportCell): Owed => ({ agency: shortName, empty: expected - said, expected, returned, dueOn, link: link(code) });
  return (
    <Section id="pengingat" className="no-print" title="Pengingat untuk WhatsApp" help="Pilih satu: teksnya tersalin dan dapat langsung ditempel. Bila tidak tersalin, sorot teksnya lalu salin.">
      <div className="reminders">
        <Text name="grup tim" text={groupReminder(awaited.map(owedBy), context)} />
        {awaited.map((row) => <Text key={row.code} name={row.shortName} text={agencyReminder(owedBy(row), context)} />)}
      </div>
    </Section>
  );
}
