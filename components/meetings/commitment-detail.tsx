import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ButtonLink } from '@/components/ui/button';
import { type Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay, formatDayLong } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { capitalize, formatCount } from '@/lib/format';
import type { CommitmentDetail } from '@/lib/meetings/queries/commitment';
import { COMMITMENT_WORDS, type CommitmentStatus, dueWords, isLive, isOverdue } from '@/lib/meetings/rules/commitment';

const NEWS: Readonly<Record<string, string>> = { dicatat: 'Komitmen dicatat.', disimpan: 'Perubahan disimpan.', langkah: 'Keadaan komitmen disimpan.' };

interface Props { detail: CommitmentDetail; address: Address; tim: string; step: FormAction }

function factsOf({ row, today }: CommitmentDetail): Fact[] {
  const { agency, dueOn, people, unit } = row;
  return [
    { label: 'Instansi', value: agency ?? 'belum ada' },
    { label: 'Batas waktu', value: formatDay(dueOn), note: dueWords(row, today), alarm: isOverdue(row, today) },
    { label: 'Keadaan', value: COMMITMENT_WORDS[row.status] },
    { label: 'Dijangkau', value: people === null ? '—' : formatCount(people), note: people === null ? undefined : unit ?? undefined },
  ];
}

function About({ detail: { row, followUp }, address }: Pick<Props, 'detail' | 'address'>) {
  const { villageCode, village, indicator, indicatorName, meeting, meetingId, meetingOn, activity, activityId, evidence } = row;
  const none = <span className="faint">tidak disebut</span>;
  return (
    <Section id="isi" title="Untuk apa dan di mana">
      <dl className="card-list prose">
        <dt>Desa</dt><dd>{villageCode ? <a href={carry(address, `/desa/${villageCode}`, {})}>{village}</a> : none}</dd>
        <dt>Indikator</dt><dd>{indicator ? <a href={carry(address, `/indikator/${indicator}`)}>{indicator} {indicatorName}</a> : none}</dd>
        <dt>Tindak lanjut</dt><dd>{followUp ? `${capitalize(followUp.words)} (${followUp.code})` : none}</dd>
        <dt>Rapat</dt><dd>{meetingId ? <a href={carry(address, `/rapat/${meetingId}`)}>{meeting}{meetingOn ? `, ${formatDay(meetingOn)}` : ''}</a> : none}</dd>
        <dt>Kegiatan</dt><dd>{activityId ? <a href={carry(address, `/kegiatan/${activityId}`)}>{activity}</a> : <span className="faint">belum ditunjuk</span>}</dd>
        <dt>Bukti</dt><dd>{evidence ?? <span className="faint">belum ada</span>}</dd>
      </dl>
    </Section>
  );
}

const STEP_WORDS: Record<CommitmentStatus, string> = { open: 'Buka lagi', running: 'Berjalan', done: 'Selesai', cancelled: 'Batalkan' };

function Step({ detail: { row, steps, activities, today }, tim, step }: Props) {
  if (steps.length === 0) return null;
  const fields: DeskField[] = [
    { kind: 'select', name: 'status', label: 'Menjadi', choices: steps.map((value) => ({ value, label: STEP_WORDS[value] })), value: steps[0], required: true },
    { kind: 'select', name: 'kegiatan', label: 'Kegiatan yang memenuhinya', choices: activities, value: row.activityId ?? '', empty: 'belum ditunjuk' },
    { kind: 'area', name: 'bukti', label: 'Bukti', hint: 'wajib bila selesai: berita acara, jumlah, dokumen', value: row.evidence ?? '', maxLength: 1000, full: true },
    { kind: 'text', name: 'selesai', label: 'Tanggal selesai', hint: `wajib bila selesai; hari ini ${formatDayLong(today)}`, value: row.doneOn === null ? '' : formatDayLong(row.doneOn) },
    { kind: 'text', name: 'alasan', label: 'Alasan', hint: 'wajib bila dibatalkan atau dibuka lagi', maxLength: 500 },
  ];
  return (
    <Section id="keadaan" className="no-print" title="Perbarui keadaan">
      <DeskForm action={step} hidden={{ tim, id: row.id, versi: String(row.version) }} fields={fields} submit="Simpan keadaan" kind="primary" />
    </Section>
  );
}

function History({ detail: { history } }: Pick<Props, 'detail'>) {
  if (history.length === 0) return null;
  return (
    <Section id="riwayat" title="Riwayat">
      <ol className="line-list">
        {history.map(({ at, by, reason, changes }) => (
          <li key={at}>
            <b>Diubah</b> {by === null ? '' : `oleh ${by}`} <small>{at}</small>
            {reason ? <p>Alasan: “{reason}”</p> : null}
            {changes.map(({ label, from, to }) => <p key={label}>{label}: {from} → {to}</p>)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Page /rapat/komitmen/<id>: one promise, how far it is, and what changed. */
export function CommitmentDetailPage(props: Props) {
  const { detail, address } = props;
  const { row, mayManage } = detail;
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <PageHead sentence={row.text} example={row.isExample} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Komitmen', href: carry(address, '/rapat/komitmen') }, { text: row.agency ?? 'tanpa instansi' }]} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
      <Facts facts={factsOf(detail)} />
      {mayManage && isLive(row) ? <p className="buttons no-print mb-3"><ButtonLink href={carry(address, `/rapat/komitmen/${row.id}/ubah`)}>Ubah isi komitmen</ButtonLink></p> : null}
      <div className="detail">
        <div className="stack"><About detail={detail} address={address} /></div>
        <div className="stack"><Step {...props} /><History detail={detail} /></div>
      </div>
      <PageFoot hint="">Sumber: {row.source ?? 'dicatat di Simpul'}{row.isExample ? ' (contoh)' : ''}</PageFoot>
    </>
  );
}
