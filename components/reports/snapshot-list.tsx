import { DeskForm } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { capitalize, numberWord } from '@/lib/format';
import type { SnapshotListReport } from '@/lib/reports/queries/snapshot-list';
import { momentWords } from '@/lib/reports/rules/snapshot';

const STAGES = [{ value: 'sementara', label: 'sementara' }, { value: 'disahkan', label: 'disahkan (dapat dipublikasikan)' }];

function Table({ report: { snapshots, timeZone }, address }: { report: SnapshotListReport; address: Address }) {
  return (
    <table className="tight-table card-table">
      <caption className="reader">Potret tim ini</caption>
      <thead><tr><th scope="col">Potret</th><th scope="col">Nomor</th><th scope="col">Dibekukan</th><th scope="col">Angka</th><th scope="col">Publikasi</th></tr></thead>
      <tbody>{snapshots.map(({ id, title, auditSeq, takenAt, takenBy, period, stage, publishedAt }) => (
        <tr key={id}>
          <th scope="row"><a href={carry(address, `/rapat/potret/${id}`)}>{title}</a></th><td data-name="Nomor">{auditSeq}</td>
          <td data-name="Dibekukan">{momentWords(takenAt, timeZone)}{takenBy ? `, ${takenBy}` : ''}</td>
          <td data-name="Angka">{period}, {stage === 'approved' ? 'disahkan' : 'sementara'}</td><td data-name="Publikasi">{publishedAt ? `sejak ${momentWords(publishedAt, timeZone)}` : 'tidak'}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}

/** Page /rapat/potret: the figures of a day, readable for ever (F102). */
export function SnapshotList({ report, take, address }: { report: SnapshotListReport; take: FormAction; address: Address }) {
  const { snapshots, teamName, teamCode, periods, current, stage, meetings, mayTake, slug } = report;
  const published = snapshots.some(({ publishedAt }) => publishedAt !== null);
  return (
    <>
      <PageHead trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Potret' }]} freshness={<>{teamName}</>}
        sentence={snapshots.length === 0 ? `Belum ada angka ${teamName} yang dibekukan.` : `${capitalize(numberWord(snapshots.length))} potret angka ${teamName} tersimpan dan tidak berubah lagi.`} />
      <Section id="potret" title="Potret" links={published ? [{ label: 'Halaman umum', href: `/publik/${slug}` }] : []}
        help="Potret menyimpan dasbor, matriks, desa lokus, anggaran, dan papan pengisian persis seperti saat dibekukan; perubahan sesudahnya tidak mengubahnya.">
        {snapshots.length === 0 ? <EmptyState title="Belum ada potret"><p>Koordinator membekukan angka sebelum rapat, agar yang dibahas dan yang dicatat sama.</p></EmptyState> : <Table report={report} address={address} />}
      </Section>
      {mayTake ? (
        <Section id="baru" title="Bekukan angka sekarang" help="Potret angka yang disahkan dapat dipublikasikan; angka sementara hanya untuk tim.">
          <DeskForm action={take} hidden={{ tim: teamCode }} submit="Bekukan" kind="primary" fields={[
            { kind: 'text', name: 'judul', label: 'Judul', hint: 'misalnya “Rapat TP Posyandu November”', required: true, maxLength: 120, full: true },
            { kind: 'select', name: 'periode', label: 'Periode', choices: periods.map(({ code, label }) => ({ value: code, label })), value: current },
            { kind: 'select', name: 'angka', label: 'Angka', choices: STAGES, value: stage },
            { kind: 'select', name: 'rapat', label: 'Untuk rapat', empty: 'bukan untuk rapat tertentu', choices: meetings.map(({ id, title, heldOn }) => ({ value: id, label: `${title}${heldOn ? `, ${formatDay(heldOn)}` : ''}` })) },
          ]} />
        </Section>
      ) : null}
    </>
  );
}
