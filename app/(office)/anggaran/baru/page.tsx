import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { LineForm } from '@/components/budgets/line-form';
import { PageHead } from '@/components/frame/page-head';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readNewLineForm } from '@/lib/budgets/queries/form';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { addLine } from '../actions';

export const metadata: Metadata = { title: 'Catat baris anggaran — Simpul' };

interface Props { searchParams: Promise<SearchParams> }

async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const { title, ...form } = await openPage(given, async (tx, viewer, params) => readNewLineForm(tx, viewer, await readScope(tx, viewer, params), params));
  const back = carry(addressOf('/anggaran/baru', given), '/anggaran');
  return (
    <>
      <PageHead sentence={title} trail={[{ text: 'Anggaran', href: back }, { text: 'Baru' }]} />
      <LineForm {...form} action={addLine} submit="Simpan baris" backHref={back} />
    </>
  );
}

export default inWords(Page);
