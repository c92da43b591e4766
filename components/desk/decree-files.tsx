import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { DecreeFile } from '@/lib/jurisdictions/queries/decree-files';
import type { DecreePage } from '@/lib/jurisdictions/queries/decrees';
import { DeskForm } from './desk-form';

/** The scans of a decree as links; nothing where there is none. */
export function DecreeFiles({ files, address }: { files: readonly DecreeFile[]; address: Address }) {
  return files.map(({ id, name, about }) => <small key={id} className="decree-file"><a href={carry(address, `/keputusan/berkas/${id}`)} download={name}>{name}</a> ({about})</small>);
}

/** The scans of one decree: to open, to remove, to add one. The file goes to a route, since a server action takes no 5 MB. */
export function DecreeFileSection({ page: { editing, removing, teamCode, news }, address, action }: { page: DecreePage; address: Address; action: FormAction }) {
  if (!editing) return null;
  const { id, number, files } = editing;
  return (
    <Section id="berkas" title={`Berkas ${number}`} help="Pindaian yang ditandatangani: PDF, JPEG, atau PNG, paling besar 5 MB. Semua anggota tim dapat mengunduhnya.">
      {news ? <Notice kind={news.kind}>{news.text}</Notice> : null}
      {files.length === 0 ? <p className="help">Belum ada berkas untuk keputusan ini.</p> : (
        <ul className="line-list">{files.map((file) => (
          <li key={file.id}><a href={carry(address, `/keputusan/berkas/${file.id}`)} download={file.name}>{file.name}</a> <a className="no-print" href={linkTo(address, { hapus: file.id, kabar: null }, '#berkas')}>Hapus<span className="reader"> {file.name}</span></a>
            <small>{file.about} · sha256 <code>{file.sha256.slice(0, 16)}…</code></small></li>
        ))}</ul>
      )}
      {removing ? (
        <div className="after">
          <h3>Hapus {removing.name}?</h3>
          <p className="help">Berkasnya hilang dari Simpul; nama, ukuran, dan sidiknya tetap ada di jejak audit. <a href={linkTo(address, { hapus: null }, '#berkas')}>Batal</a></p>
          <DeskForm key={removing.id} action={action} within="hapus" hidden={{ tim: teamCode, berkas: removing.id }} submit="Hapus berkas" kind="danger" fields={[{ kind: 'tick', name: 'setuju', label: 'Ya, berkas ini boleh dihapus' }]} />
        </div>
      ) : null}
      <form action={`/pengaturan/keputusan/unggah?${new URLSearchParams({ tim: teamCode, sk: id })}`} method="post" encType="multipart/form-data" noValidate className="after">
        <div className="field medium"><label htmlFor="f-berkas">Berkas keputusan</label><input id="f-berkas" type="file" name="berkas" accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" required /></div>
        <div className="buttons"><Button>Unggah berkas</Button></div>
      </form>
    </Section>
  );
}
