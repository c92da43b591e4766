import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { HeadlineDesk } from '@/lib/indicators/queries/headline';
import { MOST_HEADLINES } from '@/lib/indicators/rules/headline';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';

const GROUPS = [['specific', 'Gizi spesifik'], ['sensitive', 'Gizi sensitif']] as const;

/** Page /pengaturan/utama: which at most six indicators the dashboard shows first (F77). */
export function HeadlinePage({ page, address, action }: { page: HeadlineDesk; address: Address; action: FormAction }) {
  const { year, marked, indicators, seen, teamCode } = page;
  const sentence = marked.length === 0 ? `Belum ada indikator utama untuk ${year}; dasbor mengurutkan menurut selisih.` : `Dasbor ${year} menampilkan ${marked.length} indikator utama lebih dulu.`;
  return (
    <div className="desk">
      <DeskHead title="Indikator utama" sentence={sentence} address={address} desk={page} />
      <Section id="utama" title={`Indikator utama ${year}`} link={{ label: 'Dasbor', href: carry(address, '/dasbor') }} help={`Paling banyak ${MOST_HEADLINES}. Tahun tanpa pilihan sendiri mewarisi tahun sebelumnya.`}>
        <DeskForm key={seen} action={action} hidden={{ tim: teamCode, tahun: String(year), seen }} submit="Simpan indikator utama" kind="primary">
          <div className="halves" id="d-kode">
            {GROUPS.map(([group, title]) => (
              <fieldset key={group}><legend>{title}</legend>
                <ul className="line-list">{indicators.filter((one) => one.group === group).map(({ code, name }) => (
                  <li key={code}><label className="tick"><input type="checkbox" name="kode" value={code} defaultChecked={marked.includes(code)} /> <span className="code">{code}</span> {name}</label></li>
                ))}</ul>
              </fieldset>
            ))}
          </div>
        </DeskForm>
      </Section>
    </div>
  );
}
