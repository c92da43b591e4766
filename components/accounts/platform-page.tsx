import { AccountForm, type FormField } from './account-form';
import { PageHead } from '@/components/frame/page-head';
import { Wordmark } from '@/components/frame/wordmark';
import { DataTable } from '@/components/tables/data-table';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice';
import { ExampleTag } from '@/components/ui/example-tag';
import { TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { type Address, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';

export interface PlatformView {
  sentence: string; person: string; teams: readonly { code: string; name: string; upper: string | null; slug: string; isExample: boolean }[];
  provinces: readonly { code: string; name: string }[]; province: string; words: string;
  found: readonly { code: string; name: string; province: string | null; team: string | null }[] | null; isCut: boolean;
  chosen: { code: string; name: string; team: string | null; slug: string } | null;
}

interface Props { view: PlatformView; address: Address; create: FormAction }

const fieldsFor = ({ slug }: { slug: string }): FormField[] => [
  { name: 'admin_akun', label: 'Nama pengguna admin', value: `admin.${slug}`, autoComplete: 'off', hint: 'Admin mengurus instansi dan akun' },
  { name: 'admin_nama', label: 'Nama admin', value: 'Admin', autoComplete: 'off', hint: 'Jabatan atau unit, misalnya Admin Diskominfo' },
  { name: 'koordinator_akun', label: 'Nama pengguna koordinator', value: `sekretaris.${slug}`, autoComplete: 'off', optional: true, hint: 'Koordinator menetapkan periode, lokus, target dan penanggung jawab' },
  { name: 'koordinator_nama', label: 'Nama koordinator', value: 'Sekretaris tim', autoComplete: 'off', optional: true },
];

function Search({ view, address }: Omit<Props, 'create'>) {
  return (
    <Section id="wilayah" title="Wilayah mana yang mulai?" help="Pilih provinsi, atau cari nama atau kode kabupaten dan kota.">
      <form method="get" action={`${address.path}#wilayah`} className="search-line">
        <SelectField name="provinsi" label="Provinsi" choices={view.provinces.map(({ code, name }) => ({ value: code, label: name }))} value={view.province} empty="semua provinsi" width="medium" />
        <TextField name="cari" label="Nama atau kode" type="search" value={view.words} width="medium" />
        <Button>Cari wilayah</Button>
      </form>
      {view.found === null ? null : view.found.length === 0 ? <p className="after">Tidak ada wilayah dengan kata itu.</p> : (
        <>
          {view.isCut ? <p className="help">Menampilkan {view.found.length} yang pertama; persempit pencariannya.</p> : null}
          <ul className="line-list">{view.found.map(({ code, name, province, team }) => (
            <li key={code}>{team ? name : <a href={linkTo(address, { kode: code }, '#tim-baru')}>{name}</a>}<small>{[code, province, team ? 'sudah punya tim' : null].filter(Boolean).join(' · ')}</small></li>
          ))}</ul>
        </>
      )}
    </Section>
  );
}

/** Page /platform: the teams, and making one with its first people. Its reader sees no data of any team. */
export function PlatformPage({ view, address, create }: Props) {
  const { chosen, teams } = view;
  return (
    <main id="isi" tabIndex={-1}>
      <header className="top-bar"><Wordmark /><span className="jurisdiction">Operator platform · {view.person}</span><div className="tools"><a href="/keluar">Keluar</a></div></header>
      <PageHead sentence={view.sentence} />
      <div className="stack">
        {chosen ? (
          <Section id="tim-baru" title={`Buat tim ${chosen.name}`} help="Keduanya mendapat kode sekali pakai untuk membuat sandinya di halaman Masuk.">
            <div className="after"><AccountForm key={chosen.code} action={create} fields={fieldsFor(chosen)} hidden={{ kode: chosen.code }} submit={`Buat tim ${chosen.name}`} /></div>
          </Section>
        ) : null}
        <Search view={view} address={address} />
        <Section id="tim" title="Tim yang ada">
          <DataTable caption="Tim" address={address} cards columns={[{ key: 'name', label: 'Tim', kind: 'head' }, { key: 'code', label: 'Kode', kind: 'code' }, { key: 'upper', label: 'Provinsi' }, { key: 'slug', label: 'Nama pendek', kind: 'code' }, { key: 'example', label: 'Contoh' }]}
            rows={teams.map(({ code, name, upper, slug, isExample }) => ({ id: code, cells: { name, code, upper, slug, example: isExample ? { text: 'contoh' } : null } }))} />
          {teams.some(({ isExample }) => isExample) ? <p className="help"><ExampleTag /> tim buatan untuk mencoba.</p> : null}
        </Section>
      </div>
    </main>
  );
}
