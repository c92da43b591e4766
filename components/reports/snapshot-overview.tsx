import { PageHead } from '@/components/frame/page-head';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { SnapshotOverviewReport } from '@/lib/reports/queries/snapshot-overview';
import { isTeamPage, SNAPSHOT_PAGES } from '@/lib/reports/rules/snapshot';
import { type PublicationActions, PublicationSection } from './publication-section';
import { SinceSection } from './since-section';

interface Props { report: SnapshotOverviewReport; address: Address; actions: PublicationActions; base: string }

const NAMES = Object.entries(SNAPSHOT_PAGES);

/** Page /rapat/potret/<id>: one snapshot, beside today. */
export function SnapshotOverview({ report, address, actions, base }: Props) {
  const { head, check, words, since, message, teamName, mayPublish } = report;
  const open = (page: string): string => carry(address, `/rapat/potret/${head.id}/${page}`);
  const villages = check.pages.filter((page) => !isTeamPage(page));
  return (
    <>
      <PageHead trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Potret', href: carry(address, '/rapat/potret') }, { text: head.title }]} sentence={`${head.title}: ${words}.`}
        freshness={<>{teamName} · {head.period}<br />angka {head.stage === 'approved' ? 'disahkan' : 'sementara'}{head.takenBy ? <> · oleh {head.takenBy}</> : null}</>} />
      {check.isWhole ? null : <Notice kind="error" title="Isi potret ini berubah sejak dibekukan.">Sidiknya tidak cocok lagi; jangan dipakai sebagai bukti. Beri tahu admin.</Notice>}
      <Section id="halaman" className="mb-3" title={`${formatCount(check.pages.length)} halaman yang dibekukan`} help={<>{check.isWhole ? 'Utuh: setiap byte sama dengan saat dibekukan. ' : ''}sha256 <code className="break-all">{head.sha256}</code></>}>
        <ul className="line-list">
          {NAMES.filter(([page]) => check.pages.includes(page)).map(([page, name]) => <li key={page}><a href={open(page)}>{name}</a></li>)}
          {villages.length > 0 ? <li>Desa: {villages.map((code, at) => <span key={code}>{at > 0 ? ' · ' : ''}<a href={open(code)}>{check.villages[code] ?? code}</a></span>)}</li> : null}
        </ul>
      </Section>
      <SinceSection since={since} address={{ path: address.path, params: { ...address.params, periode: head.periodCode, angka: head.stage === 'approved' ? 'disahkan' : 'sementara' } }} />
      <Section id="whatsapp" className="no-print mb-3" title="Teks untuk WhatsApp" help={`${formatCount(message.length)} dari paling banyak 900 huruf. Membukanya menyalin teksnya; bila tidak tersalin, sorot lalu salin.`} links={[{ label: 'Kirim lewat WhatsApp', href: `https://wa.me/?text=${encodeURIComponent(message)}` }]}>
        <details className="copy"><summary>Salin teks untuk grup</summary><textarea readOnly rows={10} defaultValue={message} data-copy="" aria-label="Teks untuk grup" /></details>
      </Section>
      {mayPublish ? <PublicationSection report={report} actions={actions} base={base} /> : null}
    </>
  );
}
