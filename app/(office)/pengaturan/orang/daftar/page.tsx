import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { RowForm } from '@/components/desk/row-form';
import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { addressOf, carry } from '@/lib/address';
import { readLackingMembers } from '@/lib/auth/listed-members';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { addListedMembersAction } from './actions';

export const metadata: Metadata = { title: 'Akun sekaligus — Simpul' };

const PARTS = [{ part: 'u', label: 'Nama pengguna', maxLength: 60 }, { part: 'n', label: 'Nama', maxLength: 100 }] as const;

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { viewer, lacking, agencies } = await openPage(given, async (tx, who) => ({ viewer: who, ...await readLackingMembers(tx, who) }));
  const address = addressOf('/pengaturan/orang/daftar', given);
  const rows = lacking.map(({ row, label, username, displayName }) => ({ key: row, label, ticked: true, texts: [{ part: 'u', value: username }, { part: 'n', value: displayName }] }));
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Akun sekaligus' }]}
        sentence={lacking.length === 0 ? 'Setiap instansi punya operator dan setiap peran tim terisi.' : `${lacking.length} akun belum ada: ${agencies === 0 ? 'tambahkan dahulu instansinya, ' : ''}buat sekaligus, lalu cetak kodenya.`} />
      <Section id="daftar" title="Akun yang belum ada" links={[{ label: 'Orang lain, satu per satu', href: carry(address, '/pengaturan/orang/baru') }, { label: 'Daftar periksa', href: carry(address, '/pengaturan', {}).concat('#mulai') }]}
        help="Tulis jabatan atau unit, bukan nama orang. Setiap akun mendapat kode sekali pakai untuk membuat sandinya sendiri.">
        <RowForm action={addListedMembersAction} hidden={{ tim: viewer.jurisdictionCode }} rows={rows} caption="Daftar akun" head="Untuk siapa" parts={PARTS} submit="Buat akun yang dicentang" />
      </Section>
    </>
  );
}

export default inWords(Page);
