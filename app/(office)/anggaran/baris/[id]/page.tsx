import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { LineDeeds } from '@/components/budgets/line-deeds';
import { LinePage } from '@/components/budgets/line-page';
import { ZakatMark } from '@/components/budgets/zakat-mark';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import { readBudgetLine } from '@/lib/budgets/queries/line';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { giveBack, markZakatLine, remove, restore, submit, verify } from '../../actions';

export const metadata: Metadata = { title: 'Baris anggaran — Simpul' };

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const [{ id }, given] = [await params, await searchParams];
  const { line, viewer } = await openPage(given, async (tx, asker) => ({ line: await readBudgetLine(tx, asker, id), viewer: asker }));
  const address = addressOf(`/anggaran/baris/${id}`, given);
  return (
    <LinePage line={line} address={address} timeZone={viewer.timeZone}>
      <ZakatMark line={line} tim={viewer.jurisdictionCode} mark={markZakatLine} />
      <LineDeeds line={line} address={address} tim={viewer.jurisdictionCode} deeds={{ giveBack, remove, restore, submit, verify }} />
    </LinePage>
  );
}

export default inWords(Page);
