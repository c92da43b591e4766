import { linkTo, type Address } from '@/lib/address';

export const PAGE_SIZE = 50;

/** Pages to name: the first, the last and those around the present one; 0 stands for the dots between. */
export function pageNumbers(now: number, last: number): number[] {
  const near = [...new Set([1, now - 1, now, now + 1, last])].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b);
  return near.flatMap((n, at) => (at > 0 && n - (near[at - 1] ?? n) > 1 ? [0, n] : [n]));
}

interface Props { address: Address; page: number; total: number; size?: number; what?: string }

/** "51–100 dari 200 desa" and the pages around; nothing when all fits on one. */
export function Pager({ address, page, total, size = PAGE_SIZE, what = 'baris' }: Props) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  const to = (n: number): string => linkTo(address, { halaman: n === 1 ? null : String(n) });
  return (
    <nav className="pager" aria-label="Halaman daftar">
      <span>{(page - 1) * size + 1}–{Math.min(page * size, total)} dari {total.toLocaleString('id-ID')} {what}</span>
      <ul>
        {page > 1 ? <li><a href={to(page - 1)} rel="prev">‹ Sebelumnya</a></li> : null}
        {pageNumbers(page, last).map((n, at) => (
          <li key={n === 0 ? `jeda-${at}` : n}>{n === 0 ? <span aria-hidden="true">…</span> : <a href={to(n)} aria-label={`Halaman ${n}`} aria-current={n === page ? 'page' : undefined}>{n}</a>}</li>
        ))}
        {page < last ? <li><a href={to(page + 1)} rel="next">Berikutnya ›</a></li> : null}
      </ul>
    </nav>
  );
}
