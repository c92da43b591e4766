import { DeskForm } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import type { LineDetail } from '@/lib/budgets/queries/line';
import type { FormAction } from '@/lib/form-action';

const WORDS = new Map<boolean | null, string>([[true, 'untuk pemberdayaan keluarga miskin'], [false, 'bukan untuk pemberdayaan keluarga miskin'], [null, 'belum ditandai']]);

/** What a line paid from zakat is for, as the 70 % rule counts it; its own agency may mark it. */
export function ZakatMark({ line, tim, mark }: { line: LineDetail; tim: string; mark: FormAction }) {
  const { id, version, fundingSource, empowersPoor, mayWrite, isRemoved, counts } = line;
  if (fundingSource !== 'ZAKAT') return null;
  return (
    <Section id="zakat" title={`Dana zakat: ${WORDS.get(empowersPoor) ?? ''}`} help="Baznas mengarahkan 70 % zakat untuk pemberdayaan keluarga miskin; tanda ini yang dihitung di halaman Anggaran.">
      {mayWrite && counts && !isRemoved ? (
        <DeskForm action={mark} within="zakat" hidden={{ tim, id, version: String(version) }} submit="Simpan tanda" fields={[
          { kind: 'select', name: 'tanda', label: 'Untuk pemberdayaan keluarga miskin', value: empowersPoor === null ? '' : empowersPoor ? 'ya' : 'tidak', empty: 'belum ditandai', choices: [{ value: 'ya', label: 'ya' }, { value: 'tidak', label: 'bukan' }] },
        ]} />
      ) : null}
    </Section>
  );
}
