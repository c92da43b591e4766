import type { ReactNode } from 'react';
import { explanationText, type Explanation, type ExplanationLine } from '@/lib/explanation';
import { ExampleTag } from './example-tag';

function Lines({ title, lines, none }: { title: string; lines: readonly ExplanationLine[]; none: string }) {
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className="faint">{none}</p> : (
        <dl>{lines.map(({ label, value, href }) => (
          <div className="contents" key={`${label} ${value}`}><dt>{label}</dt><dd>{href ? <a href={href}>{value}</a> : value}</dd></div>
        ))}</dl>
      )}
    </>
  );
}

function Rivals({ rivals }: Pick<Explanation, 'rivals'>) {
  if (rivals.length === 0) return null;
  return (
    <>
      <h3>Angka yang berbeda</h3>
      <ol className="rivals">{rivals.map(({ value, used, note }) => (
        <li key={`${value} ${note}`}>{used ? <b>{value}</b> : <span>{value}</span>}<span className={used ? undefined : 'faint'}>{used ? 'dipakai' : 'tidak'}</span><span>{note}</span></li>
      ))}</ol>
    </>
  );
}

function Copy({ text }: { text: string }) {
  return (
    <details className="copy">
      <summary>Salin sebagai teks</summary>
      <textarea readOnly rows={8} defaultValue={text} data-copy="" aria-label="Penjelasan sebagai teks" />
    </details>
  );
}

interface Props {
  explanation: Explanation;
  /** The page without `?jelas=`. Without it the panel stands in the page and cannot be closed. */
  closeHref?: string;
  children?: ReactNode;
}

/** How a number came about: the order of the parts is fixed, a part that is not known says so. */
export function ExplainPanel({ explanation, closeHref, children }: Props) {
  const { title, value, change, example, formula, inputs, sources, rivals, cautions, actions = [] } = explanation;
  return (
    <aside className={closeHref ? 'panel over' : 'panel'} id="penjelasan" aria-labelledby="penjelasan-judul" tabIndex={-1} data-panel={closeHref ? '' : undefined}>
      <header>
        <h2 id="penjelasan-judul">{title}{example ? <> <ExampleTag /></> : null}</h2>
        {closeHref ? <a className="close" href={closeHref} data-close="">Tutup <kbd>Esc</kbd></a> : null}
      </header>
      <p className="value" data-value="">{value}{change ? <small>{change}</small> : null}</p>
      <h3>Cara menghitung</h3><p className="formula">{formula}</p>
      <Lines title="Bahan" lines={inputs} none="Tidak tercetak dalam sumber; tidak dapat dihitung ulang." />
      <Lines title="Sumber" lines={sources} none="Sumber belum dicatat." />
      <Rivals rivals={rivals} />
      <h3>Yang perlu diwaspadai</h3>
      {cautions.length === 0 ? <p className="faint">Tidak ada catatan.</p> : cautions.map((caution) => <p key={caution}>{caution}</p>)}
      {children}
      <div className="actions">
        {actions.map(({ label, href }) => <a key={href} href={href}>{label}</a>)}
        <Copy text={explanationText(explanation)} />
      </div>
    </aside>
  );
}
