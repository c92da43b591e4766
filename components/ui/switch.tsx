export interface SwitchOption { readonly label: string; readonly href: string; readonly current: boolean }

/** A few views of the same page side by side; each is a link, the present one is dark. */
export function Switch({ label, options }: { label: string; options: readonly SwitchOption[] }) {
  return (
    <span className="switch" role="group" aria-label={label}>
      {options.map(({ label: words, href, current }) => <a key={href} href={href} aria-current={current ? 'true' : undefined}>{words}</a>)}
    </span>
  );
}
