import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { ProgrammeFormPage } from '@/components/programs/programme-form';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readProgrammeForm } from '@/lib/programs/queries/desks';
import { changeProgramme } from '../../actions';

export const metadata: Metadata = { title: 'Ubah program — Simpul' };

interface Props { params: Promise<{ kode: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { kode } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer) => readProgrammeForm(tx, viewer, kode));
  return <ProgrammeFormPage report={report} address={addressOf(`/program/${kode}/ubah`, given)} action={changeProgramme} />;
}

export default inWords(Page);
