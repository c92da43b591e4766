import { PageHead } from '@/components/frame/page-head';
import { DeskForm } from '@/components/desk/desk-form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { type Address, carry, TRAVELLING } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { SearchReport } from '@/lib/reports/queries/search';

interface Props { report: SearchReport; address: Address; save: FormAction; drop: FormAction }

function Views({ report: { views, teamCode }, address, save, drop }: Props) {
  const target = address.params.simpan;
  return (
    <Section id="tampilan" title={views.length === 0 ? 'Belum ada tampilan tersimpan' : `Tampilan tersimpan: ${views.length}`} help="Simpan halaman dengan periode dan saringannya lewat menu nama Anda, Simpan tampilan ini.">
      {target ? (
        <DeskForm key={target} action={save} hidden={{ tim: teamCode, alamat: target }} submit="Simpan tampilan" kind="primary" fields={[
          { kind: 'text', name: 'nama', label: 'Nama', required: true, maxLength: 80, hint: target.slice(0, 120) }, { kind: 'tick', name: 'bersama', label: 'Tampilkan juga untuk tim' },
        ]} />
      ) : null}
      <ul className="line-list saved-views">{views.map(({ id, name, path, isOwn, isShared }) => (
        <li key={id} className="with-deed"><span><a href={path}>{name}</a><small>{isOwn ? (isShared ? 'milik Anda, dibagi ke tim' : 'milik Anda') : 'dari tim'}</small></span>{isOwn ? <DeskForm action={drop} within={id} hidden={{ tim: teamCode, id }} submit={`Hapus ${name}`} kind="small" /> : null}</li>
      ))}</ul>
    </Section>
  );
}

/** Page /cari: a plain form, answers by kind, and the saved views. Works without JavaScript. */
export function SearchPage(props: Props) {
  const { report: { text, sentence, groups }, address } = props;
  return (
    <>
      <PageHead sentence={sentence} trail={[{ text: 'Cari' }]} />
      <form method="get" action="/cari" role="search" className="search-form">
        {TRAVELLING.map((name) => (address.params[name] ? <input key={name} type="hidden" name={name} value={address.params[name]} /> : null))}
        <label htmlFor="cari-q">Desa, kegiatan, indikator, instansi, atau halaman</label>
        <input key={text} id="cari-q" name="q" type="search" defaultValue={text ?? ''} maxLength={100} autoComplete="off" />
        <Button kind="primary">Cari</Button>
      </form>
      <div className="halves">
        <div className="stack">
          {text !== null && groups.length === 0 ? <p className="help">Coba kata yang lebih pendek, atau satu kata saja.</p> : null}
          {groups.map(({ kind, title, rows, of }) => (
            <Section key={kind} id={`hasil-${kind}`} title={`${title}: ${of > rows.length ? `${rows.length} dari ${of}` : rows.length}`}>
              <ul className="line-list">{rows.map(({ path, name, detail }) => <li key={path}><a href={carry(address, path)}>{name}</a><small>{detail}</small></li>)}</ul>
            </Section>
          ))}
        </div>
        <Views {...props} />
      </div>
    </>
  );
}
