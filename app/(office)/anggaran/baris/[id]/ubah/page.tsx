import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { LineForm } from '@/components/budgets/line-form';
import { PageHead } from '@/components/frame/page-head';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readEditLineForm } from '@/lib/budgets/queries/form';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { saveLine } from '../../../actions';

export const metadata: Metadata = { title: 'Ubah baris anggaran — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const [{ id }, given] = [await params, await searchParams];
  const asChange = given.tahap === 'perubahan';
  const { title, ...form } = await openPage(given, (tx, viewer) => readEditLineForm(tx, viewer, id, asChange));
  const address = addressOf(`/anggaran/baris/${id}/ubah`, given);
  const back = carry(address, `/anggaran/baris/${id}`);
  return (
    <>
      <PageHead sentence={title} trail={[{ text: 'Anggaran', href: carry(address, '/anggaran') }, { text: 'Baris ini', href: back }, { text: asChange ? 'Perubahan' : 'Ubah' }]} />
      <LineForm {...form} action={saveLine} submit={asChange ? 'Simpan baris perubahan' : 'Simpan perubahan'} backHref={back} />
    </>
  );
}

export default inWords(Page);
