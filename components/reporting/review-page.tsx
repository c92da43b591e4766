import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { carry, type Address } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { Review } from '@/lib/reporting/queries/review';
import { ReviewForm } from './review-form';
import { Stamps } from './send-panel';

/** One report: its stamps, the grid with ticks, the decision; to be read by everybody else. */
export function ReviewPage({ review, address, action }: { review: Review; address: Address; action: FormAction }) {
  const { agency, team, teamCode, zone, sent, counts, mayDecide, columns, rows, page, places } = review;
  if (rows.length === 0) {
    return <EmptyState title={`${agency.shortName} belum mengisi apa pun pada ${team.label}`} next={{ label: 'Siapa sudah mengisi', href: carry(address, '/pengisian', { opd: 'semua' }) }} />;
  }
  const hidden = { tim: teamCode, periode: team.period.code, opd: agency.code, seen: String(sent.version) };
  return (
    <>
      <Stamps sent={sent} zone={zone} />
      {team.state === 'approved' ? <Notice title="Terkunci.">{team.label} sudah disahkan. Sekretaris tim dapat membukanya kembali dengan alasan.</Notice> : null}
      {counts.draft > 0 && counts.submitted > 0 ? <Notice>{counts.draft} isian lain masih draf dan belum dikirim.</Notice> : null}
      <ReviewForm action={action} hidden={hidden} columns={columns} rows={rows} agency={agency.shortName} waiting={counts.submitted} mayDecide={mayDecide && counts.submitted + counts.verified > 0} />
      <Pager address={address} page={page} total={places} what="desa" />
    </>
  );
}
