import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';

const PARTS: readonly (readonly [path: string, name: string, what: string])[] = [
  ['periode', 'Periode', 'membuka dan mengesahkan periode, batas waktu, perpanjangan'],
  ['lokus', 'Desa lokus', 'desa sasaran tiap tahun dengan keputusannya'],
  ['target', 'Target', 'target sendiri tiap indikator; kosong berarti mewarisi'],
  ['penanggung-jawab', 'Penanggung jawab', 'siapa memimpin, mendukung, dan mendanai tiap kolom'],
  ['penugasan', 'Penugasan', 'siapa mengisi apa, dan bila bukan penanggung jawabnya'],
  ['ambang', 'Ambang', 'mulai kapan desa konvergen dan indikator perlu perhatian'],
  ['utama', 'Indikator utama', 'paling banyak enam indikator yang tampil lebih dulu di dasbor'],
  ['pemeriksaan', 'Pemeriksaan', 'pertanyaan atas angka yang janggal: berlaku atau tidak, dan batasnya'],
  ['keputusan', 'Dasar keputusan', 'daftar SK, peraturan, dan dokumen yang menjadi dasar'],
  ['peta', 'Peta', 'memuat batas wilayah resmi (GeoJSON) untuk peta desa'],
  ['tahun', 'Tahun baru', 'menyalin semuanya ke tahun berikut, lalu memeriksanya'],
];

/** What the coordinator decides, each on its page. */
export function DeskIndex({ address }: { address: Address }) {
  return (
    <Section id="meja" title="Yang ditetapkan koordinator">
      <ul className="line-list desk-index">{PARTS.map(([path, name, what]) => <li key={path}><a href={carry(address, `/pengaturan/${path}`)}>{name}</a><small>{what}</small></li>)}</ul>
    </Section>
  );
}
