import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RowForm } from '@/components/desk/row-form';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { listAgencies } from '@/lib/agencies/queries';
import { AGENCY_KIND_LABELS } from '@/lib/agencies/rules';
import { templateLeft } from '@/lib/agencies/rules/template';
import { allow } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { addTemplateAgenciesAction } from './actions';

export const metadata: Metadata = { title: 'Instansi dari daftar — Simpul' };

const PARTS = [{ part: 's', label: 'Nama singkat', maxLength: 40 }, { part: 'l', label: 'Nama lengkap', maxLength: 200 }] as const;

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { viewer, agencies } = await openPage(given, async (tx, who) => {
    allow(who, 'agency:manage');
    return { viewer: who, agencies: await listAgencies(tx, who) };
  });
  const address = addressOf('/pengaturan/instansi/daftar', given);
  const left = templateLeft(agencies.map(({ code }) => code));
  const rows = left.map(({ code, shortName, fullName, kind, isUsual }) => ({
    key: code, label: shortName, note: `${code} · ${AGENCY_KIND_LABELS[kind]}`, ticked: isUsual && agencies.length === 0, texts: [{ part: 's', value: shortName }, { part: 'l', value: fullName }],
  }));
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Instansi dari daftar' }]}
        sentence={left.length === 0 ? 'Semua instansi dalam daftar sudah ada di tim ini.' : `Centang instansi ${viewer.jurisdictionName}, sesuaikan namanya, lalu tambahkan sekaligus.`} />
      <Section id="daftar" title={`${agencies.length} instansi sudah ada`} link={{ label: 'Instansi lain, satu per satu', href: carry(address, '/pengaturan/instansi/baru') }}
        help="Nama mengikuti peraturan daerah masing-masing. Instansi lain, mitra dan perusahaan ditambahkan satu per satu.">
        <RowForm action={addTemplateAgenciesAction} hidden={{ tim: viewer.jurisdictionCode }} rows={rows} caption="Daftar instansi" head="Instansi" parts={PARTS} submit="Tambahkan yang dicentang" />
      </Section>
    </>
  );
}

export default inWords(Page);
