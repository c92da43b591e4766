import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { type Address, TRAVELLING } from '@/lib/address';
import type { RegisterReport } from '@/lib/posyandu/queries/register-page';
import { STAGE_CHOICES } from '@/lib/posyandu/rules/register';
import { STRATA, STRATA_WORDS } from '@/lib/posyandu/rules/strata';

/** The params by which the list is narrowed, for its downloads too. */
export const FILTERS = ['kecamatan', 'desa', 'strata', 'alat', 'calon', 'rawan', 'tahap', 'opd', 'aktif'] as const;

const KITS: readonly Choice[] = [{ value: 'tidak', label: 'tidak ada' }, { value: 'ada', label: 'ada' }, { value: 'belum', label: 'belum diketahui' }];
const named = (list: RegisterReport['districts']): readonly Choice[] => list.map(({ code, name }) => ({ value: code, label: name }));

/** The filter as a plain form whose answer is an address; folded, since what is in force stands above it in words. */
export function RegisterFilter({ report: { districts, villages, agencies }, address }: { report: RegisterReport; address: Address }) {
  const { params } = address;
  const select = (name: (typeof FILTERS)[number], label: string, choices: readonly Choice[], empty = 'semua') =>
    <SelectField name={name} label={label} choices={choices} value={params[name] ?? ''} empty={empty} required />;
  return (
    <details className="no-print mb-3">
      <summary>Saring menurut kecamatan, desa, strata, alat, calon PHI, rawan bencana …</summary>
      <form method="get" action={address.path} className="form-grid mt-2">
        {[...TRAVELLING, 'urut', 'kelompok'].map((name) => (params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null))}
        {select('kecamatan', 'Kecamatan', named(districts))}
        {select('desa', 'Desa', named(villages))}
        {select('strata', 'Strata', STRATA.map((level) => ({ value: level, label: STRATA_WORDS[level] })))}
        {select('alat', 'Alat antropometri baku', KITS)}
        {select('calon', 'Calon PHI', [{ value: '1', label: 'hanya purnama dan mandiri' }])}
        {select('rawan', 'Rawan bencana', [{ value: '1', label: 'hanya desa rawan bencana' }])}
        {select('tahap', 'Layanan siklus hidup', STAGE_CHOICES)}
        {select('opd', 'Dilaporkan', named(agencies))}
        {select('aktif', 'Keadaan', [{ value: 'semua', label: 'dengan yang tidak aktif' }], 'hanya yang aktif')}
        <div className="full"><Button kind="primary">Saring</Button></div>
      </form>
    </details>
  );
}
