import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn } from '@/components/tables/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { ParameterSet } from '@/lib/posyandu/queries/parameters';
import { KIND_WORDS } from '@/lib/posyandu/rules/parameters';

interface Props { report: { sets: ParameterSet[]; mayAdd: boolean; team: string }; address: Address }

const COLUMNS: readonly TableColumn[] = [
  { key: 'nama', label: 'Daftar', kind: 'head', sortable: true }, { key: 'jenis', label: 'Jenis' }, { key: 'isi', label: 'Parameter', kind: 'number', sortable: true, down: true },
  { key: 'kondisi', label: 'Kondisi', kind: 'number', sortable: true, down: true }, { key: 'terbaru', label: 'Terbaru' }, { key: 'n', label: 'n', kind: 'number', sortable: true, down: true },
];

/** Page /posyandu/parameter: the sets of parameters of target families and people. */
export function ParameterListPage({ report: { sets, mayAdd, team }, address }: Props) {
  const add = carry(address, '/posyandu/parameter/baru');
  return (
    <>
      <PageHead sentence={sets.length === 0 ? 'Belum ada daftar parameter sasaran.' : `${formatCount(sets.length)} daftar parameter sasaran.`} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'Parameter sasaran' }]} freshness={<>{team}</>} />
      {sets.length === 0 ? (
        <EmptyState title="Belum ada daftar" next={mayAdd ? { label: 'Buat daftar pertama', href: add } : undefined}><p>Satu daftar memuat parameter keluarga sasaran, hasil pemantauan, atau perubahan berat badan pada dua waktu atau lebih.</p></EmptyState>
      ) : (
        <>
          {mayAdd ? <p className="buttons no-print mb-3"><ButtonLink kind="primary" href={add}>Buat daftar</ButtonLink></p> : null}
          <Section id="daftar" title="Daftar parameter" example={sets.some(({ isExample }) => isExample)}>
            <DataTable caption="Tabel daftar parameter" columns={COLUMNS} address={address} cards rows={sets.map((set) => ({
              id: set.id,
              cells: {
                nama: { text: set.name, href: carry(address, `/posyandu/parameter/${set.id}`), note: set.agency ?? undefined, example: set.isExample }, jenis: KIND_WORDS[set.kind], isi: { text: formatCount(set.parameters), sort: set.parameters },
                kondisi: { text: formatCount(set.rounds), sort: set.rounds }, terbaru: set.latest, n: set.people === null ? null : { text: formatCount(set.people), note: set.unit, sort: set.people },
              },
            }))} />
          </Section>
        </>
      )}
      <PageFoot hint="">Merah: dialami lebih dari 50 % sasaran.</PageFoot>
    </>
  );
}
