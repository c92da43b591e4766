import { Button } from '@/components/ui/button';
import { SelectField, type Choice } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { FUNDING_SOURCES, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Address, TRAVELLING } from '@/lib/address';
import type { BudgetReport } from '@/lib/budgets/queries/report';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { CLASS_SLUGS } from '@/lib/budgets/rules/words';
import { LENSES } from '@/lib/indicators/rules/lenses';

const CLASSES: readonly Choice[] = Object.entries(CLASS_SLUGS).map(([value, code]) => ({ value, label: CLASS_WORDS[code] }));
const SOURCES: readonly Choice[] = FUNDING_SOURCES.map((code) => ({ value: code.toLowerCase(), label: SOURCE_WORDS[code] }));
const LINKS: readonly Choice[] = [{ value: 'tertaut', label: 'tertaut ke 20 indikator' }, { value: 'pendukung', label: 'kegiatan pendukung' }, { value: 'belum', label: 'belum ditandai' }];
const PLACES: readonly Choice[] = [{ value: 'belum', label: 'belum dilokasikan' }, { value: 'desa', label: 'sudah di desa' }, { value: 'lokus', label: 'di desa lokus' }, { value: 'luar', label: 'di luar lokus' }];
const EXAMPLES: readonly Choice[] = [{ value: 'tidak', label: 'tanpa contoh' }, { value: 'ya', label: 'hanya contoh' }];
const INDICATORS: readonly Choice[] = LENSES.indicator.filter(({ code }) => code !== 'umum').map(({ code, shortName }) => ({ value: code, label: `${code} ${shortName}` }));
const KEPT = [...TRAVELLING, 'tahun', 'urut', 'desa'];

/** The filter of the list as a plain form whose answer is an address. */
export function BudgetFilterForm({ address, report }: { address: Address; report: BudgetReport }) {
  const { params } = address;
  const pick = (name: string, label: string, choices: readonly Choice[], empty = 'semua') => <SelectField name={name} label={label} choices={choices} value={params[name] ?? ''} empty={empty} required />;
  return (
    <details className="no-print">
      <summary>Saring menurut instansi, sumber, golongan, tautan, lokasi …</summary>
      <form method="get" action={`${address.path}#daftar`} className="form-grid">
        {KEPT.map((name) => (params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null))}
        <TextField name="cari" label="Cari kata" type="search" value={params.cari} maxLength={200} hint="uraian, kegiatan, kode, instansi" required />
        {pick('opd', 'Instansi', report.agencies.map(({ code, name }) => ({ value: code, label: name })))}
        {pick('sumber', 'Sumber dana', SOURCES)}
        {pick('golongan', 'Golongan', CLASSES)}
        {pick('tautan', 'Tautan', LINKS)}
        {pick('lokasi', 'Lokasi', PLACES)}
        {pick('indikator', 'Indikator', INDICATORS)}
        {pick('contoh', 'Data contoh', EXAMPLES, 'dengan contoh')}
        <div className="full"><Button kind="primary">Saring</Button></div>
      </form>
    </details>
  );
}
