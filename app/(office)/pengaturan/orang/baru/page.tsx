import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { listAgencies, type AgencyRow } from '@/lib/agencies/queries';
import { allow, ROLE_LABELS, ROLES } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { addMemberAction } from '../../actions';

export const metadata: Metadata = { title: 'Tambah orang — Simpul' };

const fieldsFor = (agencies: readonly AgencyRow[]): FormField[] => [
  { name: 'username', label: 'Nama pengguna', hint: 'Misalnya dinkes.balangan; akun yang sudah ada di tim lain ikut bergabung', autoComplete: 'off' },
  { name: 'display_name', label: 'Nama', autoComplete: 'off' },
  { name: 'role', label: 'Peran', empty: 'Pilih peran', choices: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })) },
  { name: 'agency', label: 'Instansi', optional: true, hint: 'Operator harus punya instansi; peran lain boleh tanpa', empty: 'Tanpa instansi', choices: agencies.filter(({ endedOn }) => endedOn === null).map(({ id, shortName }) => ({ value: id, label: shortName })) },
];

async function NewMemberPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { viewer, agencies } = await openPage(params, async (tx, who) => {
    allow(who, 'account:manage');
    return { viewer: who, agencies: await listAgencies(tx, who) };
  });
  const back = carry(addressOf('/pengaturan', params), '/pengaturan');
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: back }, { text: 'Tambah orang' }]} sentence={`Tambah orang di ${viewer.jurisdictionName}`} />
      <Section id="orang-baru" title="Siapa dan sebagai apa" help="Orang itu membuat sandinya sendiri dengan kode sekali pakai. Sampaikan kode langsung kepadanya.">
        <div className="after"><AccountForm action={addMemberAction} fields={fieldsFor(agencies)} hidden={{ tim: viewer.jurisdictionCode }} submit="Tambahkan" /></div>
      </Section>
    </>
  );
}

export default inWords(NewMemberPage);
