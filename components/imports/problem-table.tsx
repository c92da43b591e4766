import { Section } from '@/components/ui/section';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/lib/format';
import type { ImportNote, ImportProblem } from '@/lib/imports/rules/report';
import './imports.css';

/** Everything that has to be repaired in a file: where, what stands there, what is expected, how to repair it. */
export function ProblemTable({ problems, total, notedHref }: { problems: readonly ImportProblem[]; total: number; notedHref: string | null }) {
  return (
    <Section id="masalah" title="Yang perlu diperbaiki" help={total > problems.length ? `Ditampilkan ${formatCount(problems.length)} dari ${formatCount(total)} masalah yang pertama.` : undefined}>
      {notedHref ? <p className="import-copy"><ButtonLink href={notedHref}>Unduh salinan bercatatan</ButtonLink> <span>Sel yang bermasalah berwarna merah, dengan catatan di dalamnya.</span></p> : null}
      <div className="scroll" tabIndex={0} role="region" aria-label="Masalah menurut sel">
        <table className="tight-table card-table">
          <caption className="reader">Masalah di berkas</caption>
          <thead><tr><th scope="col">Sel</th><th scope="col">Lembar</th><th scope="col">Tertulis</th><th scope="col">Diharapkan</th><th scope="col">Masalah dan perbaikan</th></tr></thead>
          <tbody>{problems.map(({ sheet, cell, found, expected, sentence }, at) => (
            <tr key={`${sheet}!${cell}/${at}`}>
              <th scope="row">{cell}</th><td data-name="Lembar">{sheet}</td><td data-name="Tertulis">{found}</td><td data-name="Diharapkan">{expected}</td><td className="full wrap" data-name="Masalah dan perbaikan">{sentence}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

/** What was written otherwise and understood. */
export function NoteList({ notes, total }: { notes: readonly ImportNote[]; total: number }) {
  if (total === 0) return null;
  return (
    <details className="import-notes">
      <summary>{formatCount(total)} isian ditulis lain dan dipahami</summary>
      <ul>{notes.map(({ sheet, cell, sentence }, at) => <li key={`${cell}/${at}`}><b>{sheet} {cell}</b> {sentence}</li>)}</ul>
    </details>
  );
}
