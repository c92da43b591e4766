import type { SectionLink } from '@/components/ui/section';
import { type Address, linkTo } from '@/lib/address';

export interface Download {
  /** Code of the team whose table it is. */
  team: string;
  /** Path of the table in the read API. */
  table: string;
  /** Params of the page that the table knows besides period and figures. */
  filters?: readonly string[];
  /** What the table takes under another name than the page, or what the page settles itself. */
  params?: Readonly<Record<string, string>>;
}

/** The table of a page as Excel and as CSV for Excel, with the page's period, figures and filters. */
export function downloadLinks({ team, table, filters = [], params = {} }: Download, address: Address): readonly [SectionLink, SectionLink] {
  const asked = Object.fromEntries(['periode', 'tahun', 'angka', ...filters].flatMap((name) => (address.params[name] ? [[name, address.params[name]]] : [])));
  const href = (form: 'csv' | 'xlsx', extra: Readonly<Record<string, string>> = {}): string =>
    linkTo({ path: `/api/v1/jurisdictions/${team}/${table}.${form}`, params: { ...asked, ...params, ...extra } });
  return [{ label: 'Unduh Excel', href: href('xlsx') }, { label: 'CSV', href: href('csv', { pemisah: 'titik-koma' }) }];
}

/** "Unduh nilai per desa: Excel · CSV", for pages that offer more than one table or have no section for it. */
export function Downloads({ what, address, ...of }: Download & { what: string; address: Address }) {
  const [excel, csv] = downloadLinks(of, address);
  return (
    <span className="downloads no-print">
      Unduh {what}: <a href={excel.href} aria-label={`Unduh ${what}: Excel`}>Excel</a>{' · '}<a href={csv.href} aria-label={`Unduh ${what}: CSV`}>CSV</a>
    </span>
  );
}
