import { Button, ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { LokusPage } from '@/lib/villages/queries';
import { hangingWords, hasHanging } from '@/lib/villages/rules';
import { decreeField } from './decree-field';
import { DecreeFiles } from './decree-files';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';
import { CopiedTag } from './copied-tag';

export interface LokusActions { add: FormAction; remove: FormAction; decree: FormAction }

interface Props { page: LokusPage; address: Address; actions: LokusActions }

const hiddenOf = ({ teamCode, year }: LokusPage) => ({ tim: teamCode, tahun: String(year) });

function Removing({ page, address, actions }: Props) {
  const { removing: village, year } = page;
  if (!village) return null;
  const { name, code, seen, hanging } = village;
  return (
    <Section id="lepas" title={`Lepas ${name} dari desa lokus ${year}?`}
      help={hasHanging(hanging) ? `Pada ${name} tercatat ${hangingWords(hanging)} tahun ${year}. Semuanya tetap tersimpan dan tampil lagi bila desa ini dimasukkan kembali; skor dan peringkat dihitung tanpa desa ini.` : 'Belum ada angka, kegiatan, atau anggaran tahun ini pada desa tersebut.'}>
      <DeskForm action={actions.remove} within="lepas" hidden={{ ...hiddenOf(page), desa: code, seen }} submit={`Lepas ${name}`} kind="danger" fields={[
        { kind: 'area', name: 'alasan', label: 'Alasan', required: true, maxLength: 500, full: true },
        ...(hasHanging(hanging) ? [{ kind: 'tick', name: 'setuju', label: 'Saya sudah membaca bahwa datanya tetap tersimpan' } as const] : []),
      ]} />
      <p className="after"><a href={linkTo(address, { lepas: null })}>Batal</a></p>
    </Section>
  );
}

function Found({ page: { found, isCut, search, decrees, ...page }, actions }: Omit<Props, 'address'>) {
  if (found === null) return null;
  if (found.length === 0) return <p className="after">Tidak ada desa lain dengan “{search}” di {page.teamName}.</p>;
  return (
    <DeskForm action={actions.add} within="tambah" hidden={{ tim: page.teamCode, tahun: String(page.year) }} submit="Jadikan desa lokus" kind="primary"
      fields={[decreeField(decrees, decrees.length === 1 ? decrees[0]?.id : ''), { kind: 'text', name: 'catatan', label: 'Catatan', maxLength: 300 }]}>
      {isCut ? <p className="help">Menampilkan {formatCount(found.length)} yang pertama; persempit kata carinya.</p> : null}
      <fieldset className="tick-list" id="d-desa-tambah" tabIndex={-1}><legend className="reader">Hasil pencarian</legend>
        {found.map(({ code, name, district, status }) => <label className="tick" key={code}><input type="checkbox" name="desa" value={code} /> <span>{name} <small>{[status === 'kelurahan' ? 'kelurahan' : null, district, code].filter(Boolean).join(' · ')}</small></span></label>)}
      </fieldset>
    </DeskForm>
  );
}

function VillageList({ page, address, actions }: Props) {
  const { villages, decrees, year } = page;
  if (villages.length === 0) return <EmptyState title={`Belum ada desa lokus ${year}`}><p>Cari desa di bawah, atau salin dari tahun sebelumnya lewat Tahun baru.</p></EmptyState>;
  return (
    <DeskForm action={actions.decree} within="daftar" hidden={hiddenOf(page)} submit="Kenakan keputusan ini pada yang dicentang" fields={[decreeField(decrees)]}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Desa lokus" id="d-desa-daftar">
        <table className="tight-table roomy card-table">
          <caption className="reader">Desa lokus {year}</caption>
          <thead><tr><th scope="col">Desa</th><th scope="col">Kecamatan</th><th scope="col">Dasar keputusan</th><th scope="col"><span className="reader">Lepas</span></th></tr></thead>
          <tbody>{villages.map(({ code, name, district, decree, decreeId, note, isCopied }) => (
            <tr key={code}>
              <th scope="row"><span className="tick"><input type="checkbox" name="desa" value={`${code}|${decreeId ?? ''}`} aria-label={`Pilih ${name}`} /> <a href={carry(address, `/desa/${code}`)}>{name}</a> <small className="code">{code}</small></span></th><td data-name="Kecamatan">{district ?? '—'}</td>
              <td data-name="Dasar">{decree ?? <b className="flag">tanpa keputusan</b>}{isCopied ? <> <CopiedTag /></> : null}{note ? <small>{note}</small> : null}</td>
              <td className="do"><a href={linkTo(address, { lepas: code }, '#lepas')}>Lepas<span className="reader"> {name}</span></a></td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </DeskForm>
  );
}

/** The decrees of the year's list, with their scans. */
function Basis({ page: { basis }, address }: Props) {
  return basis.map(({ id, number, files }) => (
    <p key={id} className="help">{number}: {files.length > 0 ? <DecreeFiles files={files} address={address} /> : <a href={carry(address, '/pengaturan/keputusan', { ubah: id, lepas: null, cari: null })}>unggah berkas keputusannya</a>}</p>
  ));
}

/** Page /pengaturan/lokus: the target villages of a year with their decrees. */
export function LokusDesk(props: Props) {
  const { page, address } = props;
  const kept = Object.entries(address.params).filter(([name]) => ['tim', 'tahun', 'periode'].includes(name));
  return (
    <div className="desk">
      <DeskHead title="Desa lokus" sentence={page.sentence} address={address} desk={page} />
      {page.isProvince ? <Notice kind="warning">Desa lokus ditetapkan oleh kabupatennya; provinsi membacanya.</Notice> : null}
      <div className="stack">
        <Removing {...props} />
        <Section id="daftar" title={`Desa lokus ${page.year}`}><Basis {...props} /><VillageList {...props} /></Section>
        {page.isProvince ? null : (
          <Section id="tambah" title="Tambah desa lokus" help="Cari nama desa, kecamatan, atau kode wilayah.">
            <form method="get" action={`${address.path}#tambah`} className="search-line">
              {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
              <TextField name="cari" label="Nama desa atau kecamatan" type="search" value={page.search} required width="medium" />
              <Button>Cari</Button>{page.search ? <ButtonLink href={linkTo(address, { cari: null })}>Bersihkan</ButtonLink> : null}
            </form>
            <details className="after" open={page.villages.length === 0 && page.search === ''}>
              <summary>Pilih per kecamatan</summary>
              <ul className="line-list desk-index">{page.districts.map(({ code, name, villages, chosen }) => <li key={code}><a href={linkTo(address, { cari: code }, '#tambah')}>{name}</a><small>{formatCount(villages)} desa dan kelurahan{chosen > 0 ? ` · ${formatCount(chosen)} lokus` : ''}</small></li>)}</ul>
            </details>
            <Found {...props} />
          </Section>
        )}
      </div>
    </div>
  );
}
