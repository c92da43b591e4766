/** The knot where threads meet, and the name. */
export function Wordmark({ href = '/dasbor' }: { href?: string }) {
  return (
    <a className="wordmark" href={href}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2 6.5h7.2a3.6 3.6 0 0 1 0 7.2A3.6 3.6 0 0 1 5.6 10V2M18 13.5h-7.2a3.6 3.6 0 0 1 0-7.2 3.6 3.6 0 0 1 3.6 3.6V18" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      Simpul
    </a>
  );
}
