import { type DeedActions, type DeedWords, RecordDeeds } from '@/components/activities/record-deeds';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { editWarning } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import type { LineDetail } from '@/lib/budgets/queries/line';

interface Props { line: LineDetail; address: Address; tim: string; deeds: DeedActions }

const WORDS: DeedWords = {
  remove: 'Hapus baris ini', confirmRemove: 'Ya, hapus baris', restore: 'Pulihkan baris',
  removeHelp: 'Baris keluar dari semua hitungan. Riwayatnya tetap ada dan penghapusan dapat dipulihkan.',
};

/** The steps of a budget line in its own words; a murni row that a perubahan has replaced has none. */
export function LineDeeds({ line, address, tim, deeds }: Props) {
  const { id, stage, stages, isRemoved, counts, mayWrite, mayVerify } = line;
  if (!isRemoved && !counts) {
    const newer = stages.find((one) => one.counts);
    return mayWrite || mayVerify ? (
      <Section id="tindakan" title="Tindakan" help={<>Baris murni ini sudah digantikan; yang diubah adalah {newer ? <a href={carry(address, `/anggaran/baris/${newer.id}`)}>baris perubahannya</a> : 'baris perubahannya'}.</>} />
    ) : null;
  }
  return (
    <RecordDeeds tim={tim} deeds={deeds} record={{ ...line, isOut: isRemoved }} mayWrite={mayWrite} mayVerify={mayVerify} words={WORDS} help={editWarning(line, 'Baris') ?? undefined} edit={(
      <div className="buttons mt-0">
        <ButtonLink kind="primary" href={carry(address, `/anggaran/baris/${id}/ubah`)}>Ubah baris</ButtonLink>
        {stage === 'murni' ? <ButtonLink href={carry(address, `/anggaran/baris/${id}/ubah`, { tahap: 'perubahan' })}>Catat perubahan anggaran</ButtonLink> : null}
      </div>
    )} />
  );
}
