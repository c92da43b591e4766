import { TallyList } from '@/components/charts/tally';
import { Section } from '@/components/ui/section';
import { STATE_WORDS } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import { formatCount, formatShareBp } from '@/lib/format';
import type { DashboardReport } from '@/lib/reports/queries/dashboard';

const MOST = 8;

/** Planned and done activities: one square per planned time (F15). */
export function ActivitySection({ activities, address, most = MOST }: { activities: DashboardReport['activities']; address: Address; most?: number }) {
  const { lines, done, planned, progressBp, isExample, examplesLeftOut, all, unplanned } = activities;
  const link = { label: 'Kegiatan', href: carry(address, '/kegiatan') };
  if (lines.length === 0) {
    return (
      <Section id="kegiatan" link={link} title={all === 0 ? 'Kegiatan: belum ada tahun ini' : `${formatCount(all)} kegiatan${unplanned.some(({ state }) => state === 'pledged') ? ' dan komitmen' : ''} tercatat; rencana jumlahnya belum diisi`} help={all === 0 ? 'Operator mengisi rencana dan yang terlaksana di halaman Kegiatan.' : undefined}>
        <ul className="line-list">{unplanned.map(({ id, name, agency, state }) => <li key={id}><b>{agency}</b>: <a href={carry(address, `/kegiatan/${id}`)}>{name}</a> <span className="faint nowrap">{STATE_WORDS[state].toLowerCase()}</span></li>)}</ul>
      </Section>
    );
  }
  return (
    <Section
      id="kegiatan" link={link} example={isExample} title={`Kegiatan: ${formatCount(done)} dari ${formatCount(planned)} terlaksana (${formatShareBp(progressBp)})`}
      help={examplesLeftOut > 0 ? `Tidak termasuk ${formatCount(examplesLeftOut)} kegiatan contoh.` : undefined}
    >
      <TallyList lines={lines.slice(0, most).map(({ id, name, ...line }) => ({ name, ...line, href: carry(address, `/kegiatan/${id}`) }))} />
      {lines.length > most ? <p className="help">{most} dari {formatCount(lines.length)} kegiatan.</p> : null}
    </Section>
  );
}
