import type { ReactNode } from 'react';
import { Tally } from '@/components/charts/tally';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { SourceNote } from '@/components/ui/example-tag';
import { Facts, type Fact } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { ActivityDetail } from '@/lib/activities/queries/detail';
import { progressBp, STATE_WORDS, VERIFICATION_WORDS, WIDE_WORDS } from '@/lib/activities/rules';
import { activityHeadline } from '@/lib/activities/rules/totals';
import { type Address, carry } from '@/lib/address';
import { formatDay, formatInstant, type TimeZone } from '@/lib/day';
import { capitalize, formatCount, formatShareBp, MISSING } from '@/lib/format';
import { MoneyTable } from './activity-money';
import { ColumnLinks } from './columns';
import { Story } from './story';

const NEWS: Readonly<Record<string, string>> = {
  dicatat: 'Kegiatan tercatat.', disimpan: 'Perubahan tersimpan.', dibatalkan: 'Kegiatan dibatalkan dan tidak lagi dihitung. Riwayatnya tetap ada.',
  dipulihkan: 'Kegiatan dipulihkan dan dihitung lagi.', diajukan: 'Kegiatan diajukan untuk diperiksa.', diperiksa: 'Kegiatan dinyatakan sudah diperiksa.',
  dikembalikan: 'Kegiatan dikembalikan kepada instansinya.',
};

interface Props { activity: ActivityDetail; address: Address; timeZone: TimeZone; children?: ReactNode }

function factsOf(it: ActivityDetail): Fact[] {
  const { plannedCount: planned, doneCount: done, countUnit, beneficiaries, startsOn, endsOn } = it;
  return [
    { label: 'Keadaan', value: STATE_WORDS[it.state], note: VERIFICATION_WORDS[it.verification].toLowerCase() },
    { label: `Terlaksana, ${countUnit}`, value: planned === null ? MISSING : `${formatCount(done)} dari ${formatCount(planned)}`, note: planned === null || done === null ? 'belum lengkap' : <>{formatShareBp(progressBp(done, planned))} <Tally done={done} planned={planned} /></> },
    { label: 'Kapan', value: startsOn === null && endsOn === null ? `${it.year}` : `${formatDay(startsOn)} – ${formatDay(endsOn)}`, note: startsOn === null && endsOn === null ? 'tanpa tanggal' : undefined },
    { label: 'Penerima manfaat', value: formatCount(beneficiaries), note: beneficiaries === null ? 'belum dicatat' : 'orang' },
  ];
}

function Places({ activity: { villages, level }, address }: Pick<Props, 'activity' | 'address'>) {
  if (villages.length === 0) return <p>{capitalize(WIDE_WORDS[level])}: tidak terikat desa, jadi tidak dihitung untuk desa mana pun.</p>;
  return (
    <ul className="choices">
      {villages.map(({ code, name, district, isTarget }) => (
        <li key={code}><a href={carry(address, `/desa/${code}`)}>{name}</a> <small className="faint">{district}{isTarget ? ' · desa lokus' : ''}</small></li>
      ))}
    </ul>
  );
}

function Overlaps({ activity: { overlaps }, address }: Pick<Props, 'activity' | 'address'>) {
  if (overlaps.length === 0) return null;
  return (
    <Notice kind="warning" title="Periksa tumpang tindih.">
      Jenis kegiatan, desa, dan waktunya sama:
      <ul>{overlaps.map(({ id, name, agency, villages }) => <li key={id}><a href={carry(address, `/kegiatan/${id}`)}>{name}</a>, {agency}: {villages.join(', ')}</li>)}</ul>
    </Notice>
  );
}

const text = (words: string | null): ReactNode => words ?? <span className="faint">belum ditulis</span>;

/** Everything of one activity; `children`: what the reader may do with it. */
export function ActivityPage({ activity, address, timeZone, children }: Props) {
  const { story, source, isExample } = activity;
  const last = story[0];
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <PageHead sentence={activityHeadline(activity)} example={isExample}
        trail={[{ text: 'Kegiatan', href: carry(address, '/kegiatan') }, { text: activity.agency, href: carry(address, '/kegiatan', { opd: activity.agencyCode }) }]}
        freshness={last ? <>{last.deed} {last.by === null ? 'dari ' : 'oleh '}<b>{last.by ?? 'data awal'}</b><br />{formatInstant(new Date(last.at), timeZone)}</> : undefined} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
      <Overlaps activity={activity} address={address} />
      <Facts facts={factsOf(activity)} />
      <div className="detail">
        <div className="stack">
          <Section id="tujuan" title={`Untuk apa: ${activity.kind ?? 'jenis belum ditulis'}`}>
            <dl className="card-list prose"><dt>Tujuan</dt><dd>{text(activity.aim)}</dd><dt>Keluaran</dt><dd>{text(activity.output)}</dd>
              {activity.programmeCode ? <><dt>Program</dt><dd><a href={carry(address, `/program/${activity.programmeCode}`)}>{activity.programmeCode}</a></dd></> : null}
              {activity.note ? <><dt>Catatan</dt><dd>{activity.note}</dd></> : null}</dl>
          </Section>
          <Section id="tempat" title={activity.villages.length === 0 ? `Di mana: ${WIDE_WORDS[activity.level]}` : `Di mana: ${formatCount(activity.villages.length)} desa`}><Places activity={activity} address={address} /></Section>
          <Section id="kolom" title="Untuk indikator dan bidang"><ColumnLinks columns={activity.columns} address={address} /></Section>
          <Section id="dana" title="Dana per sumber" example={activity.money.some((line) => line.isExample)}><MoneyTable lines={activity.money} /></Section>
        </div>
        <div className="stack">
          {children}
          <Section id="riwayat" title="Riwayat"><Story steps={story} timeZone={timeZone} /></Section>
        </div>
      </div>
      <PageFoot hint="">Sumber: <SourceNote text={source ?? `isian ${activity.agency}`} example={isExample} /></PageFoot>
    </>
  );
}
