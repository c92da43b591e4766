import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { ImportDesk as Desk } from '@/lib/imports/queries/import-page';
import { Steps } from './steps';
import './imports.css';

const NEWS: Readonly<Record<string, string>> = {
  'terlalu-besar': 'Berkas lebih besar dari 5 MB. Bagi menjadi beberapa berkas, atau hapus gambar di dalamnya, lalu unggah lagi.',
  'tanpa-berkas': 'Belum ada berkas yang dipilih, atau berkasnya kosong. Pilih berkas .xlsx atau .csv, lalu unggah.',
  'pilih-formulir': 'Pilih formulir dan periodenya, lalu unggah lagi.',
};

interface Props { desk: Desk; address: Address; news: string | null }

function Templates({ desk, address }: Pick<Props, 'desk' | 'address'>) {
  const href = (slug: string, kind: 'xlsx' | 'csv'): string => carry(address, `/impor/templat/${slug}`, { tim: desk.teamCode, periode: desk.periodCode, jenis: kind === 'csv' ? 'csv' : null });
  return (
    <Section id="templat" title="Unduh templat" help={`Dibuat untuk ${desk.agency}: desa, indikator, dan isi yang tersimpan sekarang sudah ada di dalamnya.`}>
      <ul className="import-templates">
        {desk.forms.map(({ slug, title, time }) => (
          <li key={slug}>
            <span><b>{title}</b> <small>{time}</small></span>
            <span className="links"><ButtonLink kind="small" href={href(slug, 'xlsx')}>Excel<span className="reader"> {title}</span></ButtonLink> <ButtonLink kind="small" href={href(slug, 'csv')}>CSV<span className="reader"> {title}</span></ButtonLink></span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function UploadForm({ desk }: Pick<Props, 'desk'>) {
  return (
    <Section id="unggah" title="Unggah berkas" help="Belum ada yang tersimpan sampai Anda menyetujui pratinjaunya. Paling besar 5 MB.">
      <form action="/impor/unggah" method="post" noValidate encType="multipart/form-data">
        <input type="hidden" name="tim" value={desk.teamCode} />
        <input type="hidden" name="periode" value={desk.periodCode} />
        <fieldset className="field choice-group">
          <legend>Berkas ini berisi</legend>
          <div className="choices">
            {desk.forms.map(({ slug, title, time }, at) => (
              <label key={slug}><input type="radio" name="formulir" value={slug} defaultChecked={at === 0} /><span>{title} <small>{time}</small></span></label>
            ))}
          </div>
        </fieldset>
        <div className="field medium after">
          <label htmlFor="f-berkas">Berkas Excel (.xlsx) atau CSV</label>
          <input id="f-berkas" type="file" name="berkas" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" required />
        </div>
        <div className="buttons"><Button kind="primary">Unggah dan periksa</Button></div>
      </form>
    </Section>
  );
}

function Earlier({ desk, address }: Pick<Props, 'desk' | 'address'>) {
  if (desk.jobs.length === 0) return <EmptyState title="Belum ada impor."><p>Impor Anda akan tercatat di sini; orang lain tidak melihatnya.</p></EmptyState>;
  return (
    <Section id="riwayat" title="Impor Anda sebelumnya">
      <div className="scroll" tabIndex={0} role="region" aria-label="Impor sebelumnya">
        <table className="tight-table card-table">
          <caption className="reader">Impor sebelumnya</caption>
          <thead><tr><th scope="col">Berkas</th><th scope="col">Formulir</th><th scope="col">Waktu</th><th scope="col">Keadaan</th></tr></thead>
          <tbody>{desk.jobs.map(({ id, form, when, fileName, said }) => (
            <tr key={id}>
              <th scope="row"><a href={carry(address, `/impor/${id}`)}>{fileName}</a></th>
              <td data-name="Formulir">{form}</td><td data-name="Waktu">{when}</td><td data-name="Keadaan">{said}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

/** Templates, upload and what was imported before. */
export function ImportDesk({ desk, address, news }: Props) {
  return (
    <>
      <Steps at={1} />
      {news !== null && Object.hasOwn(NEWS, news) ? <Notice kind="error">{NEWS[news]}</Notice> : null}
      {desk.locked ? <Notice kind="warning" title={`Nilai indikator ${desk.periodLabel} tidak dapat diubah sekarang.`}>{desk.locked}</Notice> : null}
      <div className="import-desk">
        <Templates desk={desk} address={address} />
        <UploadForm desk={desk} />
      </div>
      <Earlier desk={desk} address={address} />
    </>
  );
}
