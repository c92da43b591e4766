'use client';
import { carry } from '@/lib/address';
import { useAddress } from './use-address';

const PAGES = [
  ['/dasbor', 'Dasbor'], ['/matriks', 'Matriks'], ['/desa', 'Desa'], ['/indikator', 'Indikator'], ['/kegiatan', 'Kegiatan'],
  ['/anggaran', 'Anggaran'], ['/program', 'Program'], ['/posyandu', 'Posyandu'], ['/pengisian', 'Pengisian'], ['/rapat', 'Rapat'], ['/laporan', 'Laporan'],
] as const;
const IMPORTS = ['/impor', 'Impor'] as const;
const LEADER = ['/pimpinan', 'Pimpinan'] as const;
const REVIEW = ['/verifikasi', 'Verifikasi'] as const;
const SETTINGS = ['/pengaturan', 'Pengaturan'] as const;

/** The pages of the office; a link keeps team, period and stage. */
export function NavLinks({ settings, operator, verifier, leader }: { settings: boolean; operator: boolean; verifier: boolean; leader: boolean }) {
  const address = useAddress();
  const pages = [...(leader ? [LEADER] : []), ...PAGES, ...(operator ? [IMPORTS] : []), ...(verifier ? [REVIEW] : []), ...(settings ? [SETTINGS] : [])];
  return (
    <ul>
      {pages.map(([path, word]) => {
        const here = address.path === path ? 'page' : address.path.startsWith(`${path}/`) ? 'true' : undefined;
        return <li key={path}><a href={carry(address, path)} aria-current={here} data-word={word}>{word}</a></li>;
      })}
    </ul>
  );
}
