import { Section } from '@/components/ui/section';
import type { Address } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatShareBare, joinWords } from '@/lib/format';
import type { ThresholdPage } from '@/lib/jurisdictions/queries/years';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';

const typed = (bp: number): string => formatShareBare(bp).replace(/,?0+$/, '') || '0';
const percent = (bp: number): string => (bp % 100 === 0 ? String(bp / 100) : typed(bp));

/** Page /pengaturan/ambang: from where a village is konvergen, a score is shown, and an indicator is "perhatian" (F68). */
export function ThresholdDesk({ page, address, action }: { page: ThresholdPage; address: Address; action: FormAction }) {
  const { year, from, thresholds: it, seen, teamCode, note, laterYears } = page;
  const origin = from === null ? 'Belum ditetapkan: berlaku nilai lazim.' : from === year ? `Ditetapkan untuk ${year}${note ? `: ${note}` : ''}.` : `Mewarisi ${from}.`;
  const sentence = `Desa konvergen mulai skor ${percent(it.convergenceThresholdBp)} dengan kelengkapan ${percent(it.completenessFloorBp)} %.`;
  return (
    <div className="desk">
      <DeskHead title="Ambang" sentence={sentence} address={address} desk={page} />
      <Section id="ambang" title={`Ambang ${year}`} help={`${origin} Setelah disimpan, status, tanda, dan peringkat semua halaman dihitung ulang${laterYears.length > 0 ? `, juga tahun ${joinWords([...laterYears].sort().map(String))} yang mewarisi` : ''}.`}>
        <DeskForm key={seen} action={action} hidden={{ tim: teamCode, tahun: String(year), seen }} submit="Simpan ambang" kind="primary" fields={[
          { kind: 'counted', name: 'konvergen', label: 'Konvergen mulai skor', required: true, value: percent(it.convergenceThresholdBp), hint: '0 sampai 100; lazimnya 75.' },
          { kind: 'counted', name: 'lengkap', label: 'Kelengkapan paling sedikit (%)', required: true, value: percent(it.completenessFloorBp), hint: 'Di bawahnya skor ditahan dan desa tidak diperingkat; lazimnya 50.' },
          { kind: 'counted', name: 'perhatian', label: 'Perhatian mulai (% dari target)', required: true, value: percent(it.attentionRatioBp), hint: 'Di bawahnya indikator tertinggal; lazimnya 75.' },
          { kind: 'text', name: 'dasar', label: 'Dasar', value: note ?? '', maxLength: 300, full: true, hint: 'Misalnya nomor keputusan atau hasil rapat.' },
        ]} />
      </Section>
    </div>
  );
}
