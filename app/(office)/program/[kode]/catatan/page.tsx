import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { NoteDeskPage } from '@/components/programs/note-desk';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readNoteDesk } from '@/lib/programs/queries/desks';
import { keepNote } from '../../actions';

export const metadata: Metadata = { title: 'Catatan program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer, asked) => readNoteDesk(tx, viewer, kode, asked));
  return <NoteDeskPage report={report} address={addressOf(`/program/${kode}/catatan`, given)} action={keepNote} />;
}

export default inWords(Page);
