import type { DeskField } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { Notice } from '@/components/ui/notice';
import { type Address, carry } from '@/lib/address';

const NEWS: Readonly<Record<string, string>> = {
  disimpan: 'Tersimpan.', dihapus: 'Dihapus; isinya tetap ada di riwayat.', ditandai: 'Tanda di desa tersimpan.', dikaitkan: 'Kegiatan dikaitkan dengan program ini.', dilepas: 'Kegiatan dilepas dari program ini.',
};

/** Head of a desk of one programme: where one is, and what was just saved. */
export function DeskTop({ row: { code, shortName }, title, saved, address }: { row: { code: string; shortName: string }; title: string; saved: string | null; address: Address }) {
  const news = NEWS[saved ?? ''];
  return (
    <>
      <PageHead sentence={title} trail={[{ text: 'Program', href: carry(address, '/program') }, { text: shortName, href: carry(address, `/program/${code}`) }, { text: title }]} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
    </>
  );
}

/** Fields that take an existing row away, with the reason. */
export const removalFields = (what: string): DeskField[] => [
  { kind: 'text', name: 'alasan', label: 'Alasan perubahan', hint: 'wajib bila dihapus', maxLength: 500, full: true }, { kind: 'tick', name: 'hapus', label: `Hapus ${what} ini` },
];
