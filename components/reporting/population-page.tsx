import { PageHead } from '@/components/frame/page-head';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { capitalize } from '@/lib/format';
import type { PopulationLine, PopulationReport } from '@/lib/reporting/queries/population-page';
import { PopulationForm, type PopulationField } from './population-form';

const STATES: Readonly<Record<PopulationLine['state'], string>> = { agreed: 'Disepakati', differs: 'Berbeda', open: 'Belum disepakati', unused: 'Belum ada angka' };
const text = (n: number | null): string => (n === null ? '' : String(n));

const fieldOf = ({ village, name, district, people, suggested, used, state, by, reason, isExample }: PopulationLine): PopulationField =>
  ({ village, name, district, people: text(people), suggested: text(suggested), used, state: STATES[state], note: [by, reason].filter(Boolean).join(' · '), isExample });

/** Page /verifikasi/sasaran: one agreed size per group, village and year, used by every agency (F111). */
export function PopulationPage({ report, action, address }: { report: PopulationReport; action: FormAction; address: Address }) {
  const { year, teamCode, teamName, group, groups, sentence, mayDecide, lines, former } = report;
  return (
    <>
      <PageHead sentence={sentence} trail={[{ text: 'Verifikasi', href: carry(address, '/verifikasi') }, { text: 'Jumlah sasaran' }]} freshness={<>{teamName} · {year}</>} />
      <nav className="entry-tabs" aria-label="Kelompok sasaran"><ul>{groups.map(({ code, shortName }) => (
        <li key={code}><a href={linkTo(address, { kelompok: code })} aria-current={code === group.code ? 'page' : undefined}><b>{shortName}</b></a></li>
      ))}</ul></nav>
      <Section id="sasaran" title={`${capitalize(group.name)}, ${year}`}
        help={`Dipakai bersama oleh ${group.indicators.join(', ')}. Setelah disepakati, angka periode yang belum disahkan memakai jumlah ini; yang diberi alasan oleh instansinya tetap, dan tidak ada yang hilang: angka lama ada di riwayat.`}>
        {lines.length === 0 ? <EmptyState title="Belum ada desa lokus"><p>Sekretaris tim menetapkan desa lokus {year}; setelah itu jumlah sasarannya dapat disepakati di sini.</p></EmptyState>
          : <PopulationForm key={group.code} action={action} hidden={{ tim: teamCode, tahun: String(year), kelompok: group.code }} unit={group.unit} fields={lines.map(fieldOf)} mayDecide={mayDecide} />}
      </Section>
      {former.length > 0 ? <Section id="riwayat" title="Jumlah sebelumnya"><ul className="line-list">{former.map(({ text: words, by }) => <li key={`${words} ${by}`}>{words}<small>{by}</small></li>)}</ul></Section> : null}
    </>
  );
}
