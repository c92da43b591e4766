export type MarkShape = 'met' | 'alone' | 'watch' | 'behind' | 'missing' | 'unattended' | 'none';

/** One shape; with a label it speaks for itself, without one the words beside it do. */
export function Mark({ shape, label }: { shape: MarkShape; label?: string }) {
  const voice = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <svg className="mark" {...voice}><use href={`#m-${shape}`} /></svg>;
}
