import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { carry, type Address } from '@/lib/address';
import { formatInstant } from '@/lib/day';
import type { Queue, QueueRow } from '@/lib/reporting/queries/review';
import { waitingWords } from '@/lib/reporting/rules/deadline';

const COLUMNS: readonly TableColumn[] = [
  { key: 'agency', label: 'Instansi', kind: 'head' },
  { key: 'period', label: 'Periode', wideOnly: true },
  { key: 'age', label: 'Menunggu' },
  { key: 'waiting', label: 'Sel menunggu', kind: 'number' },
  { key: 'returned', label: 'Dikembalikan', kind: 'number' },
  { key: 'verified', label: 'Diperiksa', kind: 'number', wideOnly: true },
  { key: 'sent', label: 'Dikirim', wideOnly: true },
];

function rowOf(row: QueueRow, { today, zone }: Queue, address: Address): TableRow {
  const { agencyCode, agency, periodCode, periodLabel, waiting, returned, verified, submittedAt, submittedOn, submittedBy } = row;
  return {
    id: `${periodCode} ${agencyCode}`,
    cells: {
      agency: { text: agency, href: carry(address, `/verifikasi/${agencyCode}`, { periode: periodCode }) }, period: periodLabel,
      age: waiting === 0 ? 'tidak menunggu' : submittedOn ? waitingWords(submittedOn, today) : 'menunggu', waiting: { text: String(waiting) }, returned: { text: String(returned) }, verified: { text: String(verified) },
      sent: submittedAt ? `${formatInstant(new Date(submittedAt), zone)}${submittedBy ? `, ${submittedBy}` : ''}` : null,
    },
  };
}

/** Reports that wait, the oldest first, then those that were decided on (F67). */
export function ReviewQueue({ queue, address }: { queue: Queue; address: Address }) {
  const links = [{ label: 'Jumlah sasaran', href: carry(address, '/verifikasi/sasaran') }, { label: 'Angka yang berbeda', href: carry(address, '/verifikasi/beda') }];
  if (queue.rows.length === 0) {
    return (
      <EmptyState title="Belum ada kiriman untuk periode yang terbuka" next={{ label: 'Siapa sudah mengisi', href: carry(address, '/pengisian', { opd: 'semua' }) }}>
        <p>Kiriman muncul di sini setelah operator menekan “Tandai lengkap dan kirim”.</p>
        <p>{links.map(({ label, href }) => <a key={href} href={href}>{label}</a>).flatMap((link, at) => (at === 0 ? [link] : [' · ', link]))}</p>
      </EmptyState>
    );
  }
  return (
    <Section id="antrean" links={links} title="Kiriman, yang paling lama menunggu lebih dahulu" help="Pilih instansi untuk memeriksa isiannya sel demi sel.">
      <DataTable caption="Antrean pemeriksaan" columns={COLUMNS} rows={queue.rows.map((row) => rowOf(row, queue, address))} address={address} roomy />
    </Section>
  );
}
