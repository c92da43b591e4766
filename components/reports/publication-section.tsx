import { DeskForm } from '@/components/desk/desk-form';
import { StepButton } from '@/components/reporting/step-button';
import { Section } from '@/components/ui/section';
import { dayIn, formatDay, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import type { ShareLinkRow } from '@/lib/reports/queries/share-links';
import type { SnapshotOverviewReport } from '@/lib/reports/queries/snapshot-overview';
import { momentWords } from '@/lib/reports/rules/snapshot';

export interface PublicationActions { publish: FormAction; unpublish: FormAction; share: FormAction; revoke: FormAction }

interface Props { report: SnapshotOverviewReport; actions: PublicationActions; base: string }

const LIVES = [{ value: '7', label: '7 hari' }, { value: '30', label: '30 hari' }, { value: '90', label: '90 hari' }];

function stateOf({ state, expiresAt }: ShareLinkRow, zone: TimeZone): string {
  if (state === 'revoked') return 'dicabut';
  return `${state === 'live' ? 'berlaku sampai' : 'berakhir'} ${formatDay(dayIn(new Date(expiresAt), zone))}`;
}

function Links({ report: { links, teamCode, timeZone }, revoke }: { report: SnapshotOverviewReport; revoke: FormAction }) {
  if (links.length === 0) return null;
  return (
    <table className="tight-table card-table">
      <caption className="reader">Tautan ke potret ini</caption>
      <thead><tr><th scope="col">Untuk</th><th scope="col">Dibuat</th><th scope="col">Keadaan</th><th scope="col"><span className="reader">Cabut</span></th></tr></thead>
      <tbody>{links.map((link) => (
        <tr key={link.id}>
          <th scope="row">{link.label ?? 'tanpa nama'}</th><td data-name="Dibuat">{momentWords(link.createdAt, timeZone)}</td><td data-name="Keadaan">{stateOf(link, timeZone)}</td>
          <td>{link.state === 'live' ? <StepButton action={revoke} hidden={{ tim: teamCode, tautan: link.id }} submit={`Cabut tautan ${link.label ?? ''}`.trim()} within={link.id} /> : null}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}

/** Who outside the team may read the snapshot: nobody, everybody, or whoever has a link. */
export function PublicationSection({ report, actions, base }: Props) {
  const { head, teamCode, slug, timeZone } = report;
  const hidden = { tim: teamCode, potret: head.id };
  if (head.stage !== 'approved') return <Section id="publikasi" className="no-print" title="Potret angka sementara tidak dipublikasikan" help="Setelah periode disahkan, bekukan potret angka yang disahkan; yang itu dapat dipublikasikan." />;
  if (head.publishedAt === null) {
    return (
      <Section id="publikasi" className="no-print" title="Belum dipublikasikan"
        help="Umum melihat jumlah kecamatan dan kabupaten, dan dari desa hanya keadaannya (T, P, L, –). Yang kurang dari lima orang, atau hanya dari satu desa, tampil “–”. Tanpa nama instansi, uang, dan catatan.">
        <StepButton action={actions.publish} hidden={hidden} submit="Publikasikan potret ini" kind="primary" within="publikasi" />
      </Section>
    );
  }
  return (
    <Section id="publikasi" className="no-print" title={`Dipublikasikan sejak ${momentWords(head.publishedAt, timeZone)}`} links={[{ label: 'Halaman umum', href: `/publik/${slug}` }]}
      help={<>Halaman umum menampilkan potret terbaru yang dipublikasikan: {base}/publik/{slug}. Tautan di bawah selalu membuka potret ini sampai berakhir, dicabut, atau ditarik.</>}>
      <Links report={report} revoke={actions.revoke} />
      <div className="mb-3"><DeskForm action={actions.share} hidden={hidden} submit="Buat tautan" within="tautan" fields={[
        { kind: 'text', name: 'untuk', label: 'Untuk siapa', hint: 'misalnya “Camat Halong”', maxLength: 80 }, { kind: 'select', name: 'hari', label: 'Masa berlaku', choices: LIVES, value: '30', required: true },
      ]} /></div>
      <StepButton action={actions.unpublish} hidden={hidden} submit="Tarik publikasi" within="tarik" />
    </Section>
  );
}
