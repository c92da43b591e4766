import { ButtonLink } from '@/components/ui/button';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { FormAction } from '@/lib/form-action';
import { FORM_WORDS } from '@/lib/imports/input';
import type { ImportView } from '@/lib/imports/queries/import-page';
import { saveWords } from '@/lib/imports/rules/report';
import { ImportForm } from './import-form';
import { NoteList, ProblemTable } from './problem-table';
import { Steps } from './steps';
import './imports.css';

interface Props { view: ImportView; address: Address; deskHref: string; actions: { save: FormAction; again: FormAction; discard: FormAction } }

const TABS = [['berubah', 'changed', 'Berubah'], ['baru', 'new', 'Baru'], ['sama', 'same', 'Sama'], ['dibiarkan', 'left', 'Dihapus']] as const;

function Tabs({ view: { counts, shown }, address }: Pick<Props, 'view' | 'address'>) {
  if (!counts) return null;
  return (
    <nav className="import-tabs" aria-label="Baris menurut akibatnya">
      <ul>{TABS.map(([word, key, label]) => (
        <li key={key}><a href={linkTo(address, { lihat: word, halaman: null }, '#baris')} aria-current={shown === key ? 'true' : undefined}>{label} <b>{formatCount(key === 'left' ? 0 : counts[key])}</b></a></li>
      ))}</ul>
    </nav>
  );
}

function Rows({ view, address }: Pick<Props, 'view' | 'address'>) {
  const { rows, counts, shown, page, left, report, form, phase } = view;
  const before = phase === 'saved' ? 'Sebelumnya' : 'Sekarang';
  if (!counts) return null;
  if (shown === 'left') return <Notice title="0 dihapus.">{left ?? 'Semua yang tersimpan ada di berkas.'}{report && report.left.length > 0 ? <ul>{report.left.map((name) => <li key={name}>{name}</li>)}</ul> : null}</Notice>;
  const total = shown === 'same' ? Math.min(counts.same, 1000) : shown === 'problem' ? 0 : counts[shown];
  if (rows.length === 0) return <p>Tidak ada {FORM_WORDS[form].of} di kelompok ini.</p>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Baris berkas">
        <table className="tight-table card-table">
          <caption className="reader">Baris berkas: sebelum dan sesudah disimpan</caption>
          <thead><tr><th scope="col">Isian</th><th scope="col">Baris</th><th scope="col">{before}</th><th scope="col">Menjadi</th></tr></thead>
          <tbody>{rows.map(({ ordinal, place, story }) => (
            <tr key={ordinal}>
              <th scope="row" className="wrap">{story.title}{story.clash ? <small className="import-clash">{story.clash}</small> : null}</th>
              <td data-name="Baris">{place}</td><td className="wrap" data-name={before}>{story.before}</td><td className="wrap" data-name="Menjadi"><b>{story.after}</b></td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      <Pager address={address} page={page} total={total} what={FORM_WORDS[form].of} />
    </>
  );
}

function Decision({ view, actions, deskHref }: Omit<Props, 'address'>) {
  const { counts, id, teamCode, form } = view;
  const hidden = { tim: teamCode, id };
  if (!counts || (view.phase !== 'preview' && view.phase !== 'unsaved')) return null;
  const changes = counts.new + counts.changed;
  if (changes === 0) return <div className="buttons"><ButtonLink href={deskHref}>Kembali ke Impor</ButtonLink></div>;
  const confirm = counts.clashes > 0 ? { name: 'timpa', label: `Timpa ${formatCount(counts.clashes)} isian yang diubah sesudah templat diunduh; isi berkas ini yang benar.` } : undefined;
  return (
    <div className="buttons import-decision">
      <ImportForm action={actions.save} hidden={hidden} submit={saveWords(form, counts)} kind="primary" confirm={confirm} />
      <ImportForm action={actions.discard} hidden={hidden} submit="Buang" />
    </div>
  );
}

function Working({ view: { progress, total, isSaving, form } }: Pick<Props, 'view'>) {
  const of = FORM_WORDS[form].of;
  return (
    <Notice kind="saved" title={isSaving ? 'Sedang disimpan.' : 'Sedang dibaca.'}>
      {progress > 0 ? `${formatCount(progress)}${total ? ` dari ${formatCount(total)}` : ''} ${of} sudah. ` : ''}Halaman ini memuat ulang sendiri; boleh ditinggal.
    </Notice>
  );
}

const STEP = { working: 2, stopped: 2, unsaved: 3, refused: 2, preview: 3, saved: 4, discarded: 3 } as const;

/** One import: being read, to be repaired, to be agreed to, or saved. */
export function ImportPreview({ view, address, deskHref, actions }: Props) {
  const { phase, sentence, report, counts, id, teamCode, hasFile, left } = view;
  const hidden = { tim: teamCode, id };
  return (
    <>
      <Steps at={STEP[phase]} />
      {sentence ? <Notice kind="error">{sentence}</Notice> : null}
      {phase === 'working' ? <Working view={view} /> : null}
      {phase === 'stopped' || (phase === 'preview' && sentence) ? <ImportForm action={actions.again} hidden={hidden} submit="Baca ulang berkas ini" /> : null}
      {phase === 'saved' ? <Notice kind="saved" title={view.headline}>{left ?? ''} <a href={carry(address, view.form === 'values' ? '/pengisian' : `/${FORM_WORDS[view.form].slug}`)}>Lihat hasilnya</a></Notice> : null}
      {phase === 'refused' ? <p className="import-repair">Perbaiki berkasnya, lalu <a href={deskHref}>unggah lagi</a>.</p> : null}
      {phase === 'discarded' ? <EmptyState title="Impor ini dibuang." next={{ label: 'Unggah berkas lain', href: deskHref }} /> : null}
      <Decision view={view} actions={actions} deskHref={deskHref} />
      {phase === 'refused' && report && counts && counts.problems > 0
        ? <ProblemTable problems={report.problems} total={counts.problems} notedHref={hasFile ? carry(address, `/impor/${id}/berkas`, { tim: teamCode }) : null} /> : null}
      {phase === 'refused' && report && !hasFile ? <Notice kind="warning">Berkas ini tidak disimpan, karena memuat angka yang tampak seperti NIK.</Notice> : null}
      {(phase === 'preview' || phase === 'unsaved' || phase === 'saved') && counts ? (
        <Section id="baris" title="Akibat bagi yang tersimpan" help={left ?? undefined}>
          <Tabs view={view} address={address} />
          <Rows view={view} address={address} />
          {report ? <NoteList notes={report.notes} total={report.noteCount} /> : null}
        </Section>
      ) : null}
    </>
  );
}
