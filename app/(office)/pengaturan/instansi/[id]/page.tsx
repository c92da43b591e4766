import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { readAgency } from '@/lib/agencies/queries';
import { allow } from '@/lib/auth/access';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { changeAgencyAction } from '../../actions';
import { agencyFields } from '../fields';

export const metadata: Metadata = { title: 'Ubah instansi — Simpul' };

const endedField = (day: string | null): FormField =>
  ({ name: 'ended_on', label: 'Berhenti sejak', kind: 'date', value: day ?? undefined, optional: true, hint: 'Kegiatan dan anggarannya tetap tercatat' });

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function AgencyPage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const { viewer, agency } = await openPage(search, async (tx, who) => {
    allow(who, 'agency:manage');
    return { viewer: who, agency: await readAgency(tx, who, id) };
  });
  const back = carry(addressOf('/pengaturan', search), '/pengaturan');
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: back }, { text: agency.shortName }]} sentence={agency.fullName} freshness={<>Kode <b>{agency.code}</b></>} />
      <Section id="ubah" title="Ubah instansi" example={agency.isExample} help={agency.source && !agency.isExample ? `Sumber: ${agency.source}` : undefined}>
        <div className="after">
          <AccountForm action={changeAgencyAction} fields={[...agencyFields(agency), endedField(agency.endedOn)]}
            hidden={{ tim: viewer.jurisdictionCode, agency: agency.id, version: String(agency.version) }} submit="Simpan" />
        </div>
      </Section>
    </>
  );
}

export default inWords(AgencyPage);
