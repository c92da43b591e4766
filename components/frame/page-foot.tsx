import type { ReactNode } from 'react';

/** Source and time of what the page shows, and how to go on. Prints with it. */
export function PageFoot({ children, hint = 'Pilih angka mana pun untuk membuka penjelasannya.' }: { children: ReactNode; hint?: string }) {
  return <footer className="page-foot"><span>{children}</span><span className="no-print">{hint}</span></footer>;
}

/** The last line of every page: where regions come from. */
export function SiteFoot() {
  return (
    <footer className="site-foot">
      <span>Simpul · dasbor bersama tim Posyandu dan percepatan penurunan stunting</span>
      <span>Data wilayah: idn-area-data, ODbL 1.0</span>
    </footer>
  );
}
