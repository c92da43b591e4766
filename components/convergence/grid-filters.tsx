import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import type { GridRequest, GridView } from '@/lib/convergence/input';

const VIEWS: readonly { view: GridView; word: string; label: string }[] = [
  { view: 'state', word: 'keadaan', label: 'Keadaan' }, { view: 'share', word: 'capaian', label: 'Capaian %' }, { view: 'money', word: 'rupiah', label: 'Rupiah' },
];
const ORDERS: readonly { word: string; label: string }[] = [
  { word: 'skor', label: 'skor terendah' }, { word: '-skor', label: 'skor tertinggi' }, { word: '-celah', label: 'celah terbanyak' },
  { word: '-tercapai', label: 'tercapai terbanyak' }, { word: 'nama', label: 'nama desa' },
];
const KEPT = ['tim', 'periode', 'tahun', 'angka', 'lihat', 'celah', 'indikator', 'desa', 'dinanti', 'baris'];

interface Props {
  address: Address;
  request: GridRequest;
  districts: readonly { code: string; name: string }[];
  shown: number;
  all: number;
}

/** What the grid shows and in which order; all of it stands in the address. */
export function GridFilters({ address, request: { view, filter }, districts, shown, all }: Props) {
  const to = (changes: Readonly<Record<string, string | null>>): string => linkTo(address, { jelas: null, halaman: null, ...changes });
  return (
    <div className="filters">
      <Switch label="Yang ditampilkan" options={VIEWS.map(({ view: one, word, label }) => ({ label, href: to({ lihat: one === 'state' ? null : word }), current: one === view }))} />
      <a href={carry(address, '/desa/peta', { ukuran: address.params.indikator ?? null })}>Peta</a>
      {filter.gapsOnly ? <a href={to({ celah: null })}>Semua desa lokus</a> : <a href={to({ celah: '1' })}>Hanya yang bercelah</a>}
      <form method="get" action={address.path} className="inline-form">
        {KEPT.map((name) => (address.params[name] ? <input key={name} type="hidden" name={name} value={address.params[name]} /> : null))}
        <label>Kecamatan <select name="kecamatan" defaultValue={filter.district ?? ''}>
          <option value="">semua</option>{districts.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select></label>
        <label>Urut <select name="urut" defaultValue={address.params.urut ?? 'skor'}>
          {ORDERS.map(({ word, label }) => <option key={word} value={word}>{label}</option>)}
        </select></label>
        <Button kind="small">Terapkan</Button>
      </form>
      {shown < all ? <span>{shown} dari {all} desa. <a href={to({ celah: null, kecamatan: null })}>Tampilkan semua</a></span> : null}
    </div>
  );
}
