import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { allow } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { addAgencyAction } from '../../actions';
import { agencyFields } from '../fields';

export const metadata: Metadata = { title: 'Tambah instansi — Simpul' };

const CODE: FormField = { name: 'code', label: 'Kode', hint: 'Huruf kecil, misalnya dinkes; tidak dapat diubah lagi' };

async function NewAgencyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const viewer = await openPage(params, async (_tx, who) => {
    allow(who, 'agency:manage');
    return who;
  });
  const back = carry(addressOf('/pengaturan', params), '/pengaturan');
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: back }, { text: 'Tambah instansi' }]} sentence={`Tambah instansi di ${viewer.jurisdictionName}`} />
      <Section id="instansi-baru" title="Instansi baru">
        <div className="after"><AccountForm action={addAgencyAction} fields={[CODE, ...agencyFields()]} hidden={{ tim: viewer.jurisdictionCode }} submit="Tambahkan" /></div>
      </Section>
    </>
  );
}

export default inWords(NewAgencyPage);
