import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn } from '@/components/tables/data-table';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount, formatShareBp } from '@/lib/format';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { periodLabel, parsePeriod } from '@/lib/period';
import type { ConflictReport } from '@/lib/reporting/queries/conflict-page';
import type { RivalSet, SizeConflict } from '@/lib/reporting/queries/conflicts';
import { CandidateForm } from './candidate-form';
import { ChoiceForm } from './choice-form';

const labelOf = (code: string): string => { const period = parsePeriod(code); return period ? periodLabel(period) : code; };

function Rivals({ set, number, action, teamCode, mayChoose }: { set: RivalSet; number: number; action: FormAction; teamCode: string; mayChoose: boolean }) {
  const { indicator, name, place, periodCode, sourceKind, figures, locked } = set;
  const chosen = figures.find((figure) => figure.chosen);
  return (
    <Section id={`angka-${number}`} title={`${name}, ${place}, ${labelOf(periodCode)}`} help={`${indicator} · ${sourceKindWord(sourceKind)} · ${formatCount(figures.length)} angka`}>
      <table className="tight-table">
        <caption className="reader">Angka yang bersaing</caption>
        <thead><tr><th scope="col" className="num">Angka</th><th scope="col">Sumber</th><th scope="col">Keadaan</th></tr></thead>
        <tbody>{figures.map((figure) => (
          <tr key={figure.id}><td className="num">{figure.chosen ? <b>{formatShareBp(figure.shareBp)}</b> : formatShareBp(figure.shareBp)}</td><td>{figure.source}</td>
            <td>{figure.chosen ? <b>dipakai</b> : 'tidak dipakai, tetap disimpan'}{figure.chosen && figure.chosenBy ? <small>oleh {figure.chosenBy}</small> : null}</td></tr>
        ))}</tbody>
      </table>
      {chosen?.reason ? <p className="after"><b>Alasan:</b> {chosen.reason}</p> : <p className="after">Belum ada yang dipilih.</p>}
      {locked ? <Notice>{labelOf(periodCode)} sudah disahkan, jadi angkanya dibekukan. Sekretaris tim dapat membuka kembali periode itu dengan alasan; setelah itu pilihan dapat diubah di sini.</Notice>
        : mayChoose ? <ChoiceForm action={action} tim={teamCode} name={`pilih-${number}`} figures={figures.map(({ id, shareBp, source, chosen: isChosen }) => ({ id, share: formatShareBp(shareBp), source, chosen: isChosen }))} /> : null}
    </Section>
  );
}

const COLUMNS: readonly TableColumn[] = [
  { key: 'village', label: 'Desa', kind: 'head', sortable: true }, { key: 'group', label: 'Kelompok', sortable: true }, { key: 'agreed', label: 'Disepakati', kind: 'number', sortable: true },
  { key: 'used', label: 'Dipakai instansi' }, { key: 'settle', label: '', kind: 'do' },
];

const sizeRow = (address: Address) => ({ village, name, groupCode, groupName, agreed, used, isExample }: SizeConflict) => ({
  id: `${village} ${groupCode}`, gapped: agreed === null,
  cells: {
    village: { text: name, example: isExample }, group: groupName, agreed: agreed === null ? null : { text: formatCount(agreed), sort: agreed },
    used: used.map(({ indicator, agency, people }) => `${indicator} ${formatCount(people)}${agency ? ` (${agency})` : ''}`).join('; '),
    settle: { text: 'Selesaikan', href: carry(address, '/verifikasi/sasaran', { kelompok: groupCode }) },
  },
});

interface Props { report: ConflictReport; choose: FormAction; add: FormAction; address: Address }

/** Page /verifikasi/beda: figures that contradict one another, to be settled with a reason; the others stay visible (F110). */
export function ConflictPage({ report, choose, add, address }: Props) {
  const { sentence, year, teamCode, teamName, periodCode, mayChoose, rivals, sizes, more, indicators, places } = report;
  return (
    <>
      <PageHead sentence={sentence} trail={[{ text: 'Verifikasi', href: carry(address, '/verifikasi') }, { text: 'Angka yang berbeda' }]} freshness={<>{teamName} · {year}</>} />
      {rivals.length === 0 && sizes.length === 0 ? <EmptyState title="Tidak ada angka yang bertentangan"><p>Bila dua dokumen menyebut angka berbeda untuk hal yang sama, catat keduanya di bawah.</p></EmptyState> : null}
      {rivals.map((set, at) => <Rivals key={set.key} set={set} number={at + 1} action={choose} teamCode={teamCode} mayChoose={mayChoose} />)}
      {sizes.length > 0 ? (
        <Section id="sasaran" title={`Jumlah sasaran yang berbeda, ${year}`} help={more > 0 ? `${formatCount(sizes.length)} pertama; masih ada ${formatCount(more)} lagi, lihat per kelompok di daftar sasaran.` : 'Instansi membagi dengan jumlah yang berbeda untuk kelompok yang sama.'}>
          <DataTable caption="Jumlah sasaran yang berbeda" columns={COLUMNS} rows={sizes.map(sizeRow(address))} address={address} roomy cards />
        </Section>
      ) : null}
      {mayChoose ? <Section id="catat" title="Catat angka dari sumber lain" help="Angka terbit untuk hal yang sama. Tidak mengubah apa pun sampai dipilih."><CandidateForm action={add} tim={teamCode} periode={periodCode} indicators={indicators} places={places} /></Section> : null}
    </>
  );
}
