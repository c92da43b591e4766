import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ActivityForm } from '@/components/activities/activity-form';
import { PageHead } from '@/components/frame/page-head';
import { readEditForm } from '@/lib/activities/queries/form';
import { ACTIVITY_KINDS } from '@/lib/activities/rules/kinds';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { saveActivity } from '../../actions';

export const metadata: Metadata = { title: 'Ubah kegiatan — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const { title, ...form } = await openPage(given, (tx, viewer) => readEditForm(tx, viewer, id));
  const address = addressOf(`/kegiatan/${id}/ubah`, given);
  const back = carry(address, `/kegiatan/${id}`);
  return (
    <>
      <PageHead sentence={title} trail={[{ text: 'Kegiatan', href: carry(address, '/kegiatan') }, { text: 'Kegiatan ini', href: back }, { text: 'Ubah' }]} />
      <ActivityForm {...form} action={saveActivity} kinds={ACTIVITY_KINDS} submit="Simpan perubahan" backHref={back} />
    </>
  );
}

export default inWords(Page);
