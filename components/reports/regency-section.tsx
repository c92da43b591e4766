import { RegencyTable } from '@/components/convergence/regency-table';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { type Regency, sumRegencies } from '@/lib/convergence/rules/regencies';

/** A province chooses no villages itself: the approved state of its kabupaten's. */
export function RegencySection({ regencies, year, address }: { regencies: readonly Regency[]; year: number; address: Address }) {
  const { lokus, scored, convergent, hasExample } = sumRegencies(regencies);
  const villages = carry(address, '/desa');
  if (lokus === 0) return <Section id="desa" title={`Desa lokus ${year}: belum ada di kabupaten`} link={{ label: 'Desa', href: villages }} help="Desa lokus ditetapkan oleh kabupaten dan kota; yang disahkan tampil di sini." />;
  return (
    <Section id="desa" title={`${lokus} desa lokus di kabupaten: ${scored === 0 ? 'belum dapat dinilai' : `${convergent} konvergen`}`} example={hasExample} link={{ label: 'Per desa', href: villages }} help="Angka yang disahkan kabupaten.">
      <RegencyTable regencies={regencies} hrefOf={(code) => `${villages}#kab-${code}`} />
    </Section>
  );
}
