import { Button } from '@/components/ui/button';
import { SelectField, type Choice } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import type { FilterChoices } from '@/lib/activities/queries/choices';
import { STATE_SLUGS } from '@/lib/activities/input';
import { STATE_WORDS } from '@/lib/activities/rules';
import { type Address, TRAVELLING } from '@/lib/address';
import { LENSES } from '@/lib/indicators/rules/lenses';

const EXAMPLES: readonly Choice[] = [{ value: 'tidak', label: 'tanpa contoh' }, { value: 'ya', label: 'hanya contoh' }];
const STATES: readonly Choice[] = Object.entries(STATE_SLUGS).map(([value, state]) => ({ value, label: STATE_WORDS[state] }));
const INDICATORS: readonly Choice[] = LENSES.indicator.map(({ code, shortName }) => ({ value: code, label: code === 'umum' ? shortName : `${code} ${shortName}` }));
const lensChoices = (lens: 'spm' | 'phi'): readonly Choice[] => LENSES[lens].map(({ code, name }) => ({ value: code, label: name }));
const KEPT = [...TRAVELLING, 'tahun', 'urut', 'kelompok'];

interface Props { address: Address; choices: FilterChoices }

/** The filter as a plain form whose answer is an address; folded, since what is in force stands above it in words. */
export function ActivityFilterForm({ address, choices }: Props) {
  const { params } = address;
  return (
    <details className="no-print mb-3">
      <summary>Saring menurut instansi, tempat, indikator, keadaan …</summary>
      <form method="get" action={address.path} className="form-grid mt-2">
        {KEPT.map((name) => (params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null))}
        <TextField name="cari" label="Cari kata" type="search" value={params.cari} maxLength={200} hint="nama, jenis, tujuan, instansi" required />
        <Select name="opd" label="Instansi" choices={choices.agencies.map(({ code, name }) => ({ value: code, label: name }))} address={address} />
        <Select name="kecamatan" label="Kecamatan" choices={choices.districts.map(({ code, name }) => ({ value: code, label: name }))} address={address} />
        <Select name="desa" label="Desa atau kelurahan" choices={choices.villages.map(({ code, name, district }) => ({ value: code, label: name, group: district }))} address={address} />
        <Select name="indikator" label="Indikator" choices={INDICATORS} address={address} />
        <Select name="spm" label="Bidang SPM" choices={lensChoices('spm')} address={address} />
        <Select name="phi" label="Bagian PHI" choices={lensChoices('phi')} address={address} />
        <Select name="keadaan" label="Keadaan" choices={STATES} address={address} />
        <Select name="jenis" label="Jenis kegiatan" choices={choices.kinds.map((kind) => ({ value: kind, label: kind }))} address={address} />
        <Select name="contoh" label="Data contoh" choices={EXAMPLES} address={address} empty="dengan contoh" />
        <div className="full"><Button kind="primary">Saring</Button></div>
      </form>
    </details>
  );
}

function Select({ name, label, choices, address, empty = 'semua' }: { name: string; label: string; choices: readonly Choice[]; address: Address; empty?: string }) {
  return <SelectField name={name} label={label} choices={choices} value={address.params[name] ?? ''} empty={empty} required />;
}
