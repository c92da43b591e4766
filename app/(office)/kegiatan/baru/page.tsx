import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ActivityForm } from '@/components/activities/activity-form';
import { PageHead } from '@/components/frame/page-head';
import { readNewForm } from '@/lib/activities/queries/form';
import { ACTIVITY_KINDS } from '@/lib/activities/rules/kinds';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { addActivity } from '../actions';

export const metadata: Metadata = { title: 'Catat kegiatan — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const { title, ...form } = await openPage(given, async (tx, viewer, params) => readNewForm(tx, viewer, await readScope(tx, viewer, params), params));
  const back = carry(addressOf('/kegiatan/baru', given), '/kegiatan');
  return (
    <>
      <PageHead sentence={title} trail={[{ text: 'Kegiatan', href: back }, { text: 'Baru' }]} />
      <ActivityForm {...form} action={addActivity} kinds={ACTIVITY_KINDS} submit="Simpan kegiatan" backHref={back} />
    </>
  );
}

export default inWords(Page);
